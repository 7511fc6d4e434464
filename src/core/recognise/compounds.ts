/** Compounds with a known part: hyphen chains (NATO-Aktivitäten), closed compounds (Natogipfel), suspended ones (Nato- und EU-Staaten). */
import { extendUnit, START } from '#core/pack/form-table.ts';
import type { Target } from '#core/pack/target.ts';
import { foldWord } from '#core/text/fold.ts';
import { contains, lengthOf, type Candidate, type CandidatePart } from './candidate.ts';
import type { FlowReading, WordRange } from './flow-reading.ts';
import { formCandidate, glossOf, isSafe, policyOf, rankTargets } from './forms.ts';
import type { Hit } from './hit.ts';
import type { PageContext } from './page-context.ts';

/** Prefixes that keep what they stand before: Anti-Nato, Ex-Sowjetunion are still about it. */
const OPEN_PREFIXES = new Set([
  'anti',
  'pro',
  'nicht',
  'post',
  'neu',
  'gesamt',
  'kern',
  'rest',
  'super',
  'mega',
  'mini',
  'halb',
  'quasi',
  'contra',
  'inner',
  'inter',
  'trans',
]);
const SHORTEST_PART = 3;

/** Adds hyphen chains that hold a known part. */
export function addHyphenCompounds(page: PageContext, flow: number): void {
  const reading = page.reading(flow);
  for (let word = 0; word < reading.words.length; word++) {
    const chain = reading.chainOf({ from: word, to: word });
    word = chain.to;
    if (chain.from === chain.to || !reading.isOpen(chain) || page.isBlocked(flow, chain)) continue;
    if (
      page
        .hitsOf(flow)
        .startingAt(chain.from)
        .some((hit) => hit.to >= chain.to && isNamed(page, flow, hit))
    )
      continue;
    const parts = chainParts(page, flow, chain);
    const candidate = chainCandidate(page, reading, chain, parts);
    if (!candidate) continue;
    page.add(flow, candidate);
    for (const part of parts) if (part.isSafe) page.known.add(part.entity);
  }
}

interface ChainPart extends WordRange {
  readonly entity: string;
  readonly gloss: string;
  readonly isSafe: boolean;
}

/** Does the hit name an entity or a title, so that no compound is needed? */
function isNamed(page: PageContext, flow: number, hit: Hit): boolean {
  return (
    hit.targets.some((target) => isSafe(page, target) || target.type === 'title') ||
    rankTargets(page, flow, hit).length > 0
  );
}

/** The known parts of a chain, longest first from the left, never the whole of it. */
function chainParts(page: PageContext, flow: number, chain: WordRange): ChainPart[] {
  const parts: ChainPart[] = [];
  for (let word = chain.from; word <= chain.to; word++) {
    const hit = page
      .hitsOf(flow)
      .startingAt(word)
      .find(
        (candidate) =>
          contains(chain, candidate) && lengthOf(candidate) < lengthOf(chain) && partTarget(page, flow, candidate),
      );
    const target = hit && partTarget(page, flow, hit);
    if (!hit || !target) continue;
    parts.push({
      from: hit.from,
      to: hit.to,
      entity: page.entityOf(target).id,
      gloss: glossOf(page, target),
      isSafe: isSafe(page, target),
    });
    word = hit.to;
  }
  return parts;
}

function partTarget(page: PageContext, flow: number, hit: Hit): Target | undefined {
  return (
    hit.targets.find((target) => isSafe(page, target) && page.entityOf(target).kind !== 'concept') ??
    hit.targets.find((target) => target.type === 'form' && policyOf(page, target) === 'never-alone') ??
    rankTargets(page, flow, hit)[0]?.target ??
    hit.targets.find(
      (target) => target.type === 'family' && page.named.some((person) => person.entity === page.entityOf(target).id),
    )
  );
}

