/** A card as text for a terminal. */
import type { Bilingual, Card, CardClaim, CardFound, CardRelation, CardSource, DatedLine } from '#core/card/card.ts';
import { dateWords, periodWords } from '#core/card/date-words.ts';

/** The whole card in English, with the German description; every line ends with a line end. */
export function cardText(card: Card): string {
  const blocks = [
    heading(card),
    card.found && foundLines(card.found),
    thenBlock(card),
    nowBlock(card),
    section('Statements', card.claims.filter(({ later }) => !later).flatMap(claimLines)),
    section('Statements later than that day', card.claims.filter(({ later }) => later).flatMap(claimLines)),
    section('Related', card.relations.map(relationLine)),
    section(
      'Notes',
      card.notes.map(({ text, source }) => `- ${text.en}${source ? `  [${sourceWords(source)}]` : ''}`),
    ),
    section(
      'Read on',
      card.links.map(({ label, address }) => `- ${label}: ${address}`),
    ),
    [`Entry last checked on ${dateWords(card.checked, 'en')}.`],
  ];
  return `${blocks
    .filter((block) => block !== undefined && block.length > 0)
    .map((block) => block?.join('\n') ?? '')
    .join('\n\n')}\n`;
}

function heading(card: Card): readonly string[] {
  const native = card.native.map(({ text }) => text);
  return [
    `${card.headword} (${card.kind})`,
    `German: ${[card.german, ...native].join(' · ')}`,
    `id: ${card.entity}`,
    '',
    card.description.en,
    card.description.de,
  ];
}

function foundLines(found: CardFound): readonly string[] {
  const doubt =
    found.certainty === 'probable' ? `, probable${found.doubt === undefined ? '' : ` (${found.doubt})`}` : '';
  return [
    `Found: ${found.surface} → ${found.gloss}  [${found.via}${doubt}]`,
    ...found.parts.map(
      ({ surface, gloss, entity }) => `- ${surface} = ${gloss}${entity ? `  [${entity.entity}]` : ''}`,
    ),
  ];
}

function thenBlock(card: Card): readonly string[] | undefined {
  if (card.asOf === null) return undefined;
  const title = `On ${dateWords(card.asOf, 'en')}`;
  if (card.then.length === 0) return section(title, ['- The corpus records nothing dated for this day.']);
  return section(title, card.then.flatMap(datedLines));
}

function nowBlock(card: Card): readonly string[] | undefined {
  if (card.asOf === null) return section('By date', card.now.flatMap(datedLines));
  if (card.now.length === 0) return card.then.length === 0 ? undefined : ['Now: nothing different is known.'];
  const known =
    card.now
      .map(({ checked }) => checked ?? card.checked)
      .toSorted()
      .at(-1) ?? card.checked;
  return section(`Now (as known on ${dateWords(known, 'en')})`, card.now.flatMap(datedLines));
}

function datedLines(line: DatedLine): readonly string[] {
  const certainty = line.certainty === 'certain' ? '' : ` (${certaintyWords(line.certainty)})`;
  return [`- ${withPeriod(line)}${certainty}`, `    source: ${sourceWords(line.source)}`];
}

/** The line and its period; a sentence that names its day already is left as it is. */
function withPeriod({ text, from, to }: DatedLine): string {
  const period = periodWords(from, to, 'en');
  const isTold = to === undefined && from !== undefined && text.en.includes(dateWords(from, 'en'));
  return period === '' || isTold ? text.en : `${text.en.replace(/\.$/u, '')} — ${period}`;
}

function claimLines(claim: CardClaim): readonly string[] {
  const facts = [
    dateWords(claim.date, 'en'),
    certaintyWords(claim.certainty),
    ...(claim.by ? [`by ${claim.by.label}`] : []),
  ];
  return [
    `- ${claim.text.en}`,
    `    ${facts.join(' · ')}`,
    `    source: ${sourceWords(claim.source)}`,
    ...(claim.overtaken ? [overtakenLine(claim.overtaken)] : []),
  ];
}

function overtakenLine(by: { readonly text: Bilingual; readonly date: string }): string {
  return `    overtaken, ${dateWords(by.date, 'en')}: ${by.text.en}`;
}

function relationLine({ type, target, from, to }: CardRelation): string {
  const period = periodWords(from, to, 'en');
  return `- ${type.replaceAll('-', ' ')}: ${target.label}  [${target.entity}]${period === '' ? '' : ` — ${period}`}`;
}

function sourceWords({ publisher, title, date, kind, address }: CardSource): string {
  const where = address === undefined ? '' : ` <${address}>`;
  return `${publisher}, “${title}”, ${dateWords(date, 'en')} (${kind})${where}`;
}

function certaintyWords(certainty: CardClaim['certainty']): string {
  return certainty.replaceAll('-', ' ');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines];
}
