/** From the characters of a text node back to the places in the file that wrote them. */
import { parseFragment } from 'parse5';

/** For each UTF-16 unit of the text: where what wrote it begins and ends in the file. */
export interface SourcePlaces {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const REFERENCE = /&(?:#\d+|#x[\da-f]+|[a-z][\da-z]*);?/iy;

/**
 * The places of `text` in `source`, of which it was read from `from` on. Character references may stand for one or two
 * units; line ends, stray tags and dropped characters between are passed over, as the HTML parser did.
 */
export function placeText(text: string, source: string, from: number): SourcePlaces {
  const starts: number[] = [];
  const ends: number[] = [];
  let at = from;
  while (starts.length < text.length && at < source.length) {
    const step = stepAt(source, at, text, starts.length);
    for (let unit = 0; unit < step.units; unit++) {
      starts.push(at);
      ends.push(at + step.length);
    }
    at += step.length;
  }
  while (starts.length < text.length) {
    starts.push(at);
    ends.push(at);
  }
  return { starts, ends };
}

/** So many units of the source wrote so many of the text; none when the parser passed them over. */
interface Step {
  readonly length: number;
  readonly units: number;
}

function stepAt(source: string, at: number, text: string, read: number): Step {
  const unit = source[at];
  const reference = unit === '&' ? referenceAt(source, at, text, read) : undefined;
  if (reference) return reference;
  if (unit === text[read]) return { length: 1, units: 1 };
  if (unit === '\r' && text[read] === '\n') return { length: source[at + 1] === '\n' ? 2 : 1, units: 1 };
  return { length: unit === '<' ? afterTag(source, at) - at : 1, units: 0 };
}

/** The character reference at `at`, if it is what wrote the text at `read`; a bare ampersand is none. */
function referenceAt(source: string, at: number, text: string, read: number): Step | undefined {
  REFERENCE.lastIndex = at;
  const written = REFERENCE.exec(source)?.[0];
  if (written === undefined) return undefined;
  const decoded = decodeReference(written);
  if (decoded === written || !text.startsWith(decoded, read)) return undefined;
  return { length: written.length, units: decoded.length };
}

function decodeReference(written: string): string {
  const [node] = parseFragment(written).childNodes;
  return node && 'value' in node ? node.value : written;
}

function afterTag(source: string, at: number): number {
  const end = source.indexOf('>', at);
  return end < 0 ? source.length : end + 1;
}
