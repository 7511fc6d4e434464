import { describe, expect, it } from 'vitest';
import { revealMark } from '#page/reveal.ts';
import { splitByViewport } from '#page/viewport.ts';
import { find, markedPage } from './pages.ts';

const TALL =
  '<p>Nato</p><div style="height: 5000px"></div><p id="far">Japan</p><details><summary>mehr</summary><p>Tokio</p></details>';

describe('splitByViewport', () => {
  it('parts what the reader can see from the rest, in order', () => {
    const { flows } = markedPage(TALL);
    window.scrollTo(0, 0);
    const { visible, rest } = splitByViewport(flows.flows);
    expect([visible, rest].map((part) => part.map(({ text }) => text))).toEqual([['Nato'], ['Japan', 'mehr', 'Tokio']]);
  });
});

describe('revealMark', () => {
  it('scrolls to the mark, and opens what it is folded into', () => {
    const { marks } = markedPage(TALL, 'Tokio');
    const [tokio] = marks;
    if (!tokio) throw new Error('no mark');
    window.scrollTo(0, 0);
    expect(revealMark(tokio)).toBe(true);
    expect(find('details').hasAttribute('open')).toBe(true);
  });

  it('leaves a folded element closed when the mark is in its summary', () => {
    const { marks } = markedPage(TALL, 'mehr');
    const [more] = marks;
    expect(more && revealMark(more)).toBe(true);
    expect(find('details').hasAttribute('open')).toBe(false);
  });

  it('says so when the place is gone', () => {
    const { marks } = markedPage(TALL, 'Japan');
    find('#far').remove();
    expect(marks.map(revealMark)).toEqual([false]);
  });
});
