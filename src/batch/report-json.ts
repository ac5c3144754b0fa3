/** Reports → the JSON of the contract, file by file, so that the whole never has to be in memory. */
import type { FileReport, ReportHead } from './report';

export async function* reportJson(
  head: ReportHead,
  files: AsyncIterable<FileReport> | Iterable<FileReport>,
): AsyncGenerator<string> {
  const opening = JSON.stringify(head, null, 2).replace(/\n\}$/, ',\n  "files": [');
  let separator = '\n';
  yield opening;
  for await (const file of files) {
    yield separator + indented(JSON.stringify(file, null, 2));
    separator = ',\n';
  }
  yield separator === '\n' ? ']\n}\n' : '\n  ]\n}\n';
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '    ');
}
