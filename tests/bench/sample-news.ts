/** A long text for measuring: the gold texts again and again, with other words of the vocabulary in them, the same at every run. */
import type { GoldSentence, GoldText } from '../../cli/evaluation/gold-text.ts';

/** How many of a hundred nouns give way to another, and how many of those to a compound of two. */
const REPLACED = 85;
const COMPOUND = 20;
/** Suspended hyphens are far more frequent in the gold texts than in news: one such sentence in six is taken. */
const SUSPENDED = 6;
const SENTENCES_PER_PARAGRAPH = 4;

/** Paragraphs of at least `tokens` words together. News of that length holds some 9,000 different forms, and so does this. */
export function sampleNews(texts: readonly GoldText[], nouns: readonly string[], tokens: number): string[] {
  const sentences = texts.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.sentences));
  const draw = createDraw();
  const paragraphs: string[] = [];
  for (let count = 0; count < tokens;) {
    const paragraph = Array.from({ length: SENTENCES_PER_PARAGRAPH }, () => {
      const sentence = drawSentence(sentences, draw);
      return sentence ? vary(sentence, nouns, draw) : '';
    }).join(' ');
    paragraphs.push(paragraph);
    count += paragraph.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  }
  return paragraphs;
}

type Draw = (below: number) => number;

function drawSentence(sentences: readonly GoldSentence[], draw: Draw): GoldSentence | undefined {
  const sentence = sentences[draw(sentences.length)];
  return sentence && /-(?:\s|$)/u.test(sentence.text) && draw(SUSPENDED) > 0 ? drawSentence(sentences, draw) : sentence;
}

function vary(sentence: GoldSentence, nouns: readonly string[], draw: Draw): string {
  let text = sentence.text;
  for (const word of sentence.words.toReversed()) {
    if (word.pos !== 'noun' || word.surface.includes('-') || draw(100) >= REPLACED) continue;
    const noun = nouns[draw(nouns.length)] ?? word.surface;
    const lead = draw(100) < COMPOUND ? (nouns[draw(nouns.length)] ?? '') : '';
    const whole = lead === '' ? noun : lead + linkBehind(lead) + noun.charAt(0).toLowerCase() + noun.slice(1);
    text = text.slice(0, word.start - sentence.start) + whole + text.slice(word.end - sentence.start);
  }
  return text;
}

/** The usual linking element. */
function linkBehind(lead: string): string {
  if (/(?:ung|heit|keit|schaft|tät|ion)$/u.test(lead)) return 's';
  return lead.endsWith('e') ? 'n' : '';
}

/** Numbers that look drawn and are the same every time: a linear congruential generator (Numerical Recipes' constants). */
function createDraw(): Draw {
  let state = 42;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
