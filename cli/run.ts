/** The commands of the terminal (DESIGN.md §8). */
import { similarNames } from '#core/corpus/similar.ts';
import { annotate, ANNOTATE_USAGE } from './annotate.ts';
import { card, CARD_USAGE } from './card.ts';
import { compile, COMPILE_USAGE } from './compile.ts';
import { type CorpusPlaces, PROJECT_PLACES } from './corpus-pack.ts';
import { EVAL_USAGE, evaluate } from './eval.ts';
import { EXIT, type ExitStatus, type Terminal, UsageError } from './terminal.ts';

type Command = (args: readonly string[], terminal: Terminal, places: CorpusPlaces) => Promise<ExitStatus>;

const COMMANDS: ReadonlyMap<string, { readonly run: Command; readonly usage: string }> = new Map([
  ['annotate', { run: annotate, usage: ANNOTATE_USAGE }],
  ['card', { run: card, usage: CARD_USAGE }],
  ['compile', { run: compile, usage: COMPILE_USAGE }],
  ['eval', { run: evaluate, usage: EVAL_USAGE }],
]);

const HELP = `Randglosse in the terminal

  ${ANNOTATE_USAGE}
      The mentions in text files. A name that ends in .html is read as a page, whose own
      date counts when --date gives none. JSON is one object a line; offsets are UTF-16
      units into the file. --words adds the words outside the mentions, with lemma and glosses.
  ${CARD_USAGE}
      What the corpus knows of an entity: on the day given, and now.
  ${COMPILE_USAGE}
      Checks the corpus in DIR (corpus) and writes its pack to FILE (build/corpus.pack).
  ${EVAL_USAGE}
      How well the texts under DIR (tests/gold) are read that a person annotated: mentions and
      words. --misses names whatever is not as annotated.

Exit status: 0 all done, 1 something failed, 2 the command line is wrong.
`;

/** Runs one command line; a wrong one is answered with what is wrong and how it is written. */
export async function run(
  args: readonly string[],
  terminal: Terminal,
  places: CorpusPlaces = PROJECT_PLACES,
): Promise<ExitStatus> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    terminal.out(HELP);
    return name === undefined ? EXIT.usage : EXIT.done;
  }
  const command = COMMANDS.get(name);
  if (!command) return unknownCommand(name, terminal);
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(HELP);
    return EXIT.done;
  }
  try {
    return await command.run(rest, terminal, places);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.warn(error.message);
    terminal.warn(`Usage: randglosse ${command.usage}`);
    return EXIT.usage;
  }
}

function unknownCommand(name: string, terminal: Terminal): ExitStatus {
  const near = similarNames(name, COMMANDS.keys(), 1);
  terminal.warn(`There is no command "${name}".${near[0] === undefined ? '' : ` Did you mean ${near[0]}?`}`);
  terminal.warn(`Commands: ${[...COMMANDS.keys()].join(', ')}; --help tells more.`);
  return EXIT.usage;
}
