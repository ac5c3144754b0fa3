/** `Range.dataValidation`: dropdowns and the like, with Excel's own limits. */
import { areaText, contains, intersection } from '../model/area';
import type { Validation } from '../model/sheet';
import { fieldsOf, isHostObject } from '../protocol/arguments';
import { HostFault } from '../protocol/fault';
import { type ObjectType, objectType } from '../protocol/host-object';
import { type SheetArea, demand, sheetArea } from './desk';
import { absoluteText } from './page-layout';
import { cutFrom } from './range-acts';

const TYPES: Readonly<Record<string, string>> = {
  list: 'List',
  date: 'Date',
  time: 'Time',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  custom: 'Custom',
};

/** Of one validation over the area, whole; null: several, or none. */
function validationOf({ sheet, area }: SheetArea): Validation | 'none' | 'mixed' {
  const touching = sheet.validations.filter(({ areas }) =>
    areas.some((each) => intersection(each, area) !== undefined),
  );
  const [first] = touching;
  if (first === undefined) return 'none';
  return touching.length === 1 && first.areas.some((each) => contains(each, area)) ? first : 'mixed';
}

const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
];

/** A list may be given as a range. */
function sourceOf(source: unknown): unknown {
  if (!isHostObject(source)) return source;
  const { sheet, area } = sheetArea(source, 'list.source');
  return `='${sheet.name.replaceAll("'", "''")}'!${absoluteText(area)}`;
}

function checkedRule(value: unknown): Validation['rule'] {
  const rule = fieldsOf(value, 'DataValidation.rule');
  const entries = Object.entries(rule).filter(([, each]) => each !== null && each !== undefined);
  const [entry] = entries;
  if (entries.length > 1) throw new HostFault('InvalidArgument', 'a rule of two kinds');
  if (entry === undefined) return {};
  const [kind, given] = entry;
  if (TYPES[kind] === undefined) throw new HostFault('InvalidArgument', `a rule of kind ${kind}`);
  const fields = fieldsOf(given, `rule.${kind}`);
  if (kind === 'list') {
    const source = sourceOf(fields['source']);
    if (typeof source !== 'string' || source === '')
      throw new HostFault('InvalidArgument', 'a list without source');
    // Excel: the items of a list that stands in the rule itself
    if (!source.startsWith('=') && source.length > 255)
      throw new HostFault('InvalidArgument', `a list of ${source.length} characters (at most 255)`);
  } else if (kind === 'custom') {
    if (typeof fields['formula'] !== 'string')
      throw new HostFault('InvalidArgument', 'a custom rule without formula');
  } else if (fields['formula1'] === undefined || !OPERATORS.includes(String(fields['operator'])))
    throw new HostFault('InvalidArgument', `${kind}: formula1 and one of ${OPERATORS.join(', ')} are needed`);
  return { [kind]: kind === 'list' ? { ...fields, source: sourceOf(fields['source']) } : fields };
}

function limited(text: unknown, most: number, what: string): string {
  if (typeof text !== 'string') throw new HostFault('InvalidArgument', `${what} is no text`);
  if (text.length > most)
    throw new HostFault('InvalidArgument', `${what}: ${text.length} characters, at most ${most}`);
  return text;
}

export function dataValidation(): ObjectType<SheetArea> {
  const read =
    <Value>(of: (validation: Validation) => Value, none: Value) =>
    (target: SheetArea) => {
      const validation = validationOf(target);
      return validation === 'mixed' ? null : validation === 'none' ? none : of(validation);
    };
  const change = (target: SheetArea, part: Partial<Validation>) => {
    const { sheet, area } = target;
    demand(sheet, 'allowFormatCells', 'data validation');
    const before = validationOf(target);
    cutFrom(sheet, 'validations', area);
    const base: Validation =
      typeof before === 'object' ? before : { areas: [], rule: {}, ignoreBlanks: true };
    sheet.validations.push({ ...base, ...part, areas: [area] });
  };
  return objectType<SheetArea>('DataValidation', {
    label: ({ sheet, area }) => `${sheet.name}!${areaText(area)}`,
    read: {
      type: (target) => {
        const validation = validationOf(target);
        if (validation === 'mixed') return 'MixedCriteria';
        const [kind] = validation === 'none' ? [] : Object.keys(validation.rule);
        return kind === undefined ? 'None' : TYPES[kind];
      },
      rule: read(({ rule }) => rule, {}),
      ignoreBlanks: read(({ ignoreBlanks }) => ignoreBlanks, true),
      prompt: read<unknown>(({ prompt }) => prompt ?? NO_PROMPT, NO_PROMPT),
      errorAlert: read<unknown>(({ errorAlert }) => errorAlert ?? NO_ALERT, NO_ALERT),
    },
    write: {
      rule: (target, value) => {
        change(target, { rule: checkedRule(value) });
      },
      ignoreBlanks: (target, value) => {
        change(target, { ignoreBlanks: value === true });
      },
      prompt: (target, value) => {
        const { showPrompt, title = '', message = '' } = fieldsOf(value, 'prompt');
        change(target, {
          prompt: {
            showPrompt: showPrompt !== false,
            title: limited(title, 32, 'prompt.title'),
            message: limited(message, 255, 'prompt.message'),
          },
        });
      },
      errorAlert: (target, value) => {
        const { showAlert, style = 'Stop', title = '', message = '' } = fieldsOf(value, 'errorAlert');
        if (style !== 'Stop' && style !== 'Warning' && style !== 'Information')
          throw new HostFault('InvalidArgument', `errorAlert.style ${JSON.stringify(style)}`);
        change(target, {
          errorAlert: {
            showAlert: showAlert !== false,
            style,
            title: limited(title, 32, 'errorAlert.title'),
            message: limited(message, 225, 'errorAlert.message'),
          },
        });
      },
    },
    acts: {
      clear: ({ sheet, area }) => {
        demand(sheet, 'allowFormatCells', 'data validation');
        cutFrom(sheet, 'validations', area);
      },
    },
  });
}

const NO_PROMPT = { showPrompt: true, title: '', message: '' };
const NO_ALERT = { showAlert: true, style: 'Stop', title: '', message: '' };
