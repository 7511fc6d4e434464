import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFlowSet, type DirtyBlock } from '#page/flow-set.ts';
import { createGlosses } from '#page/glosses.ts';
import { createWatch, type Watch } from '#page/watch.ts';
import { find, findText, markedPage, showPage } from './pages.ts';

let stop: AbortController;
let reports: DirtyBlock[][];
beforeEach(() => {
  stop = new AbortController();
  reports = [];
});
afterEach(() => stop.abort());

function watch(hidden: ReadonlySet<Element> = new Set()): Watch {
  return createWatch(document, stop.signal, { hidden, onDirty: (dirty) => reports.push([...dirty]) });
}

/** What a change of the page is reported as: id of each block, with `/*` if all inside it is meant. */
function reported(watcher: Watch): string[] {
  watcher.flush();
  return (reports.pop() ?? []).map(({ block, deep }) => `${block.id || block.localName}${deep ? '/*' : ''}`);
}

describe('createWatch', () => {
  const changes: readonly [name: string, change: (root: HTMLElement) => void, dirty: string[]][] = [
    ['new text in a node', () => (findText('fett').data = 'dick'), ['p']],
    ['text in an inline element', () => find('b').append('er'), ['p']],
    ['inline element added', () => find('#p').append(document.createElement('i')), ['p']],
    ['block added', (root) => root.append(Object.assign(document.createElement('section'), { id: 'new' })), ['new/*']],
    [
      'link around blocks added',
      (root) => find('#div', root).insertAdjacentHTML('beforeend', '<a><h2>x</h2></a>'),
      ['div/*'],
    ],
    ['block removed', () => find('#p').remove(), ['main']],
    ['inline element removed', () => find('b').remove(), ['p']],
    ['everything replaced', () => find('#p').replaceChildren('neu'), ['p']],
    ['language changed', () => (find('#p').lang = 'en'), ['p/*']],
    ['language of inline text changed', () => (find('b').lang = 'en'), ['p']],
    ['classes changed', () => (find('#p').className = 'x'), []],
    ['our own element added', () => find('#p').append(document.createElement('rg-gloss')), []],
    ['change inside our own element', () => find('rg-card').append(document.createElement('p')), []],
    ['comment added', () => find('#p').append(document.createComment('Nato')), []],
    ['added and removed at once', () => find('#p').appendChild(document.createElement('div')).remove(), ['p']],
    ['the title', () => (document.title = 'Titel'), []],
    ['script added', (root) => root.append(document.createElement('script')), []],
    ['text in code', () => (findText('kode').data = 'code'), []],
  ];
  it.each(changes)('%s', (_name, change, dirty) => {
    const root = showPage('<p id="p">Text <b>fett</b></p><div id="div"></div><code>kode</code><rg-card></rg-card>');
    const watcher = watch();
    change(root);
    expect(reported(watcher)).toEqual(dirty);
  });

  it('gathers what happens until the next frame into one report', async () => {
    showPage('<p id="a">eins</p><p id="b">zwei</p>');
    watch();
    findText('eins').data = 'Eins';
    await Promise.resolve();
    findText('zwei').data = 'Zwei';
    findText('Eins').data = 'EINS';
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(reports.map((report) => report.map(({ block }) => block.id))).toEqual([['a', 'b']]);
  });

  it('reports hidden text when it is shown, by attribute or by class', () => {
    const style = '<style>.closed p { display: none }</style>';
    const root = showPage(`${style}<p id="a" hidden>Nato</p><div class="closed"><p id="b">Japan</p></div>`);
    const flows = createFlowSet(root);
    const watcher = watch(flows.hidden);
    find('#a').hidden = false;
    expect(reported(watcher)).toEqual(['a/*']);
    find('.closed').className = '';
    const dirty = reported(watcher);
    expect(dirty).toContain('b/*');
    flows.update([{ block: find('#b'), deep: true }]);
    find('#a').className = 'x';
    expect(reported(watcher)).not.toContain('b/*');
  });

  it('keeps quiet about changes of ours, and only about those', () => {
    showPage('<p id="a">eins</p><p id="b">zwei</p>');
    const watcher = watch();
    findText('eins').data = 'Eins';
    watcher.quietly(() => find('#b').append('mehr'));
    expect(reported(watcher)).toEqual(['a']);
  });

  it('hears nothing of glosses that come, go, or are repaired', async () => {
    const { flows, marks } = markedPage('<p>Die Nato in Japan</p>', 'Nato', 'Japan');
    const watcher = watch(flows.hidden);
    const glosses = createGlosses(flows, stop.signal, { quietly: watcher.quietly });
    glosses.show(marks);
    expect(reported(watcher)).toEqual([]);
    find('rg-gloss').remove();
    await Promise.resolve();
    expect(document.querySelectorAll('rg-gloss')).toHaveLength(0);
    expect(reported(watcher)).toEqual([]);
    glosses.show(marks);
    glosses.clear();
    expect(reported(watcher)).toEqual([]);
  });

  it('stops', async () => {
    showPage('<p>eins</p>');
    const watcher = watch();
    findText('eins').data = 'zwei';
    await Promise.resolve();
    stop.abort();
    findText('zwei').data = 'drei';
    watcher.flush();
    await new Promise(requestAnimationFrame);
    expect(reports).toEqual([]);
  });
});

