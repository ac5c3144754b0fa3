/** Every test under test/, compiled by swc; types are checked apart, by tsc in `npm test`. */
module.exports = {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testEnvironment: 'node',
  // No test is about speed; a busy machine must not fail one.
  testTimeout: 600_000,
  transform: {
    '\\.[jt]s$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
};
