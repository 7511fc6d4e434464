/** Is this a page for German readers? Only such pages are read; on all others Randglosse stays silent. */
import { callBackground } from '#extension/calls.ts';
import type { ArticleFacts } from '#page/article-facts.ts';
import type { Flow } from '#page/flow.ts';
import { isProbablyGerman } from '#page/german-text.ts';

/** UTF-16 units of text that are enough to tell a language. */
const SAMPLE = 4000;

/** `undecided`: too little text so far, as on a page that is still building itself. */
export type LanguageVerdict =
  | { readonly kind: 'german' }
  | { readonly kind: 'other'; readonly language: string | null }
  | { readonly kind: 'undecided' };

/**
 * Judges by the language the page declares and by its text. A declared `de` is believed; any other declaration may
 * be a template's leftover, so the text decides, and the browser's own detector has to agree.
 */
export async function judgeLanguage(facts: ArticleFacts, flows: readonly Flow[]): Promise<LanguageVerdict> {
  if (facts.language !== null && /^de(-|$)/i.test(facts.language)) return { kind: 'german' };
  const text = sampleOf(flows);
  if (text.length < SAMPLE / 10) return { kind: 'undecided' };
  if (!isProbablyGerman(text)) return { kind: 'other', language: facts.language };
  const detected = await callBackground('language', { text });
  const language = detected.ok ? detected.value : null;
  if (language === 'de' || (language === null && facts.language === null)) return { kind: 'german' };
  return { kind: 'other', language: language ?? facts.language };
}

function sampleOf(flows: readonly Flow[]): string {
  let text = '';
  // Long flows first: menus and teasers are short, and often in another language than the article.
  for (const flow of flows.toSorted((a, b) => b.text.length - a.text.length)) {
    if (text.length >= SAMPLE) break;
    text += `${flow.text}\n`;
  }
  return text.trim().slice(0, SAMPLE);
}

/** UTF-16 units of text in these flows. */
export function textLength(flows: readonly Flow[]): number {
  return flows.reduce((sum, { text }) => sum + text.length, 0);
}
