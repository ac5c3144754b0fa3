/** Edits of one text, collected in any order and made in one pass; what lies between them stays as it was. */

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly order: number;
}

export class Splices {
  private readonly all: Splice[] = [];

  constructor(private readonly text: string) {}

  get count(): number {
    return this.all.length;
  }

  /** Insertions at one place stand in the order in which they were asked for, before what is replaced there. */
  replace(from: number, to: number, text: string): void {
    this.all.push({ from, to, text, order: this.all.length });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  /** @throws Error when two edits overlap, which is a defect of whoever asked for them */
  apply(): string {
    const replaces = ({ from, to }: Splice) => Number(to > from);
    const ordered = [...this.all].sort(
      (a, b) => a.from - b.from || replaces(a) - replaces(b) || a.order - b.order,
    );
    let result = '';
    let at = 0;
    for (const { from, to, text } of ordered) {
      if (from < at) throw new Error(`two edits of one place (character ${String(from)})`);
      result += this.text.slice(at, from) + text;
      at = to;
    }
    return result + this.text.slice(at);
  }
}
