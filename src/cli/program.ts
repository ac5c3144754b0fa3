/** The command line: which commands there are, and what each may be given. What they do stands in `commands/`. */
import { Command, type Help, Option } from 'commander';
import { COMPARE_FORMATS, type CompareFormat } from '../batch/compare/compare-files';
import type { ExitCode } from './exit';
import { PROGRESS_FORMATS, type ProgressFormat } from './progress';
import type { CommonOptions } from './session';
import { padded, textWidth, wrapped } from './text-width';
import { fill, type Words } from './wording';

export interface TemplateOptions extends CommonOptions {
  readonly plain?: boolean;
  readonly out?: string;
  readonly force?: boolean;
}

export interface GenerateOptions extends CommonOptions {
  readonly out: string;
  readonly due?: string;
  readonly issuedOn?: string;
  readonly round?: string;
  readonly jobs?: string;
  readonly resume?: boolean;
  readonly force?: boolean;
  readonly keyFile?: string;
  readonly previous?: string;
  readonly progress?: ProgressFormat;
}

export const REPORT_FORMATS = ['text', 'json', 'csv', 'xlsx'] as const;
export const LINT_FORMATS = ['text', 'json'] as const;

export interface ValidateOptions extends CommonOptions {
  readonly format?: (typeof REPORT_FORMATS)[number];
  readonly out?: string;
  readonly asOf?: string;
  readonly against?: string;
  readonly evidence?: string;
  readonly receipts?: string;
  readonly jobs?: string;
  readonly wardChecked?: boolean;
  readonly keyFile?: string;
  readonly progress?: ProgressFormat;
}

export interface ReceiptsOptions extends CommonOptions {
  readonly head?: string;
  readonly format?: (typeof LINT_FORMATS)[number];
}

export interface CompareOptions extends CommonOptions {
  readonly format?: CompareFormat;
  readonly out?: string;
  readonly asOf?: string;
  readonly wardChecked?: boolean;
  readonly keyFile?: string;
  readonly progress?: ProgressFormat;
}

export interface ReturnOptions extends CommonOptions {
  readonly out: string;
  readonly cover?: string;
  readonly due?: string;
  readonly asOf?: string;
  readonly force?: boolean;
  readonly wardChecked?: boolean;
  readonly keyFile?: string;
}

export interface ManifestOptions extends CommonOptions {
  readonly url: string;
  readonly id?: string;
  readonly out?: string;
  readonly force?: boolean;
}

export interface LintOptions extends CommonOptions {
  readonly format?: (typeof LINT_FORMATS)[number];
}

export interface Commands {
  template(options: TemplateOptions): Promise<ExitCode>;
  generate(vendors: string, options: GenerateOptions): Promise<ExitCode>;
  validate(paths: readonly string[], options: ValidateOptions): Promise<ExitCode>;
  return(file: string, options: ReturnOptions): Promise<ExitCode>;
  compare(paths: readonly string[], options: CompareOptions): Promise<ExitCode>;
  lint(edition: string | undefined, options: LintOptions): Promise<ExitCode>;
  receipts(action: string, folder: string, options: ReceiptsOptions): Promise<ExitCode>;
  manifest(options: ManifestOptions): Promise<ExitCode>;
}

