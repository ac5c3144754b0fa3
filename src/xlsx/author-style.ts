/** Styles and flags of a Blueprint in exceljs's words. */
import type { Fill, Style } from 'exceljs';
import type { FlagStyle, StylePlan } from '../workbook/blueprint';

export function cellStyle(plan: StylePlan): Partial<Style> {
  const { font, fill, border, horizontal, vertical, wrap, shrink, locked, numberFormat } = plan;
  const edge = { style: 'thin' } as const;
  return {
    font: {
      name: font.name,
      size: font.size,
      ...(font.bold === true ? { bold: true } : {}),
      ...(font.underline === true ? { underline: true } : {}),
      ...(font.color === undefined ? {} : { color: argb(font.color) }),
    },
    alignment: { horizontal, vertical, wrapText: wrap, shrinkToFit: shrink === true },
    protection: { locked },
    ...(fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: argb(fill) } }),
    ...(border === 'thin' ? { border: { top: edge, left: edge, bottom: edge, right: edge } } : {}),
    ...(numberFormat === undefined ? {} : { numFmt: numberFormat }),
  };
}

/** A differential style: only what the flag changes. */
export function flagStyle({ fill, hatch, color, bold, numberFormat }: FlagStyle): Partial<Style> {
  const background = flagFill(fill, hatch);
  return {
    ...(bold === undefined && color === undefined
      ? {}
      : {
          font: {
            ...(bold === undefined ? {} : { bold }),
            ...(color === undefined ? {} : { color: argb(color) }),
          },
        }),
    ...(numberFormat === undefined ? {} : { numFmt: numberFormat }),
    ...(background === undefined ? {} : { fill: background }),
  };
}

/**
 * In a differential style Excel takes the background of a solid fill from `bgColor`, where a cell's own style has
 * it in `fgColor`; both are given, for readers that know one only. Hatching draws `fgColor` lines on `bgColor`.
 */
function flagFill(fill: string | undefined, hatch: string | undefined): Fill | undefined {
  if (hatch !== undefined)
    return {
      type: 'pattern',
      pattern: 'lightUp',
      fgColor: argb(hatch),
      ...(fill === undefined ? {} : { bgColor: argb(fill) }),
    };
  if (fill === undefined) return undefined;
  return { type: 'pattern', pattern: 'solid', fgColor: argb(fill), bgColor: argb(fill) };
}

export function argb(rrggbb: string): { argb: string } {
  return { argb: `FF${rrggbb.toUpperCase()}` };
}
