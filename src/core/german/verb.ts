/**
 * Verb paradigms. A code is "w" (weak), or the principal parts of the simple verb: third person present, third person preterite, participle and, where it
 * differs, Konjunktiv II: "lädt/lud/geladen/lüde". "+s" says that the perfect is built with sein. The lemma sets a separable prefix apart
 * with a bar: ein|laden. Rules: Duden-Grammatik, Konjugation; e-insertion after dental stems, s-contraction after sibilants.
 */

export interface VerbParadigm {
  readonly parts?: PrincipalParts;
  readonly auxiliary: 'haben' | 'sein';
}

export interface PrincipalParts {
  readonly present: string;
  readonly preterite: string;
  readonly participle: string;
  readonly subjunctive?: string;
}

export type Tense = 'present' | 'past';
export type Mood = 'indicative' | 'subjunctive-1' | 'subjunctive-2' | 'imperative';
export type VerbForm =
  | { readonly kind: 'infinitive' | 'zu-infinitive' | 'participle-1' | 'participle-2' }
  | {
      readonly kind: 'finite';
      readonly tense: Tense;
      readonly mood: Mood;
      readonly person: 1 | 2 | 3;
      readonly number: 'singular' | 'plural';
    };

/** One form of a verb; `joined` is as it stands in one word (einlud), `split` as it stands before its particle (lud). */
export interface ConjugatedForm {
  readonly joined: string;
  readonly split?: string;
  readonly form: VerbForm;
}

/** Reads a paradigm code other than "=BASE", or says what is wrong with it. */
export function parseVerbParadigm(code: string): VerbParadigm | { readonly problem: string } {
  const match = /^(.+?)(\+s)?$/u.exec(code);
  const auxiliary = match?.[2] === undefined ? 'haben' : 'sein';
  const body = match?.[1] ?? '';
  if (body === 'w') return { auxiliary };
  const [present, preterite, participle, subjunctive, rest] = body.split('/');
  const isWhole = [present, preterite, participle].every((part) => part !== undefined && /^[a-zäöüß]+$/u.test(part));
  if (!isWhole || present === undefined || preterite === undefined || participle === undefined || rest !== undefined) {
    return { problem: `paradigm "${code}" is neither w nor present/preterite/participle` };
  }
  return { auxiliary, parts: { present, preterite, participle, ...(subjunctive !== undefined && { subjunctive }) } };
}

/** Verbs that only look as if they had an inseparable prefix: gebetet, geerntet, gezerrt. */
const PREFIX_IN_STEM: ReadonlySet<string> = new Set([
  'beben',
  'beichten',
  'beizen',
  'bellen',
  'bessern',
  'beten',
  'betteln',
  'beugen',
  'erben',
  'erden',
  'ernten',
  'geigen',
  'geizen',
  'gellen',
  'gerben',
  'zerren',
  'entern',
  'beuten',
  'betten',
  'beuteln',
  'geißeln',
  'gendern',
  'geistern',
]);

const INSEPARABLE = /^(?:be|emp|ent|er|ge|miss|ver|zer)(?=\p{L}{3})/u;

/** The separable prefix of a lemma, '' if it has none, and the rest. */
export function splitPrefix(lemma: string): { readonly prefix: string; readonly base: string } {
  const bar = lemma.indexOf('|');
  return bar < 0 ? { prefix: '', base: lemma } : { prefix: lemma.slice(0, bar), base: lemma.slice(bar + 1) };
}

/** Every form of a verb. Ambiguous forms come once for each meaning. */
export function conjugate(lemma: string, paradigm: VerbParadigm): ConjugatedForm[] {
  const { prefix, base } = splitPrefix(lemma);
  const stem = stemOf(base);
  const finite = paradigm.parts ? irregularFinite(base, stem, paradigm.parts) : weakFinite(stem);
  const participle = paradigm.parts?.participle ?? weakParticiple(base, stem);
  return [
    { joined: prefix + base, form: { kind: 'infinitive' } },
    { joined: prefix === '' ? `zu ${base}` : `${prefix}zu${base}`, form: { kind: 'zu-infinitive' } },
    { joined: `${prefix}${base.replace(/(?<=u)n$/u, 'en')}d`, form: { kind: 'participle-1' } },
    { joined: prefix + participle, form: { kind: 'participle-2' } },
    ...finite.map(({ text, form }) => ({ joined: prefix + text, ...(prefix !== '' && { split: text }), form })),
  ];
}

interface Finite {
  readonly text: string;
  readonly form: VerbForm;
}

/** "sagen" → "sag", "rechnen" → "rechn", "handeln" → "handel". */
function stemOf(base: string): string {
  if (/(?:el|er)n$/u.test(base)) return base.slice(0, -1);
  return base.endsWith('en') ? base.slice(0, -2) : base.replace(/n$/u, '');
}

/** Stems that put an e before an ending: in -d, -t, and in -m or -n behind another consonant (atmen, rechnen; not lernen, filmen). */
function needsE(stem: string): boolean {
  return /[dt]$/u.test(stem) || /(?:[^aeiouäöülrhmn]|ch|sch)[mn]$|mn$/u.test(stem);
}

function hasSibilant(stem: string): boolean {
  return /[sßxz]$/u.test(stem);
}

function weakParticiple(base: string, stem: string): string {
  const participle = stem + (needsE(stem) ? 'et' : 't');
  const isUnstressed = INSEPARABLE.test(base) || /[aeiouäöüy]\p{L}*ieren$/u.test(base) || hasUnstressedPrefix(base);
  return isUnstressed && !PREFIX_IN_STEM.has(base) ? participle : `ge${participle}`;
}

