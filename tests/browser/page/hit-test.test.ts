import { beforeEach, describe, expect, it } from 'vitest';
import { createHitTest, type HitTest } from '#page/hit-test.ts';
import { liveRangeOfMark, type Mark } from '#page/mark.ts';
import { find, markedPage } from './pages.ts';

let hits: HitTest;
beforeEach(() => {
  hits = createHitTest(document);
});

function rectsOf(mark: Mark | undefined): DOMRect[] {
  return [...((mark && liveRangeOfMark(mark)?.getClientRects()) ?? [])];
}

/** Middle of the mark's nth rectangle. */
function middleOf(mark: Mark | undefined, nth = 0): [number, number] {
  const rect = rectsOf(mark)[nth];
  if (!rect) throw new Error('the mark has no such rectangle');
  return [rect.x + rect.width / 2, rect.y + rect.height / 2];
}

function show(html: string, ...surfaces: string[]): Mark[] {
  const { marks } = markedPage(html, ...surfaces);
  hits.update(marks);
  return marks;
}

describe('createHitTest', () => {
  it('finds a mark at its first and its last letter, and nothing beside it', () => {
    const [nato] = show('<p>Die <b>Na</b>to tagt in Madrid</p>', 'Nato');
    const rects = rectsOf(nato);
    const left = Math.min(...rects.map((rect) => rect.left));
    const right = Math.max(...rects.map((rect) => rect.right));
    const [, y] = middleOf(nato);
    expect(hits.at(left + 1, y)).toBe(nato);
    expect(hits.at(right - 1, y)).toBe(nato);
    expect(hits.at(left - 2, y)).toBeNull();
    expect(hits.at(right + 2, y)).toBeNull();
  });

  it('is not misled by the caret that snaps from empty space', () => {
    const [nato] = show('<p style="width: 400px">Nato</p>', 'Nato');
    const [rect] = rectsOf(nato);
    if (!rect) throw new Error('no rectangle');
    expect(hits.at(rect.right + 150, rect.y + 3)).toBeNull();
    expect(hits.at(rect.x + 3, rect.bottom + 60)).toBeNull();
  });

  it('finds a mark on each of the lines it wraps over, and not between them', () => {
    const html = '<p style="width: 180px; font: 16px monospace">Nationalen Sicherheitsstrategie gilt</p>';
    const [mark] = show(html, 'Nationalen Sicherheitsstrategie');
    expect(rectsOf(mark).length).toBeGreaterThan(1);
    expect(hits.at(...middleOf(mark, 0))).toBe(mark);
    expect(hits.at(...middleOf(mark, 1))).toBe(mark);
    const [first] = rectsOf(mark);
    if (!first) throw new Error('no rectangle');
    expect(hits.at(first.right + 20, first.y + 5)).toBeNull();
  });

  it('tells neighbours apart', () => {
    const [nato, japan] = show('<p>NatoJapan</p>', 'Nato', 'Japan');
    expect(hits.at(...middleOf(nato))).toBe(nato);
    expect(hits.at(...middleOf(japan))).toBe(japan);
  });

  it.each([
    ['links', '<p>Die <a href="#">Nato</a> tagt</p>'],
    ['buttons', '<p><button>Die Nato</button></p>'],
    ['text that cannot be selected', '<p style="user-select: none">Die Nato</p>'],
    ['text that the pointer passes through', '<p style="pointer-events: none">Die Nato</p>'],
  ])('works on %s', (_name, html) => {
    const [nato] = show(html, 'Nato');
    expect(hits.at(...middleOf(nato))).toBe(nato);
  });

  const teaser = (link: string) => `
    <style>.stretched::after { content: ''; position: absolute; inset: 0 } .cover { position: absolute; inset: 0 }</style>
    <div style="position: relative; width: 400px; padding: 20px">${link}<p>Die Nato eröffnet ein Büro</p></div><p>Madrid</p>`;
  it.each([
    ['a stretched link', teaser('<h3><a class="stretched" href="#">Kishida in Tokio</a></h3>')],
    ['a link laid over it', teaser('<h3>Kishida in Tokio</h3><a class="cover" href="#" aria-label="mehr"></a>')],
    ['an empty overlay', teaser('<h3>Kishida in Tokio</h3><div class="cover"></div>')],
  ])('finds marks below %s', (_name, html) => {
    const [nato, kishida, madrid] = show(html, 'Nato', 'Kishida', 'Madrid');
    expect(hits.at(...middleOf(nato))).toBe(nato);
    expect(hits.at(...middleOf(kishida))).toBe(kishida);
    expect(hits.at(...middleOf(madrid))).toBe(madrid);
    const [x, y] = middleOf(nato);
    expect(hits.at(x, y + 25)).toBeNull();
  });

  it('does not reach through a menu that lies over the text', () => {
    const menu =
      '<div style="position: absolute; inset: 0; background: white"><a href="#" style="display: block; height: 300px">Menü</a></div>';
    const [nato] = show(`<p>Die Nato</p><div style="position: static">${menu}</div>`, 'Nato');
    expect(hits.at(...middleOf(nato))).toBeNull();
  });

  it('forgets marks that are gone, and answers nothing without marks', () => {
    const [nato] = show('<p>Die Nato</p>', 'Nato');
    const [x, y] = middleOf(nato);
    find('p').replaceChildren('Die Nato');
    expect(hits.at(x, y)).toBeNull();
    hits.update([]);
    expect(hits.at(x, y)).toBeNull();
  });
});
