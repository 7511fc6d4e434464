/** Which language a text is in, by the browser's own detector: offline, in Chrome and Firefox alike. */
import { browser } from './browser.ts';

/** Letters the detector needs before its answer means something. */
const ENOUGH_TEXT = 60;

/** BCP 47 language of `text`, or null when it is too short or the browser is unsure. */
export async function detectLanguage(text: string): Promise<string | null> {
  if (text.trim().length < ENOUGH_TEXT) return null;
  const { isReliable, languages } = await browser.i18n.detectLanguage(text);
  const [first] = languages.toSorted((a, b) => b.percentage - a.percentage);
  return isReliable && first !== undefined ? first.language : null;
}
