/** Checks that need programs of the system (LibreOffice, openpyxl, poppler): `npm run check:system`. */
module.exports = {
  ...require('./jest.config.cjs'),
  testMatch: ['<rootDir>/test/system/**/*.system.ts'],
  maxWorkers: 1,
};