/** über-, unter-, wider-, hinter-, voll-, wieder-: without a bar they are inseparable and take no ge-. */
function hasUnstressedPrefix(base: string): boolean {
  return /^(?:über|unter|wider|hinter|voll|wieder|um|durch)(?=\p{L}{4})/u.test(base);
}

function weakFinite(stem: string): Finite[] {
  const e = needsE(stem) ? 'e' : '';
  const s = hasSibilant(stem) ? 't' : `${e}st`;
  const isSyllabic = /e[lr]$/u.test(stem);
  const first = isSyllabic ? [`${stem}e`, `${stem.slice(0, -2)}${stem.slice(-1)}e`] : [`${stem}e`];
  const plural = isSyllabic ? `${stem}n` : `${stem}en`;
  return [
    ...first.map((text) => finite(text, 'present', 'indicative', 1, 'singular')),
    finite(stem + s, 'present', 'indicative', 2, 'singular'),
    finite(`${stem}${e}t`, 'present', 'indicative', 3, 'singular'),
    ...pluralPresent(plural, `${stem}${e}t`),
    ...first.map((text) => finite(text, 'present', 'subjunctive-1', 3, 'singular')),
    ...weakPast(`${stem}${e}te`, 'indicative'),
    ...weakPast(`${stem}${e}te`, 'subjunctive-2'),
    finite(`${stem}e`, 'present', 'imperative', 2, 'singular'),
    ...(e === '' && !isSyllabic ? [finite(stem, 'present', 'imperative', 2, 'singular')] : []),
  ];
}

function irregularFinite(base: string, stem: string, parts: PrincipalParts): Finite[] {
  const e = needsE(stem) ? 'e' : '';
  const plural = base;
  const { present } = parts;
  const past = parts.preterite.endsWith('te') ? weakPast(parts.preterite, 'indicative') : strongPast(parts.preterite);
  return [
    finite(present.endsWith('t') ? `${stem}e` : present, 'present', 'indicative', 1, 'singular'),
    finite(secondPerson(present, stem), 'present', 'indicative', 2, 'singular'),
    finite(present, 'present', 'indicative', 3, 'singular'),
    ...pluralPresent(plural, `${stem}${e}t`),
    finite(`${stem}e`, 'present', 'subjunctive-1', 3, 'singular'),
    ...past,
    ...subjunctive2(parts),
    ...imperatives(present, stem).map((text) => finite(text, 'present', 'imperative', 2, 'singular')),
  ];
}

/** du hältst, lädst, liest, sprichst, weißt: from the third person. */
function secondPerson(present: string, stem: string): string {
  if (!present.endsWith('t')) return hasSibilant(present) ? `${present}t` : `${present}st`;
  if (stem.endsWith('t')) return `${present}st`;
  const short = present.slice(0, -1);
  return hasSibilant(short) ? present : `${short}st`;
}

/** geh, gehe; with a change of e to i only the short form: sprich, nimm, tritt. */
function imperatives(present: string, stem: string): string[] {
  const hasChange = present.includes('i') && !stem.includes('i') && stem.includes('e');
  if (!hasChange) return [stem, `${stem}e`];
  return [stem.endsWith('t') ? present : present.replace(/t$/u, '')];
}

function pluralPresent(plural: string, second: string): Finite[] {
  return [
    finite(plural, 'present', 'indicative', 1, 'plural'),
    finite(second, 'present', 'indicative', 2, 'plural'),
    finite(plural, 'present', 'indicative', 3, 'plural'),
  ];
}

function weakPast(third: string, mood: Mood): Finite[] {
  return [
    finite(third, 'past', mood, 1, 'singular'),
    finite(`${third}st`, 'past', mood, 2, 'singular'),
    finite(third, 'past', mood, 3, 'singular'),
    finite(`${third}n`, 'past', mood, 1, 'plural'),
    finite(`${third}t`, 'past', mood, 2, 'plural'),
    finite(`${third}n`, 'past', mood, 3, 'plural'),
  ];
}

function strongPast(third: string): Finite[] {
  const e = /[dt]$/u.test(third) ? 'e' : '';
  const s = hasSibilant(third) ? 'est' : `${e}st`;
  const plural = third.endsWith('ie') ? `${third}n` : `${third}en`;
  return [
    finite(third, 'past', 'indicative', 1, 'singular'),
    finite(third + s, 'past', 'indicative', 2, 'singular'),
    finite(third, 'past', 'indicative', 3, 'singular'),
    finite(plural, 'past', 'indicative', 1, 'plural'),
    finite(`${third}${e}t`, 'past', 'indicative', 2, 'plural'),
    finite(plural, 'past', 'indicative', 3, 'plural'),
  ];
}

/** Konjunktiv II: as given, or of the preterite with umlaut and -e (kam, käme). */
function subjunctive2(parts: PrincipalParts): Finite[] {
  const third =
    parts.subjunctive ??
    (parts.preterite.endsWith('te') ? parts.preterite : `${umlautVowel(parts.preterite).replace(/e$/u, '')}e`);
  return weakPast(third, 'subjunctive-2');
}

/** The stem vowel with umlaut: the last group of vowels, if it is a, o, u or au (kam, bot, fuhr; not ging, blieb). */
function umlautVowel(text: string): string {
  const umlauts: Readonly<Record<string, string>> = { a: 'ä', o: 'ö', u: 'ü', au: 'äu' };
  return text.replace(/[aeiouäöü]+(?=[^aeiouäöü]*$)/u, (vowels) => umlauts[vowels] ?? vowels);
}

function finite(text: string, tense: Tense, mood: Mood, person: 1 | 2 | 3, number: 'singular' | 'plural'): Finite {
  return { text, form: { kind: 'finite', tense, mood, person, number } };
}
