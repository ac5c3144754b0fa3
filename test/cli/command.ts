/** The built command as a person runs it: another process, its output and its exit code. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');
const CLI = path.join(ROOT, 'dist/cli.js');

/** A test of yesterday's build would say nothing about today's code. */
export function requireFreshBuild(): void {
  const newest = Math.max(...filesIn(path.join(ROOT, 'src')).map((file) => statSync(file).mtimeMs));
  if (!existsSync(CLI) || statSync(CLI).mtimeMs < newest)
    throw new Error('dist/cli.js is older than src/: npm run build');
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('addin'))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** of node itself */
  readonly node?: readonly string[];
}

export function kijun(args: readonly string[], { cwd, env, node = [] }: Surroundings = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, CLI, ...args], {
    encoding: 'utf8',
    cwd,
    env: { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, ...env },
    maxBuffer: 1 << 28,
  });
  return { code: status, stdout, stderr };
}

export function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}
