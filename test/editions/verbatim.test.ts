import { createHash } from 'node:crypto';
import { loadEdition } from '../../src/editions/load';
import { WARD_EDITION } from '../workbook/formulas-equal-engine';

it('the edition rebuilds the ward’s text to the code point, blank lines and repeated header included', async () => {
  const { title, sections, criteria } = await loadEdition(WARD_EDITION);
  const lines = ['', '', title];
  for (const { key, heading, columns, headerRepeatedBefore } of sections) {
    const header = columns.map((column) => column.header).join('\t');
    lines.push('', heading, '', header);
    for (const { number, text } of criteria.filter(({ section }) => section === key)) {
      if (headerRepeatedBefore.includes(number)) lines.push('', header);
      lines.push(
        columns.map(({ column }) => (column === 'number' ? String(number) : (text[column] ?? ''))).join('\t'),
      );
    }
  }
  const rebuilt = createHash('sha256').update(lines.join('\n')).digest('hex');
  expect(rebuilt).toBe('88fd043e524494c9367223b78646326b836a7b9a45208ea5d2af81194cc6b02e');
  expect(criteria).toHaveLength(31);
});
