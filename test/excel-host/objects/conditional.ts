/** `Range.conditionalFormats`. A new rule comes first, as in Excel; what 1.14 cannot say (hatching) cannot be set. */
import { areaText, contains, intersection } from '../model/area';
import type { ConditionalLook, ConditionalRule, Sheet } from '../model/sheet';
import { fieldsOf } from '../protocol/arguments';
import { HostFault } from '../protocol/fault';
import { type HostObject, type ObjectType, objectType } from '../protocol/host-object';
import { type Desk, type SheetArea, demand } from './desk';
import { checkedValue } from './format';
import { cutFrom } from './range-acts';

interface RuleTarget {
  readonly sheet: Sheet;
  readonly rule: ConditionalRule;
}

const TYPES = [
  'Custom',
  'CellValue',
  'ContainsText',
  'TopBottom',
  'PresetCriteria',
  'DataBar',
  'ColorScale',
  'IconSet',
];
/** The property of the API by which each type is spoken to. */
const PARTS: Readonly<Record<string, string>> = {
  Custom: 'custom',
  CellValue: 'cellValue',
  ContainsText: 'textComparison',
};

const label = ({ sheet, rule }: RuleTarget) =>
  `${sheet.name}!${rule.areas.map(areaText).join(',')} ${rule.type}`;

const lookOf =
  <Key extends keyof ConditionalLook>(key: Key) =>
  ({ rule }: RuleTarget) =>
    rule.look[key] ?? null;

const setLook =
  (key: keyof ConditionalLook, kind: 'text' | 'flag' | 'colour') =>
  ({ sheet, rule }: RuleTarget, value: unknown) => {
    demand(sheet, 'allowFormatCells', 'conditional format');
    Object.assign(rule.look, { [key]: checkedValue(value, kind, undefined, `format.${key}`) });
  };

const font = objectType<RuleTarget>('ConditionalRangeFont', {
  label,
  read: {
    color: lookOf('color'),
    bold: lookOf('bold'),
    italic: lookOf('italic'),
    underline: lookOf('underline'),
    strikethrough: lookOf('strikethrough'),
  },
  write: {
    color: setLook('color', 'colour'),
    bold: setLook('bold', 'flag'),
    italic: setLook('italic', 'flag'),
    underline: setLook('underline', 'text'),
    strikethrough: setLook('strikethrough', 'flag'),
  },
});

const fill = objectType<RuleTarget>('ConditionalRangeFill', {
  label,
  read: { color: lookOf('fill') },
  write: { color: setLook('fill', 'colour') },
  acts: {
    clear: ({ rule }) => {
      delete rule.look.fill;
    },
  },
});

interface BorderTarget extends RuleTarget {
  readonly side: string;
}

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];

const border = objectType<BorderTarget>('ConditionalRangeBorder', {
  label,
  identity: ({ side }) => ({ SideIndex: side }),
  read: {
    sideIndex: ({ side }) => side,
    color: ({ rule, side }) => rule.look.borders?.[side]?.color ?? null,
    style: ({ rule, side }) => rule.look.borders?.[side]?.style ?? null,
  },
  write: {
    color: (target, value) => {
      setBorder(target, { color: String(checkedValue(value, 'colour', undefined, 'border.color')) });
    },
    style: (target, value) => {
      setBorder(target, { style: String(checkedValue(value, 'text', undefined, 'border.style')) });
    },
  },
});

function setBorder({ rule, side }: BorderTarget, part: { color?: string; style?: string }): void {
  const before = rule.look.borders?.[side] ?? { style: 'Continuous', color: '#000000' };
  rule.look.borders = { ...rule.look.borders, [side]: { ...before, ...part } };
}

const borders = objectType<RuleTarget>('ConditionalRangeBorderCollection', {
  label,
  read: { count: () => SIDES.length },
  items: (target) => SIDES.map((side) => border({ ...target, side })),
  item: (target, key) => {
    if (typeof key !== 'string' || !SIDES.includes(key))
      throw new HostFault('InvalidArgument', `border ${String(key)}`);
    return border({ ...target, side: key });
  },
  parts: {
    top: (target) => border({ ...target, side: 'EdgeTop' }),
    bottom: (target) => border({ ...target, side: 'EdgeBottom' }),
    left: (target) => border({ ...target, side: 'EdgeLeft' }),
    right: (target) => border({ ...target, side: 'EdgeRight' }),
  },
});

const format = objectType<RuleTarget>('ConditionalRangeFormat', {
  label,
  read: { numberFormat: lookOf('numberFormat') },
  write: { numberFormat: setLook('numberFormat', 'text') },
  parts: { font, fill, borders },
});

const customRule = objectType<RuleTarget>('ConditionalFormatRule', {
  label,
  read: { formula: ({ rule }) => rule.formula ?? '' },
  write: {
    formula: ({ sheet, rule }, value) => {
      demand(sheet, 'allowFormatCells', 'conditional format');
      if (typeof value !== 'string' || !value.startsWith('='))
        throw new HostFault(
          'InvalidArgument',
          `rule.formula: ${JSON.stringify(value)} does not start with =`,
        );
      rule.formula = value;
    },
  },
});