describe('createWatch: addresses', () => {
  const home = location.href;
  afterEach(() => history.replaceState(null, '', home));

  function watchAddresses(): { urls: string[]; watcher: Watch } {
    showPage('<p>Text</p>');
    history.replaceState(null, '', '/eins');
    const urls: string[] = [];
    const onAddress = (url: string) => urls.push(new URL(url).pathname + new URL(url).hash);
    return { urls, watcher: createWatch(document, stop.signal, { onDirty: () => undefined, onAddress }) };
  }

  it('tells of an address that the page sets', () => {
    const { urls } = watchAddresses();
    history.replaceState(null, '', '/zwei');
    history.replaceState(null, '', '/drei');
    expect(urls).toEqual(['/zwei', '/drei']);
  });

  it('tells of it with the next mutation where the browser has no event for it', () => {
    const swallow = (event: Event) => event.stopImmediatePropagation();
    navigation.addEventListener('currententrychange', swallow, { signal: stop.signal });
    const { urls, watcher } = watchAddresses();
    history.replaceState(null, '', '/zwei');
    expect(urls).toEqual([]);
    document.title = 'Neu';
    watcher.flush();
    expect(urls).toEqual(['/zwei']);
  });

  it('does not tell of a jump within the page, but of routes behind the hash', () => {
    const { urls } = watchAddresses();
    history.replaceState(null, '', '/eins#abschnitt');
    history.replaceState(null, '', '/eins#/artikel');
    expect(urls).toEqual(['/eins#/artikel']);
  });

  it('tells nothing after it was stopped', () => {
    const { urls } = watchAddresses();
    stop.abort();
    history.replaceState(null, '', '/zwei');
    expect(urls).toEqual([]);
  });
});

describe('createWatch, on what the page says about itself', () => {
  const changes: readonly [name: string, change: () => void, told: boolean][] = [
    ['the language of the page', () => (document.documentElement.lang = 'de'), true],
    ['the language of a paragraph', () => (find('#p').lang = 'en'), false],
    ['a date in the head', () => addToHead('meta', { name: 'date', content: '2023-05-15' }), true],
    ['another date in the same element', () => find('#stated').setAttribute('content', '2023-05-16'), true],
    ['a style in the head', () => addToHead('style', {}), false],
    [
      'a time in the text',
      () => find('#p').insertAdjacentHTML('beforeend', '<b><time datetime="2023-05-15"></time></b>'),
      true,
    ],
    ['text', () => (findText('Text').data = 'Anderer Text'), false],
    ['a paragraph', () => find('#p').insertAdjacentHTML('afterend', '<p>Noch einer</p>'), false],
  ];
  it.each(changes)('%s', (_name, change, told) => {
    showPage('<p id="p">Text</p>');
    const stated = addToHead('meta', { id: 'stated', name: 'date', content: '2023-05-14' });
    let count = 0;
    const watcher = createWatch(document, stop.signal, { onDirty: () => undefined, onFacts: () => (count += 1) });
    change();
    watcher.flush();
    expect(count).toBe(told ? 1 : 0);
    document.documentElement.removeAttribute('lang');
    document.head.querySelectorAll('meta[name=date], style:empty').forEach((element) => element.remove());
    stated.remove();
  });

  it('reports no blocks once the news of another date has stopped it', () => {
    showPage('<p id="p">Text</p>');
    const watcher = createWatch(document, stop.signal, {
      onDirty: (dirty) => reports.push([...dirty]),
      onFacts: () => stop.abort(),
    });
    findText('Text').data = 'Anderer Text';
    document.documentElement.lang = 'de';
    watcher.flush();
    document.documentElement.removeAttribute('lang');
    expect(stop.signal.aborted).toBe(true);
    expect(reports).toEqual([]);
  });
});

function addToHead(name: string, attributes: Record<string, string>): HTMLElement {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  document.head.append(element);
  return element;
}
