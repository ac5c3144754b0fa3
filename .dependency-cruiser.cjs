/**
 * The walls between the rooms of `src/` (docs/architecture.md). Each wall says in `comment` what it keeps out and why;
 * `test/walls.test.ts` shows that each one is reported when it is broken. `Excel.` and `Office.` are globals, not
 * imports: eslint.config.mjs keeps those in.
 */

const ROOMS = ['checklist', 'workbook', 'editions', 'xlsx', 'batch', 'server', 'cli', 'addin'];
const PURE = '^src/(checklist|workbook)/';
/** Calendar days and Excel's serials, in integers: dates in cells are read with the same arithmetic. */
const CALENDAR = '^src/checklist/readers/day\\.ts$';
/** Run by Node when the add-in is built: loaders, what webpack copies, how icons are drawn. They are in no bundle. */
const BUILD_TOOL = '^src/addin/.*\\.[cm]js$';
const PACKAGE = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];
const npm = (name) => `(^|/)node_modules/${name}/`;

/** One room sees itself and these rooms, and no other. So nothing but a front is at the end: none sees the command. */
const sees = (name, room, rooms, comment, files = []) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: BUILD_TOOL },
  to: { path: '^src/', pathNot: [...[room, ...rooms].map((each) => `^src/${each}/`), ...files] },
});

module.exports = {
  forbidden: [
    sees('checklist-stands-alone', 'checklist', [], 'The rules know no sheet, file or screen.'),
    sees(
      'workbook-sees-checklist',
      'workbook',
      ['checklist'],
      'A workbook is data here; how it is written is unknown.',
    ),
    sees(
      'editions-see-checklist',
      'editions',
      ['checklist'],
      'Folders become Editions; what for is unknown here.',
    ),
    sees('xlsx-sees-workbook', 'xlsx', ['workbook'], 'Bytes and Blueprints; no rule, no edition.', [
      CALENDAR,
    ]),
    sees(
      'batch-sees-everything-below',
      'batch',
      ['checklist', 'editions', 'workbook', 'xlsx'],
      'Many workbooks; no console, no network.',
    ),
    sees(
      'addin-sees-workbook',
      'addin',
      ['checklist', 'workbook'],
      'A page inside Excel: no files, no .xlsx bytes.',
    ),
    sees(
      'server-sees-batch',
      'server',
      ['batch', 'checklist'],
      'A thin front of the batch; it holds no rule.',
    ),
    sees(
      'cli-sees-batch',
      'cli',
      ['batch', 'checklist', 'server'],
      'A thin front of the batch; it starts the server.',
    ),
    {
      name: 'every-room-has-a-wall',
      comment: 'A new folder of src/ says here what it may see.',
      severity: 'error',
      from: { path: '^src/', pathNot: ROOMS.map((room) => `^src/${room}/`) },
      to: { path: '^src/' },
    },
    {
      name: 'fronts-take-only-types-of-the-checklist',
      comment: 'The command and the server may name what a result looks like; rules are run by the batch.',
      severity: 'error',
      from: { path: '^src/(cli|server)/' },
      to: { path: '^src/checklist/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pure-rooms-touch-no-platform',
      comment: 'The checklist and the workbook run unchanged in Excel, on a desk and on a server.',
      severity: 'error',
      from: { path: PURE },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-rooms-use-no-package',
      comment: 'What decides about an answer is read in this repository, whole.',
      severity: 'error',
      from: { path: PURE },
      to: { dependencyTypes: PACKAGE },
    },
    {
      name: 'addin-touches-no-node',
      comment: 'The pane is a browser page.',
      severity: 'error',
      from: { path: '^src/addin/', pathNot: BUILD_TOOL },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'bundles-hold-no-build-tool',
      comment: 'What runs while the add-in is built has no place in what is built.',
      severity: 'error',
      from: { path: '^src/', pathNot: BUILD_TOOL },
      to: { path: BUILD_TOOL },
    },
    {
      name: 'exceljs-only-authors',
      comment:
        'exceljs writes, in src/xlsx/author*.ts. A received file never reaches it (docs/decisions.md).',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/xlsx/author[^/]*\\.ts$' },
      to: { path: npm('exceljs') },
    },
    {
      name: 'office-helpers-in-one-file',
      comment: 'The package is archived: one file to change on the day it goes.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/addin/excel/office-helpers\\.ts$' },
      to: { path: npm('@microsoft/office-js-helpers') },
    },
    {
      name: 'office-js-is-never-bundled',
      comment: 'Office.js is a loader that must keep its name and place: a script tag, never an import.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: npm('@microsoft/office-js') },
    },
    {
      name: 'no-dev-package-in-src',
      comment:
        'What runs at a ward is a dependency; tools and test engines (one of them GPL) are not shipped.',
      severity: 'error',
      from: { path: '^src/', pathNot: BUILD_TOOL },
      to: { dependencyTypes: ['npm-dev'] },
    },
    {
      name: 'no-undeclared-package',
      comment: 'A package that package.json does not name may be gone tomorrow.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'src-knows-no-test',
      comment: 'The program does not lean on its tests.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-cycles',
      comment: 'Data flows one way; a circle of files, even of types, is one file too many or too few.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.d.ts', '.mjs', '.cjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      mainFields: ['main', 'types'],
    },
  },
};
