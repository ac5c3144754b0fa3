/** LibreOffice as a second opinion: converts files in a private profile that recalculates every formula on loading. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** 0 = always recalculate; LibreOffice otherwise shows the values that the file carries. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

let profile: string | undefined;

export function scratchFolder(name: string): string {
  return mkdtempSync(path.join(tmpdir(), `kijun-${name}-`));
}

/** Converts the files into `outDir`, twenty at a time; throws with LibreOffice's own words when it fails. */
export function convert(files: readonly string[], format: string, outDir: string): void {
  profile ??= privateProfile();
  for (let start = 0; start < files.length; start += 20) {
    const batch = files.slice(start, start + 20);
    execFileSync(
      'soffice',
      [
        '--headless',
        '--norestore',
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--convert-to',
        format,
        '--outdir',
        outDir,
        ...batch,
      ],
      { stdio: ['ignore', 'pipe', 'pipe'], timeout: 600_000 },
    );
  }
}

function privateProfile(): string {
  const folder = scratchFolder('libreoffice');
  mkdirSync(path.join(folder, 'user'));
  writeFileSync(path.join(folder, 'user', 'registrymodifications.xcu'), SETTINGS);
  return folder;
}