/** `finish` is told what the command that ran came to. */
export function buildProgram(
  words: Words,
  version: string,
  commands: Commands,
  finish: (code: ExitCode) => void,
): Command {
  const { help } = words;
  const program = new Command('kijun')
    .description(help.program)
    .version(version, '-V, --version', help.options.version);
  // A program without a command shows its help, and that is a wrong usage.
  program
    .addHelpText('after', help.footer)
    .usage(`<${help.placeholders.command}> [${help.placeholders.options}]`);
  program.option('--lang <ja|en>', help.options.lang);

  withCommon(program.command('template'), words)
    .description(help.commands.template)
    .option('--plain', help.options.plain)
    .option('-o, --out <FILE>', help.options.templateOut)
    .option('--force', help.options.force)
    .action(async (options: TemplateOptions) => {
      finish(await commands.template(options));
    });

  withCommon(program.command('generate'), words)
    .description(help.commands.generate)
    .argument('<VENDORS>', help.arguments.vendors)
    .requiredOption('-o, --out <DIR|FILE.zip|->', help.options.generateOut)
    .option('--due <DATE>', help.options.due)
    .option('--issued-on <DATE>', help.options.issuedOn)
    .option('--round <N>', help.options.round)
    .option('--previous <DIR>', help.options.previous)
    .option('--jobs <N>', help.options.jobs)
    .option('--resume', help.options.resume)
    .option('--force', help.options.force)
    .option('--key-file <FILE>', help.options.keyFile)
    .addOption(progressOption(words))
    .action(async (vendors: string, options: GenerateOptions) => {
      finish(await commands.generate(vendors, options));
    });

  withCommon(program.command('validate'), words)
    .description(help.commands.validate)
    .argument('<PATH...>', help.arguments.paths)
    .addOption(formatOption(words, REPORT_FORMATS))
    .option('-o, --out <FILE>', help.options.out)
    .option('--as-of <DATE>', help.options.asOf)
    .option('--against <DIR>', help.options.against)
    .option('--evidence <DIR>', help.options.evidence)
    .option('--receipts <DIR>', help.options.receipts)
    .option('--jobs <N>', help.options.jobs)
    .option('--ward-checked', help.options.wardChecked)
    .option('--key-file <FILE>', help.options.keyFile)
    .addOption(progressOption(words))
    .action(async (paths: string[], options: ValidateOptions) => {
      finish(await commands.validate(paths, options));
    });

  withCommon(program.command('return'), words)
    .description(help.commands.return)
    .argument('<FILE>', help.arguments.returnFile)
    .requiredOption('-o, --out <FILE>', help.options.returnOut)
    .option('--cover <FILE>', help.options.cover)
    .option('--due <DATE>', help.options.returnDue)
    .option('--as-of <DATE>', help.options.asOf)
    .option('--force', help.options.force)
    .option('--ward-checked', help.options.wardChecked)
    .option('--key-file <FILE>', help.options.returnKeyFile)
    .action(async (file: string, options: ReturnOptions) => {
      finish(await commands.return(file, options));
    });

  withCommon(program.command('compare'), words)
    .description(help.commands.compare)
    .argument('<PATH...>', help.arguments.comparePaths)
    .addOption(formatOption(words, COMPARE_FORMATS, help.options.compareFormat))
    .option('-o, --out <FILE>', help.options.compareOut)
    .option('--as-of <DATE>', help.options.asOf)
    .option('--ward-checked', help.options.wardChecked)
    .option('--key-file <FILE>', help.options.keyFile)
    .addOption(progressOption(words))
    .action(async (paths: string[], options: CompareOptions) => {
      finish(await commands.compare(paths, options));
    });

  withCommon(program.command('lint'), words)
    .description(help.commands.lint)
    .argument('[EDITION]', help.arguments.edition)
    .addOption(formatOption(words, LINT_FORMATS))
    .action(async (edition: string | undefined, options: LintOptions) => {
      finish(await commands.lint(edition, options));
    });

  withCommon(program.command('receipts'), words)
    .description(help.commands.receipts)
    .argument('<verify>', help.arguments.receiptsAction)
    .argument('<DIR>', help.arguments.receiptsFolder)
    .addOption(formatOption(words, LINT_FORMATS))
    .option('--head <HASH>', help.options.head)
    .action(async (action: string, folder: string, options: ReceiptsOptions) => {
      finish(await commands.receipts(action, folder, options));
    });

  withCommon(program.command('manifest'), words)
    .description(help.commands.manifest)
    .requiredOption('--url <URL>', help.options.manifestUrl)
    .option('--id <GUID>', help.options.manifestId)
    .option('-o, --out <FILE>', help.options.out)
    .option('--force', help.options.force)
    .action(async (options: ManifestOptions) => {
      finish(await commands.manifest(options));
    });

  for (const command of [program, ...program.commands]) speak(command, words);
  return program;
}

function formatOption(
  { help }: Words,
  choices: readonly string[],
  description: string = help.options.format,
): Option {
  const list = choices.join(', ');
  return new Option('-f, --format <FORMAT>', fill(description, { choices: list })).choices(choices);
}

function progressOption({ help }: Words): Option {
  const list = PROGRESS_FORMATS.join(', ');
  return new Option('--progress <FORMAT>', fill(help.options.progress, { choices: list })).choices(
    PROGRESS_FORMATS,
  );
}

function withCommon(command: Command, { help }: Words): Command {
  const { options } = help;
  return command
    .option('--edition <DIR|NAME>', options.edition)
    .option('--lang <ja|en>', options.lang)
    .option('-q, --quiet', options.quiet)
    .option('--no-color', options.noColor);
}

/** The user's language in help, errors thrown instead of printed, and columns that count Japanese as two wide. */
function speak(command: Command, words: Words): void {
  const { help } = words;
  const titles: Readonly<Record<string, string>> = help.titles;
  command
    .helpOption('-h, --help', help.options.help)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      commandUsage: (each) => (each.parent === null ? '' : 'kijun ') + usageOf(each, words),
      subcommandTerm: (each) => each.name(),
      optionDescription: (option) => option.description,
      argumentDescription: (argument) => argument.description,
      displayWidth: textWidth,
      boxWrap: (text, width) => wrapped(text, width).join('\n'),
      formatItem,
    });
}

function usageOf(command: Command, { help }: Words): string {
  if (command.parent === null) return `${command.name()} ${command.usage()}`;
  const given = command.registeredArguments.map((argument) => {
    const name = argument.name() + (argument.variadic ? '...' : '');
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return [command.name(), ...given, `[${help.placeholders.options}]`].join(' ');
}

function formatItem(term: string, termWidth: number, description: string, helper: Help): string {
  const indent = 2;
  const gap = 2;
  const start = indent + termWidth + gap;
  const width = Math.max(30, (helper.helpWidth ?? 80) - start);
  const lines = wrapped(description, width).join(`\n${' '.repeat(start)}`);
  return ' '.repeat(indent) + padded(term, termWidth + gap) + lines;
}
