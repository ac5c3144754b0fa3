/** Memory that is written over again and again: gigabytes go through it, and nothing is left for a collector to find. */

export class Page {
  private memory = Buffer.alloc(0);
  private used = 0;

  /** Empties the page: what was given out before is no longer valid. */
  clear(): void {
    this.used = 0;
  }

  append(...pieces: readonly Uint8Array[]): void {
    for (const piece of pieces) {
      const end = this.used + piece.length;
      if (end > this.memory.length) this.grow(end);
      this.memory.set(piece, this.used);
      this.used = end;
    }
  }

  /** What was appended since the page was cleared. */
  get contents(): Uint8Array {
    return this.memory.subarray(0, this.used);
  }

  private grow(size: number): void {
    const larger = Buffer.allocUnsafeSlow(size + (size >> 2));
    larger.set(this.contents);
    this.memory = larger;
  }
}