const custom = objectType<RuleTarget>('CustomConditionalFormat', {
  label,
  parts: { rule: customRule, format },
});

const comparison = (type: string) =>
  objectType<RuleTarget>(type, {
    label,
    read: { rule: ({ rule }) => rule.rule ?? null },
    write: {
      rule: ({ rule }, value) => {
        rule.rule = fieldsOf(value, `${type}.rule`);
      },
    },
    parts: { format },
  });

const KINDS: Readonly<Record<string, ObjectType<RuleTarget>>> = {
  custom,
  cellValue: comparison('CellValueConditionalFormat'),
  textComparison: comparison('TextConditionalFormat'),
};

function kindParts() {
  return Object.fromEntries(
    Object.entries(KINDS).flatMap(([name, kind]) => {
      const orNull = (target: RuleTarget) => (PARTS[target.rule.type] === name ? kind(target) : null);
      const orFault = (target: RuleTarget) => {
        const found = orNull(target);
        if (found === null) throw new HostFault('InvalidOperation', `${name} of a ${target.rule.type} rule`);
        return found;
      };
      return [
        [name, orFault],
        [`${name}OrNullObject`, orNull],
      ];
    }),
  );
}

export function conditionalFormats(desk: Desk): ObjectType<SheetArea> {
  const rule = objectType<RuleTarget>('ConditionalFormat', {
    label,
    identity: ({ rule: { id } }) => ({ Id: id }),
    read: {
      id: ({ rule: { id } }) => id,
      type: ({ rule: { type } }) => type,
      priority: ({ sheet, rule: own }) => sheet.conditional.indexOf(own),
      stopIfTrue: ({ rule: { stop } }) => stop,
    },
    write: {
      stopIfTrue: ({ rule: own }, value) => {
        own.stop = value === true;
      },
      priority: ({ sheet, rule: own }, value) => {
        if (typeof value !== 'number' || value < 0 || value >= sheet.conditional.length)
          throw new HostFault(
            'InvalidArgument',
            `priority ${JSON.stringify(value)} of ${sheet.conditional.length} rules`,
          );
        const others = sheet.conditional.filter((each) => each !== own);
        sheet.conditional = [...others.slice(0, value), own, ...others.slice(value)];
      },
    },
    parts: kindParts(),
    asks: {
      getRange: ({ sheet, rule: { areas } }) => {
        const [area] = areas;
        if (area === undefined || areas.length > 1)
          throw new HostFault('InvalidOperation', 'a rule of several ranges');
        return desk.range(sheet, area);
      },
      getRangeOrNullObject: ({ sheet, rule: { areas } }) => {
        const [area] = areas;
        return area === undefined || areas.length > 1 ? null : desk.range(sheet, area);
      },
    },
    acts: {
      delete: ({ sheet, rule: own }) => {
        demand(sheet, 'allowFormatCells', 'conditional format');
        sheet.conditional = sheet.conditional.filter((each) => each !== own);
      },
    },
  });
  const rules = ({ sheet, area }: SheetArea): HostObject[] =>
    sheet.conditional
      .filter(({ areas }) => areas.some((each) => intersection(each, area) !== undefined))
      .map((each) => rule({ sheet, rule: each }));
  const named = (target: SheetArea, key: unknown) => {
    const found = target.sheet.conditional.find(({ id }) => id === key);
    return found === undefined ? null : rule({ sheet: target.sheet, rule: found });
  };
  return objectType<SheetArea>('ConditionalFormatCollection', {
    label: ({ sheet, area }) => `${sheet.name}!${areaText(area)}`,
    items: rules,
    item: named,
    asks: {
      getCount: (target) => rules(target).length,
      getItemAt: (target, given) => {
        const found = rules(target)[given.number(0)];
        if (found === undefined) throw new HostFault('InvalidArgument', 'no rule at this place');
        return found;
      },
      getItemOrNullObject: (target, given) => named(target, given.text(0)),
    },
    acts: {
      add: ({ sheet, area }, given) => {
        demand(sheet, 'allowFormatCells', 'conditional format');
        const type = given.text(0);
        if (!TYPES.includes(type))
          throw new HostFault('InvalidArgument', `a conditional format of type ${type}`);
        const added: ConditionalRule = {
          id: `{${desk.book.newId('CF')}}`,
          type,
          areas: [area],
          look: {},
          stop: false,
        };
        sheet.conditional.unshift(added);
        return rule({ sheet, rule: added });
      },
      clearAll: ({ sheet, area }) => {
        demand(sheet, 'allowFormatCells', 'conditional format');
        if (
          sheet.conditional.some(({ areas }) =>
            areas.some((each) => contains(area, each) || intersection(each, area)),
          )
        )
          cutFrom(sheet, 'conditional', area);
      },
    },
  });
}
