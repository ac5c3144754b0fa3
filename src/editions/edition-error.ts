/** A fault of an edition folder: who edits `templates/` sees it, with the file or JSON pointer to mend. */
export class EditionError extends Error {
  constructor(
    readonly code:
      'templates-missing' | 'file-missing' | 'not-json' | 'schema-violated' | 'reference-unresolved',
    /** file, or folder and JSON pointer */
    readonly where: string,
    readonly detail: string,
  ) {
    super(`${where}: ${code}: ${detail}`);
    this.name = 'EditionError';
  }
}
