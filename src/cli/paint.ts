/** Colours, where there is a terminal that wants them; without, the text as it is. */
const CODES = { red: 31, green: 32, yellow: 33, cyan: 36, dim: 2, bold: 1 } as const;

export type Paint = Readonly<Record<keyof typeof CODES, (text: string) => string>>;

export function paintFor(coloured: boolean): Paint {
  const brush = (code: number) => (text: string) => (coloured ? `\u001b[${code}m${text}\u001b[0m` : text);
  return {
    red: brush(CODES.red),
    green: brush(CODES.green),
    yellow: brush(CODES.yellow),
    cyan: brush(CODES.cyan),
    dim: brush(CODES.dim),
    bold: brush(CODES.bold),
  };
}
