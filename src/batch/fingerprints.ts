/**
 * Have I seen this text before? Four bytes a text, so that a million names cost a few megabytes. Two texts can share a
 * fingerprint (1 pair in 4 milliards): "seen" means "look closer", "not seen" is certain.
 */

/** slots in use at most, of all */
const FULL = 0.7;

export class Fingerprints {
  /** 0 is an empty slot */
  private slots = new Uint32Array(1024);
  private count = 0;

  /** True when the text, or one that looks like it, was added before. */
  add(text: string): boolean {
    const mark = fingerprint(text);
    const at = this.find(mark);
    if (this.slots[at] === mark) return true;
    this.slots[at] = mark;
    this.count += 1;
    if (this.count > this.slots.length * FULL) this.grow();
    return false;
  }

  private find(mark: number): number {
    const { slots } = this;
    let at = mark % slots.length;
    while (slots[at] !== 0 && slots[at] !== mark) at = at + 1 === slots.length ? 0 : at + 1;
    return at;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Uint32Array(Math.ceil(old.length * 1.5) | 1);
    for (const mark of old) if (mark !== 0) this.slots[this.find(mark)] = mark;
  }
}

/** Never 0. Two multiplications a character spread short texts over all 32 bits (after MurmurHash3's finaliser). */
export function fingerprint(text: string): number {
  let hash = 0x9747b28c ^ text.length;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0xcc9e2d51);
    hash = Math.imul((hash << 15) | (hash >>> 17), 0x1b873593);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0 || 1;
}
