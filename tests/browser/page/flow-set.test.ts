import { describe, expect, it } from 'vitest';
import { createFlowSet } from '#page/flow-set.ts';
import { find, findText, showPage } from './pages.ts';

const texts = (flows: readonly { readonly text: string }[]) => flows.map(({ text }) => text);

describe('createFlowSet', () => {
  it('keeps a flow that did not change as the same object, over other nodes', () => {
    const set = createFlowSet(showPage('<p>Die Nato</p><p>Japan</p>'));
    const before = [...set.flows];
    findText('Die Nato').splitText(4);
    const change = set.update([{ block: find('p'), deep: true }]);
    expect(change).toEqual({ added: [], removed: [] });
    expect(set.flows[0]).toBe(before[0]);
    expect(set.flows[0]?.segments).toHaveLength(2);
    expect(set.flowOf(findText('Nato'))).toBe(before[0]);
  });

  it('replaces a flow whose text changed', () => {
    const set = createFlowSet(showPage('<p>Die Nato</p><p>Japan</p>'));
    const [old] = set.flows;
    findText('Die Nato').data = 'Das Bündnis';
    const { added, removed } = set.update([{ block: find('p'), deep: false }]);
    expect([texts(added), removed]).toEqual([['Das Bündnis'], [old]]);
    expect(texts(set.flows)).toEqual(['Das Bündnis', 'Japan']);
    expect(new Set(set.flows.map(({ id }) => id)).size).toBe(2);
  });

  it('forgets what left the page, whatever was reported', () => {
    const set = createFlowSet(showPage('<p>Die Nato</p><p id="gone">Japan</p>'));
    const gone = findText('Japan');
    find('#gone').remove();
    expect(texts(set.update([]).removed)).toEqual(['Japan']);
    expect(set.flowOf(gone)).toBeNull();
  });

  it('puts new flows at their places', () => {
    const root = showPage('<section>eins <p>zwei</p> fünf</section><p>sechs</p>');
    const set = createFlowSet(root);
    const arrived = ['a', 'b', 'c'].map((letter) =>
      Object.assign(document.createElement('p'), { textContent: `drei ${letter}` }),
    );
    find('section p').after(...arrived);
    const first = Object.assign(document.createElement('h1'), { textContent: 'null' });
    root.prepend(first);
    set.update([...arrived, first].map((block) => ({ block, deep: true })));
    expect(texts(set.flows)).toEqual(['null', 'eins ', 'zwei', 'drei a', 'drei b', 'drei c', ' fünf', 'sechs']);
  });

  it('is in order however the first blocks were reported', () => {
    const root = showPage('');
    const set = createFlowSet(root);
    const [one, two] = [document.createElement('p'), document.createElement('p')];
    one.textContent = 'eins';
    two.textContent = 'zwei';
    root.append(one, two);
    set.update([two, one].map((block) => ({ block, deep: true })));
    expect(texts(set.flows)).toEqual(['eins', 'zwei']);
  });

  it('follows a block that moved', () => {
    const root = showPage('<p id="a">eins</p><p id="b">zwei</p><p id="c">drei</p>');
    const set = createFlowSet(root);
    root.append(find('#a'));
    const { added, removed } = set.update([
      { block: find('#a'), deep: true },
      { block: root, deep: false },
    ]);
    expect([added, removed]).toEqual([[], []]);
    expect(texts(set.flows)).toEqual(['zwei', 'drei', 'eins']);
  });

  it('reads a block once when blocks inside it are dirty too', () => {
    const root = showPage('<div><p>eins</p></div>');
    const set = createFlowSet(root);
    set.update([
      { block: find('p'), deep: true },
      { block: root, deep: true },
      { block: find('div'), deep: false },
    ]);
    expect(texts(set.flows)).toEqual(['eins']);
  });

  it('gives a text node to one flow only', () => {
    const set = createFlowSet(showPage('<p>eins <span style="display:block">zwei</span></p>'));
    find('span').removeAttribute('style');
    const { added, removed } = set.update([{ block: find('p'), deep: false }]);
    expect(texts(added)).toEqual(['eins zwei']);
    expect(texts(removed)).toEqual(['eins ', 'zwei']);
  });

  it('goes on when the page exchanges its body, if it was given the whole document', () => {
    showPage('<p>eins</p>');
    const set = createFlowSet(document.documentElement);
    const [old, fresh] = [document.body, document.createElement('body')];
    fresh.append(Object.assign(document.createElement('p'), { textContent: 'zwei' }));
    old.replaceWith(fresh);
    const { added, removed } = set.update([{ block: fresh, deep: true }]);
    fresh.replaceWith(old);
    expect([texts(added), texts(removed)]).toEqual([['zwei'], ['eins']]);
  });

  it('knows what is hidden, until it is shown', () => {
    const set = createFlowSet(showPage('<p hidden>Nato</p>'));
    const paragraph = find('p');
    expect([...set.hidden]).toEqual([paragraph]);
    paragraph.hidden = false;
    expect(texts(set.update([{ block: paragraph, deep: true }]).added)).toEqual(['Nato']);
    expect(set.hidden.size).toBe(0);
  });
});
