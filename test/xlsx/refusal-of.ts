/** Tries to write a Blueprint and says why it was not written. */
import type { Blueprint } from '../../src/workbook/blueprint';
import { author } from '../../src/xlsx/author';
import { BlueprintRefused, type RefusalCode } from '../../src/xlsx/author-refusal';

export async function refusalOf(
  blueprint: Blueprint,
): Promise<{ code: RefusalCode; where: string } | 'written'> {
  try {
    await author(blueprint);
    return 'written';
  } catch (error) {
    if (!(error instanceof BlueprintRefused)) throw error;
    expect(error.message).toContain(error.where);
    return { code: error.code, where: error.where };
  }
}
