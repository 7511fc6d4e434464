/** `annotate`: the mentions in files, as text for people or as one JSON object a line for programs. */
import { withGlosses } from '#core/card/gloss.ts';
import { inflectGlosses } from '#core/card/word-glosses.ts';
import { type English, loadEnglish } from '#core/english/english.ts';
import type { IsoDate } from '#core/corpus/date.ts';
import type { Pack } from '#core/pack/pack.ts';
import type { Mention } from '#core/recognise/mention.ts';
import { readFlowWords } from '#core/recognise/flow-words.ts';
import { recognise } from '#core/recognise/recognise.ts';
import { type FileAnnotation, type FileMention, type FileWord, jsonLine, readableText } from './annotation.ts';
import { dateOption, formatOption, readCommandLine } from './command-line.ts';
import { type CorpusPlaces, openCorpus } from './corpus-pack.ts';
import { type FileFlow, plainFlows } from './file-flow.ts';
import { readPage } from './html-page.ts';
import { readText } from './read-text.ts';
import { EXIT, type ExitStatus, type Terminal, UsageError } from './terminal.ts';

export const ANNOTATE_USAGE = 'annotate [--date YYYY-MM-DD] [--words] [--format json|text] FILE… | -';

const OPTIONS = { date: { type: 'string' }, words: { type: 'boolean' }, format: { type: 'string' } } as const;

/** Annotates each file in turn; a file that cannot be read is named and the others are still done. */
export async function annotate(args: readonly string[], terminal: Terminal, places: CorpusPlaces): Promise<ExitStatus> {
  const line = readCommandLine(args, OPTIONS);
  const date = dateOption(line);
  const format = formatOption(line);
  if (line.positionals.length === 0) throw new UsageError('annotate what? Name a file, or - for standard input');
  const pack = await openCorpus(places, terminal);
  if (!pack) return EXIT.failed;
  let status: ExitStatus = EXIT.done;
  for (const file of line.positionals) {
    const read = await readText(file, terminal);
    if (!read.ok) {
      terminal.warn(`${file}: ${read.problem}`);
      status = EXIT.failed;
      continue;
    }
    const annotation = await annotateText(read.text, { file, date, pack, words: line.has('words') });
    terminal.out(format === 'json' ? jsonLine(annotation) : readableText(annotation));
  }
  return status;
}

interface AnnotateOptions {
  /** The file's name; one that ends in .html or .htm is read as a page. */
  readonly file: string;
  /** The as-of date; with null a page's own date counts. */
  readonly date: IsoDate | null;
  readonly pack: Pack;
  /** Also the content words outside the mentions. */
  readonly words?: boolean;
}

/** The mentions in `text`, with offsets in UTF-16 units into it. */
export async function annotateText(
  text: string,
  { file, date, pack, words = false }: AnnotateOptions,
): Promise<FileAnnotation> {
  const page = /\.html?$/i.test(file) ? readPage(text) : { flows: plainFlows(text), day: null };
  const asOf = date ?? page.day;
  const read = recognise(
    page.flows.map((flow, id) => ({ id, text: flow.text })),
    pack,
    { asOf, known: [] },
  );
  const mentions: FileMention[] = [];
  for (const { id, mentions: found } of read) {
    const flow = page.flows[id];
    if (!flow) continue;
    for (const mention of await withGlosses(found, pack)) mentions.push(fileMention(mention, flow, pack));
  }
  if (!words) return { file, date: asOf, mentions };
  const english = await loadEnglish();
  const wordsOfFile = page.flows.flatMap((flow, id) => fileWords(flow, read[id]?.mentions ?? [], pack, english));
  return { file, date: asOf, mentions, words: wordsOfFile };
}

/** The content words of a flow outside its mentions. */
function fileWords(flow: FileFlow, mentions: readonly Mention[], pack: Pack, english: English): FileWord[] {
  const content = readFlowWords(flow.text, pack, mentions).filter(({ report }) => report.pos !== 'function');
  return content.map(({ start, end, surface, report }) => ({
    start: flow.startOf(start),
    end: flow.endOf(end),
    surface,
    lemma: report.lemma,
    pos: report.pos,
    glosses: inflectGlosses(report.glosses, report.word.reading, english),
    parts: report.parts.map(({ text }) => text),
  }));
}

function fileMention(mention: Mention, flow: FileFlow, pack: Pack): FileMention {
  return {
    start: flow.startOf(mention.start),
    end: flow.endOf(mention.end),
    surface: mention.surface,
    entity: mention.entity,
    type: mention.kind,
    label: mention.label,
    wikidata: pack.entity(mention.entity)?.wikidata ?? null,
    gloss: mention.gloss,
    via: mention.via,
    certainty: mention.certainty,
    parts: mention.parts.map(({ start, end, surface, entity, gloss }) => ({
      start: flow.startOf(start),
      end: flow.endOf(end),
      surface,
      entity: entity ?? null,
      gloss,
    })),
  };
}
