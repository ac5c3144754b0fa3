/** kijun manifest: the add-in's manifest for the server that serves its pages. */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import {
  deploymentManifest,
  readTemplateManifest,
  templateManifestPath,
} from '../../batch/manifest/deployment';
import { ManifestError } from '../../batch/manifest/manifest-error';
import { EXIT, type ExitCode } from '../exit';
import type { ManifestOptions } from '../program';
import type { Session } from '../session';
import { UsageError } from '../usage-error';
import { fill } from '../wording';

export async function runManifest(session: Session, options: ManifestOptions): Promise<ExitCode> {
  const { words } = session;
  const { out, url, id } = options;
  const { xml, ...made } = deploymentManifest(await readTemplateManifest(), {
    url,
    ...(id === undefined ? {} : { id }),
  });
  const toFile = out !== undefined && out !== '-';
  if (toFile) checkOutput(session, out, options.force === true);
  await session.deliver(out, [xml]);
  if (toFile && !session.quiet) await session.printLine(fill(words.manifest.done, { path: out }));
  session.note(fill(id === undefined ? words.manifest.ownId : words.manifest.givenId, made));
  return EXIT.fine;
}

/** In a checkout, `--out manifest.xml` is the very template; it is not written over, whatever was asked for. */
function checkOutput({ words }: Session, out: string, force: boolean): void {
  if (!existsSync(out)) return;
  if (realpathSync.native(out) === realpathSync.native(templateManifestPath()))
    throw new ManifestError('onto-template', { path: path.normalize(out) });
  if (!force) throw new UsageError(fill(words.usage.outExists, { path: out }));
}