function chainCandidate(
  page: PageContext,
  reading: FlowReading,
  chain: WordRange,
  parts: readonly ChainPart[],
): Candidate | undefined {
  const first = parts[0];
  if (!first || parts.every((part) => isAdjective(reading, part))) return undefined;
  const lead = { from: chain.from, to: first.from - 1 };
  const endsInName = parts.at(-1)?.to === chain.to;
  if (endsInName && parts.length === 1 && !isOpenPrefix(reading, lead)) return undefined;
  if (page.entity(first.entity)?.kind === 'person' && first.from > chain.from) return undefined;
  const pieces = chainPieces(page, reading, chain, parts);
  const number = pieces.number;
  return {
    ...chain,
    entity: first.entity,
    via: 'compound',
    certainty: 'sure',
    gloss: pieces.list.map((piece) => piece.gloss).join(' '),
    ...(number && { number }),
    parts: pieces.list,
  };
}

function isAdjective(reading: FlowReading, part: WordRange): boolean {
  return /^\p{Ll}/u.test(reading.words[part.to]?.text ?? '');
}

function isOpenPrefix(reading: FlowReading, lead: WordRange): boolean {
  for (let i = lead.from; i <= lead.to; i++) if (!OPEN_PREFIXES.has(reading.folded[i] ?? '')) return false;
  return true;
}

/** All pieces of a chain in order, the unknown words between the known ones with the gloss of their head. */
function chainPieces(
  page: PageContext,
  reading: FlowReading,
  chain: WordRange,
  parts: readonly ChainPart[],
): { list: CandidatePart[]; number?: 'singular' | 'plural' } {
  const list: CandidatePart[] = [];
  let number: 'singular' | 'plural' | undefined;
  for (let word = chain.from; word <= chain.to; word++) {
    const part = parts.find((candidate) => candidate.from === word);
    if (part) {
      list.push(part);
      word = part.to;
      continue;
    }
    const head = headOf(page, reading.words[word]?.text ?? '');
    list.push({ from: word, to: word, gloss: head?.gloss ?? reading.words[word]?.text ?? '' });
    if (word === chain.to) number = head?.number;
  }
  return number ? { list, number } : { list };
}

interface HeadGloss {
  readonly gloss: string;
  readonly number?: 'singular' | 'plural';
}

/** The gloss of a compound's head: from the heads, the titles, or an entity of that name. */
export function headOf(page: PageContext, word: string): HeadGloss | undefined {
  const entry = page.pack.findForm(
    [...foldWord(word)].reduce((state, unit) => extendUnit(state, unit.charCodeAt(0)), START),
  );
  if (!entry || entry.list < 0) return undefined;
  const targets = page.pack.targets(entry.list);
  const head = targets.find((target) => target.type === 'head');
  const title = targets.find((target) => target.type === 'title');
  const form = targets.find((target) => target.type === 'form' && isSafe(page, target));
  const number = (head ?? title ?? form)?.number;
  const gloss = head
    ? page.pack.headAt(head.owner).gloss
    : title
      ? titleGloss(page, title)
      : form
        ? glossOf(page, form)
        : undefined;
  return gloss === undefined ? undefined : { gloss, ...(number && { number }) };
}

export function titleGloss(page: PageContext, title: Target): string {
  const role = page.pack.roleAt(title.owner);
  return role.titles[title.detail]?.gloss ?? role.gloss;
}

/** Adds closed compounds: a name that forms them, then a head we know. "Natogipfel", "Chinapolitik". */
export function addClosedCompounds(page: PageContext, flow: number): void {
  const reading = page.reading(flow);
  reading.words.forEach((word, index) => {
    if (
      word.text.length < 2 * SHORTEST_PART ||
      !reading.isCapitalised(index) ||
      !reading.isOpen({ from: index, to: index })
    )
      return;
    const chain = reading.chainOf({ from: index, to: index });
    if (chain.from !== chain.to || page.hitsOf(flow).startingAt(index).length > 0) return;
    const candidate = closedCandidate(page, reading, index);
    if (!candidate || page.isBlocked(flow, candidate)) return;
    page.add(flow, candidate);
    page.known.add(candidate.entity);
  });
}

function closedCandidate(page: PageContext, reading: FlowReading, index: number): Candidate | undefined {
  const word = reading.words[index];
  if (!word) return undefined;
  const part = longestSplit(page, word.text);
  if (!part) return undefined;
  const entity = page.entityOf(part.target);
  const at = word.start + part.length;
  const parts: CandidatePart[] = [
    { from: index, to: index, start: word.start, end: at, entity: entity.id, gloss: glossOf(page, part.target) },
    { from: index, to: index, start: at, end: word.end, gloss: part.head.gloss },
  ];
  return {
    ...formCandidate(page, { from: index, to: index, targets: [], openLeft: false, openRight: false }, part.target),
    via: 'compound',
    gloss: parts.map((piece) => piece.gloss).join(' '),
    ...(part.head.number && { number: part.head.number }),
    parts,
  };
}

