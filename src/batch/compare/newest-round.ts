/**
 * Which of several files of one vendor counts: the newest round. A vendor is known by the campaign's key, else by provider
 * and service as written; never by the name of a file. When nobody can tell which file is newer, none is put aside.
 */
import { fold } from '../../checklist/readers/fold';
import type { CheckedFile } from '../report';

export interface Standing {
  readonly file: CheckedFile;
  /** older rounds, and copies of the very same bytes */
  readonly earlier: readonly CheckedFile[];
  /** files of the same vendor that stand beside it */
  readonly rivals: readonly CheckedFile[];
}

/** The files that count, in the order given. */
export function newestRounds(files: readonly CheckedFile[]): Standing[] {
  const standings = new Map<CheckedFile, Standing>();
  for (const group of vendorsOf(files)) {
    for (const standing of standingsOf(group)) standings.set(standing.file, standing);
  }
  return files.flatMap((file) => standings.get(file) ?? []);
}

/** Files with a key by their key; a file without one belongs to the only vendor that bears its names. */
function vendorsOf(files: readonly CheckedFile[]): CheckedFile[][] {
  const keyed = new Map<string, CheckedFile[]>();
  const named = new Map<string, CheckedFile[]>();
  const alone: CheckedFile[][] = [];
  for (const file of files) {
    const key = folded(file.provenance.vendor);
    if (key !== '') push(keyed, key, file);
  }
  for (const file of files) {
    if (folded(file.provenance.vendor) !== '') continue;
    const names = namesOf(file);
    if (names === undefined) alone.push([file]);
    else {
      const owners = [...keyed.values()].filter((group) => group.some((each) => namesOf(each) === names));
      const [owner] = owners;
      if (owner !== undefined && owners.length === 1) owner.push(file);
      else push(named, names, file);
    }
  }
  return [...keyed.values(), ...named.values(), ...alone];
}

function standingsOf(group: readonly CheckedFile[]): Standing[] {
  const distinct = group.filter(
    (file, index) => group.findIndex(({ sha256 }) => sha256 === file.sha256) === index,
  );
  const newest = Math.max(0, ...distinct.map(({ provenance }) => provenance.round ?? 0));
  const counting = distinct.filter(({ provenance: { round } }) => round === null || round === newest);
  const earlier = group.filter((file) => !counting.includes(file));
  return counting.map((file, index) => ({
    file,
    // Told once, with the first of those that count.
    earlier: index === 0 ? earlier : [],
    rivals: counting.filter((other) => other !== file),
  }));
}

function namesOf({ service }: CheckedFile): string | undefined {
  const [provider, name] = [folded(service.provider), folded(service.name)];
  return provider === '' || name === '' ? undefined : `${provider}\n${name}`;
}

function folded(text: string | null): string {
  return text === null ? '' : fold(text);
}

function push<K>(groups: Map<K, CheckedFile[]>, key: K, file: CheckedFile): void {
  groups.set(key, [...(groups.get(key) ?? []), file]);
}
