/**
 * What `npm run lint` holds in the code: strict types without escapes, and the walls that no import shows
 * (`.dependency-cruiser.cjs` holds the others). Formatting is Prettier's alone.
 */
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** The spreadsheet host is two global names; each is spoken only in its room. */
const excel = { name: 'Excel', message: 'Excel is spoken to in src/addin/excel only.' };
const office = [
  { name: 'Office', message: 'The host is spoken to in src/addin only.' },
  { name: 'OfficeExtension', message: 'The host is spoken to in src/addin only.' },
];
/** What the checklist and the workbook must not notice: the platform, the network, the clock. */
const platform = [
  'process',
  'Buffer',
  '__dirname',
  '__filename',
  'require',
  'window',
  'document',
  'navigator',
]
  .concat([
    'fetch',
    'XMLHttpRequest',
    'localStorage',
    'sessionStorage',
    'setTimeout',
    'setInterval',
    'performance',
  ])
  .map((name) => ({ name, message: 'The checklist and the workbook are pure: this comes in as a value.' }));

const restrict = (...globals) => ['error', { globals, checkGlobalObject: true }];
/** `Excel.Range` as a type is no reference to a global for ESLint, but it is one for a reader. */
const asType = ({ name, message }) => ({
  selector: `TSQualifiedName > Identifier.left[name='${name}'], TSTypeQuery > Identifier[name='${name}']`,
  message,
});
const HOST_TYPES = [excel, ...office].map(asType);

const EXCELJS_READS = {
  selector: "MemberExpression[object.property.name='xlsx'][property.name=/^(load|read|readFile)$/]",
  message: 'exceljs only writes. A received file is read by src/xlsx, within limits.',
};
const CLOCK = {
  selector:
    "NewExpression[callee.name='Date'][arguments.length=0], MemberExpression[object.name='Date'][property.name='now']",
  message: 'The day of evaluation comes in as a value.',
};

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'demo-out/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      // The ward's text holds full-width spaces, and patterns and comments quote it.
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipTemplates: true, skipRegExps: true, skipComments: true },
      ],
      // In a class of characters, \- reads safer than a bare hyphen.
      'no-useless-escape': 'off',
      // What XML forbids is written as a pattern of control characters.
      'no-control-regex': 'off',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-globals': restrict(excel, ...office),
      'no-restricted-syntax': ['error', EXCELJS_READS, ...HOST_TYPES],
    },
  },
  {
    files: ['src/checklist/**/*.ts', 'src/workbook/**/*.ts'],
    rules: {
      'no-restricted-globals': restrict(excel, ...office, ...platform),
      'no-restricted-syntax': ['error', EXCELJS_READS, CLOCK, ...HOST_TYPES],
    },
  },
  {
    files: ['src/addin/**/*.ts'],
    rules: {
      'no-restricted-globals': restrict(excel),
      'no-restricted-syntax': ['error', EXCELJS_READS, asType(excel)],
    },
  },
  {
    files: ['src/addin/excel/**/*.ts'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-syntax': ['error', EXCELJS_READS] },
  },
  {
    // exceljs declares its enums in types only: there is no value to name, its numbers are written instead.
    files: ['src/xlsx/author*.ts'],
    rules: { '@typescript-eslint/no-unsafe-enum-assignment': 'off' },
  },
  { files: ['src/cli/**/*.ts', 'test/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    // Tests read JSON that somebody else wrote and let an index go wrong by failing.
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // exceljs may be asked what it makes of our own files.
      'no-restricted-syntax': 'off',
    },
  },
  {
    // The tools' own settings and scripts run in Node as they are; tsc does not see them.
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'Buffer',
          'setTimeout',
          'clearTimeout',
          'TextDecoder',
          'TextEncoder',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['**/*.{js,cjs}'],
    languageOptions: { sourceType: 'commonjs', globals: { __dirname: 'readonly' } },
  },
);
