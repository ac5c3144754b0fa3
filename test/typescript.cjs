/**
 * Lets plain Node run the TypeScript of this repository, with the compiler that the build uses:
 * `node -r ./test/typescript.cjs test/demo/make-returned.ts`
 */
const { transformFileSync } = require('@swc/core');

require.extensions['.ts'] = (module, file) => {
  const { code } = transformFileSync(file, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  });
  module._compile(code, file);
};
