/** A command line → an exit code: parses it, runs the command, and puts whatever goes wrong into words. */
import { CommanderError } from 'commander';
import packageJson from '../../package.json';
import { OutputError } from '../batch/atomic-write';
import { EditionError, EditionNotChosen } from '../batch/edition-choice';
import { ManifestError } from '../batch/manifest/manifest-error';
import { describeManifestError } from '../batch/manifest/words';
import { ReceiptsError } from '../batch/receipts/receipts-error';
import { describeReceiptsError } from '../batch/receipts/words';
import { describeOutputProblem } from '../batch/wording';
import type { Language } from '../checklist/words';
import { runGenerate } from './commands/generate';
import { runCompare } from './commands/compare';
import { runLint } from './commands/lint';
import { runManifest } from './commands/manifest';
import { runReceipts } from './commands/receipts';
import { runReturn } from './commands/return';
import { runTemplate } from './commands/template';
import { runValidate } from './commands/validate';
import { EXIT, type ExitCode } from './exit';
import { buildProgram } from './program';
import { Session } from './session';
import type { Surroundings } from './surroundings';
import { UsageError } from './usage-error';
import { fill, type Words, wordsIn } from './wording';

const { version } = packageJson;

/** `argv` without the program's own name. Never throws. */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { language, unknown } = languageOf(argv);
  const words = wordsIn(language);
  const complain = (text: string) => surroundings.stderr.write(`${text}\n`);
  if (unknown !== undefined) {
    complain(fill(words.usage.language, { value: unknown }));
    return EXIT.usage;
  }
  try {
    return await parseAndRun(argv, surroundings, language);
  } catch (error) {
    const known = explain(error, words, language);
    if (known !== undefined) {
      complain(known);
      return EXIT.usage;
    }
    complain(defectWords(error, words));
    if ((surroundings.env['KIJUN_DEBUG'] ?? '') !== '' && error instanceof Error) complain(error.stack ?? '');
    return EXIT.defect;
  }
}

async function parseAndRun(
  argv: readonly string[],
  surroundings: Surroundings,
  language: Language,
): Promise<ExitCode> {
  let result: ExitCode = EXIT.fine;
  const program = buildProgram(
    wordsIn(language),
    version,
    {
      template: (options) => runTemplate(new Session(surroundings, language, options), options),
      generate: (vendors, options) =>
        runGenerate(new Session(surroundings, language, options), vendors, options),
      validate: (paths, options) => runValidate(new Session(surroundings, language, options), paths, options),
      return: (file, options) => runReturn(new Session(surroundings, language, options), file, options),
      compare: (paths, options) => runCompare(new Session(surroundings, language, options), paths, options),
      lint: (edition, options) => runLint(new Session(surroundings, language, options), edition, options),
      receipts: (action, folder, options) =>
        runReceipts(new Session(surroundings, language, options), action, folder, options),
      manifest: (options) => runManifest(new Session(surroundings, language, options), options),
    },
    (code) => {
      result = code;
    },
  );
  if (argv.length === 0) {
    program.outputHelp();
    return EXIT.usage;
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    // Help and version are shown by throwing, too.
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.fine;
    throw error;
  }
  return result;
}

/** The language is needed before the command line is read, to say what is wrong with it. */
function languageOf(argv: readonly string[]): { language: Language; unknown?: string } {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const argument = argv[at];
  if (argument === undefined) return { language: 'ja' };
  const value = argument === '--lang' ? argv[at + 1] : argument.slice('--lang='.length);
  if (value === 'ja' || value === 'en') return { language: value };
  return { language: 'ja', unknown: value ?? '' };
}

/** What the user can mend, in words; undefined for what only we can. */
function explain(error: unknown, words: Words, language: Language): string | undefined {
  if (error instanceof UsageError) return error.message;
  if (error instanceof CommanderError) return usageWords(error, words);
  if (error instanceof OutputError) {
    return fill(words.output, { ...describeOutputProblem(error.code, error.params, language) });
  }
  if (error instanceof ManifestError) return describeManifestError(error, language);
  if (error instanceof ReceiptsError) return describeReceiptsError(error, language);
  if (error instanceof EditionError) {
    const { where, code, detail } = error;
    return fill(words.usage.editionBroken, { where, code, detail });
  }
  if (error instanceof EditionNotChosen) {
    const known = error.known.join(', ');
    if (error.wanted === undefined) return fill(words.usage.editionNotChosen, { known });
    return fill(words.usage.editionUnknown, { wanted: error.wanted, known });
  }
  return undefined;
}

/** Commander says in English what is wrong; its code says it to us, and the quoted word which part. */
function usageWords(error: CommanderError, { usage }: Words): string {
  const [, kind = ''] = error.code.split('.');
  const quoted = /['‘"]([^'’"]+)['’"]/.exec(error.message)?.[1] ?? '';
  const name = /(--[a-z-]+)/.exec(quoted)?.[1] ?? quoted;
  const choices = /Allowed choices are (.+?)\.?$/.exec(error.message)?.[1] ?? '';
  const sentences: Readonly<Record<string, string>> = usage;
  const sentence = fill(sentences[kind] ?? usage.other, { name, choices, detail: error.message });
  return `${sentence}\n${fill(usage.hint, { command: 'kijun' })}`;
}

function defectWords(error: unknown, words: Words): string {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return fill(words.defect, {
    version,
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    detail,
  });
}
