/** The threads of the pool run the sources here, with nothing built. */
import path from 'node:path';
import type { WorkerScript } from '../../../src/batch/pool/pool';

export const FROM_SOURCE: WorkerScript = {
  file: path.join(__dirname, '../../../src/batch/pool/worker-main.ts'),
  execArgv: ['-r', path.join(__dirname, '../../typescript.cjs')],
};