/** The longest name at the beginning of a word whose rest is a head we know. */
function longestSplit(
  page: PageContext,
  word: string,
): { target: Target; length: number; head: HeadGloss } | undefined {
  let state = START;
  let found: { target: Target; length: number; head: HeadGloss } | undefined;
  for (let length = 1; length <= word.length - SHORTEST_PART; length++) {
    for (const unit of foldWord(word.charAt(length - 1))) state = extendUnit(state, unit.charCodeAt(0));
    if (length < SHORTEST_PART) continue;
    const list = page.pack.findForm(state)?.list ?? -1;
    const target = list < 0 ? undefined : page.pack.targets(list).find((candidate) => formsCompounds(page, candidate));
    const head = target && closedHead(page, word.slice(length));
    if (target && head) found = { target, length, head };
  }
  return found;
}

function formsCompounds(page: PageContext, target: Target): boolean {
  return target.type === 'form' && !target.inflected && page.entityOf(target).forms[target.detail]?.compounds === true;
}

/** A head written small, with or without a linking -s-. */
function closedHead(page: PageContext, rest: string): HeadGloss | undefined {
  if (rest !== rest.toLowerCase()) return undefined;
  return headOf(page, rest) ?? (rest.startsWith('s') ? headOf(page, rest.slice(1)) : undefined);
}

/** Adds the first half of a suspended compound: "Nato-" in "Nato- und EU-Staaten", "Verteidigungs-" in "Verteidigungs- und Sicherheitspolitik". */
export function addSuspendedCompounds(page: PageContext, flow: number): void {
  const reading = page.reading(flow);
  for (let index = 0; index < reading.words.length - 2; index++) {
    if (
      !/^-[\s,]/u.test(reading.behind(index, 2)) ||
      !reading.isCapitalised(index) ||
      !reading.isOpen({ from: index, to: index })
    )
      continue;
    const full = suspendedHead(reading, index);
    if (full === undefined) continue;
    const candidate = suspendedCandidate(page, flow, index, full);
    if (candidate) page.add(flow, candidate);
  }
}

/** The word that ends the row: behind und, oder, sowie, bis, at most two members on. */
function suspendedHead(reading: FlowReading, index: number): number | undefined {
  for (let i = index + 1; i <= Math.min(index + 6, reading.words.length - 2); i++) {
    if (/^(?:und|oder|sowie|bis|beziehungsweise|bzw)$/u.test(reading.folded[i] ?? ''))
      return reading.chainOf({ from: i + 1, to: i + 1 }).to;
  }
  return undefined;
}

function suspendedCandidate(page: PageContext, flow: number, index: number, last: number): Candidate | undefined {
  const reading = page.reading(flow);
  const single = { from: index, to: index, tail: 1 };
  const named = page
    .hitsOf(flow)
    .endingAt(index)
    .flatMap((hit) => hit.targets.filter((target) => isSafe(page, target) && target.type === 'form'))[0];
  if (named)
    return {
      ...formCandidate(page, { ...single, targets: [], openLeft: false, openRight: false }, named),
      via: 'ellipsis',
      tail: 1,
    };
  const stem = reading.words[index]?.text ?? '';
  const whole = reading.words[last]?.text ?? '';
  for (let cut = 3; cut <= whole.length - SHORTEST_PART; cut++) {
    const target = formTarget(page, stem + whole.slice(cut));
    if (!target) continue;
    const { number, ...base } = formCandidate(
      page,
      { ...single, targets: [], openLeft: false, openRight: false },
      target,
    );
    return { ...base, ...(number && { number }), via: 'ellipsis', tail: 1 };
  }
  return undefined;
}

function formTarget(page: PageContext, word: string): Target | undefined {
  const state = [...foldWord(word)].reduce((hash, unit) => extendUnit(hash, unit.charCodeAt(0)), START);
  const list = page.pack.findForm(state)?.list ?? -1;
  return list < 0 ? undefined : page.pack.targets(list).find((target) => isSafe(page, target));
}
