/** An issued workbook as a file, and hands that change one thing in it. */
import type { Answers } from '../../../src/checklist/answers';
import type { Edition } from '../../../src/checklist/edition';
import type { Alteration } from '../../../src/workbook/receive/account';
import { alterationsOf, type JudgeOptions } from '../../../src/workbook/alterations/alterations';
import { readReceived } from '../../../src/workbook/received';
import { structure, type StructureOptions } from '../../../src/workbook/structured';
import { author } from '../../../src/xlsx/author';
import { readWorkbook } from '../../../src/xlsx/workbook-read';
import { openZip } from '../../../src/xlsx/zip-read';
import { writeZip } from '../../../src/xlsx/zip-write';

export const ON = 46349; // 2026-11-23
export const ONE = '①クラウドサービス提供者';
export const IDENTITY = { workbookId: 'W-1', vendorKey: 'V-1', round: 1, issuedOn: ON };

/** Filled by a vendor, who leaves the ward's columns alone. */
export function byVendor(answers: Answers): Answers {
  const responses = [...answers.responses].map(([id, each]) => {
    return [id, { ...each, wardCheck: undefined, wardRemark: undefined }] as const;
  });
  return { ...answers, responses: new Map(responses) };
}

export async function issuedFile(
  edition: Edition,
  options: Partial<StructureOptions> = { identity: IDENTITY },
): Promise<Uint8Array> {
  return author(structure(edition, { evaluatedOn: ON, protect: true, ...options }));
}

/** Part by part; a part that is not there is added. Every change must change something. */
export type Changes = Readonly<Record<string, (xml: string) => string>>;

export function changed(bytes: Uint8Array, changes: Changes): Uint8Array {
  const archive = openZip(bytes);
  const [decoder, encoder] = [new TextDecoder(), new TextEncoder()];
  const apply = (name: string, before: string) => {
    const after = changes[name]?.(before) ?? before;
    if (after === before) throw new Error(`nothing was changed in ${name}`);
    return { name, data: encoder.encode(after) };
  };
  const kept = archive.names.map((name) =>
    changes[name] === undefined
      ? { name, raw: archive.raw(name) }
      : apply(name, decoder.decode(archive.read(name))),
  );
  const added = Object.keys(changes).filter((name) => !archive.names.includes(name));
  return writeZip([...kept, ...added.map((name) => apply(name, ''))]);
}

/** The part of a sheet. */
export function partOf(bytes: Uint8Array, sheet: string): string {
  const found = readWorkbook(bytes).sheets.find(({ name }) => name === sheet);
  if (found === undefined) throw new Error(`no sheet ${sheet}`);
  return found.part;
}

/** A cell emptied or filled with a text; its style stays. */
export function withText(ref: string, text: string): (xml: string) => string {
  return (xml) =>
    xml.replace(cellPattern(ref), (_, style: string) =>
      text === ''
        ? `<c r="${ref}"${style}/>`
        : `<c r="${ref}"${style} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`,
    );
}

export function cellPattern(ref: string): RegExp {
  return new RegExp(`<c r="${ref}"((?: s="\\d+")?)(?:(?! s=)[^>])*?(?:/>|>.*?</c>)`, 's');
}

export function judge(edition: Edition, bytes: Uint8Array, options?: JudgeOptions) {
  const workbook = readWorkbook(bytes);
  return alterationsOf(edition, readReceived(edition, workbook), workbook, options);
}

/** Kind, class, where. */
export function told({ kind, class: weight, sheet, cell, range }: Alteration): string {
  return [kind, weight, sheet, range ?? cell].filter((part) => part !== undefined).join(' ');
}
