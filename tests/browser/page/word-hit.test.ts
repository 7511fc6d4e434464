import { describe, expect, it } from 'vitest';
import { createFlowSet, type FlowSet } from '#page/flow-set.ts';
import { liveRange } from '#page/flow.ts';
import type { Place } from '#page/place.ts';
import { createWordHit } from '#page/word-hit.ts';
import { showPage } from './pages.ts';

function boxOf(flows: FlowSet, text: string): DOMRect {
  for (const flow of flows.flows) {
    const start = flow.text.indexOf(text);
    const [box] = start < 0 ? [] : (liveRange(flow, start, start + text.length)?.getClientRects() ?? []);
    if (box) return box;
  }
  throw new Error(`not on this page: ${text}`);
}

function textOf(place: Place | null): string | null {
  return place?.flow.text.slice(place.start, place.end).replaceAll('\u00ad', '') ?? null;
}

/** The word under the middle of `text`. */
function wordAt(html: string, text: string): string | null {
  const flows = createFlowSet(showPage(html));
  const { x, y, width, height } = boxOf(flows, text);
  return textOf(createWordHit(document, flows).at(x + width / 2, y + height / 2));
}

const teaser = (link: string) => `
  <style>.stretched::after { content: ''; position: absolute; inset: 0 } .cover { position: absolute; inset: 0 }</style>
  <div style="position: relative; width: 400px; padding: 20px">${link}<p>Das Bündnis eröffnet ein Büro</p></div>`;

describe('createWordHit', () => {
  it.each([
    ['any word', '<p>Das Bündnis eröffnet ein Büro</p>', 'eröffnet', 'eröffnet'],
    ['a word from any of its letters', '<p>Das Bündnis eröffnet ein Büro</p>', 'ö', 'eröffnet'],
    ['a word across markup', '<p>Das <em>Verbindungs</em>büro in Tokio</p>', 'büro', 'Verbindungsbüro'],
    ['a word with soft hyphens', '<p>Ein Gipfel&shy;tisch</p>', 'tisch', 'Gipfeltisch'],
    ['a word with a hyphen', '<p>Das Start-up-Gesetz</p>', 'up', 'Start-up-Gesetz'],
    ['a number', '<p>Das kostet 3,5 Milliarden</p>', ',5', '3,5'],
    ['a word of a link', '<p>Das <a href="#">Bündnis</a> tagt</p>', 'Bündnis', 'Bündnis'],
    ['a word that cannot be selected', '<p style="user-select: none">Das Bündnis</p>', 'Bündnis', 'Bündnis'],
    ['a word below a stretched link', teaser('<a class="stretched" href="#">Ein Titel</a>'), 'eröffnet', 'eröffnet'],
    ['a word below an overlay', teaser('<div class="cover"></div>'), 'Büro', 'Büro'],
  ])('finds %s', (_what, html, at, word) => expect(wordAt(html, at)).toBe(word));

  it.each([
    ['a space', '<p style="word-spacing: 3em">Das Bündnis</p>', ' '],
    ['a dash', '<p>Das Bündnis – heißt es – tagt</p>', '–'],
    ['words in code', '<p>Das Bündnis <code>tagt hier</code> heute</p><p>x</p>', '\uFFFC'],
  ])('finds nothing at %s', (_what, html, at) => {
    const flows = createFlowSet(showPage(html));
    const code = document.querySelector('code')?.getBoundingClientRect();
    const { x, y, width, height } = code ?? boxOf(flows, at);
    expect(createWordHit(document, flows).at(x + width / 2, y + height / 2)).toBeNull();
  });

  it('is not misled by the caret that snaps from empty space', () => {
    const flows = createFlowSet(showPage('<p style="width: 500px">Das Bündnis</p>'));
    const { right, bottom, y } = boxOf(flows, 'Bündnis');
    const hits = createWordHit(document, flows);
    expect(hits.at(right + 100, y + 3)).toBeNull();
    expect(hits.at(right - 5, bottom + 60)).toBeNull();
  });
});
