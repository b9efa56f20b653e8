// @ts-check
import { readFile } from 'node:fs/promises';

/**
 * The AWS SDK describes every call of a service in arrays of which a client uses a few. The bundler keeps them all,
 * because it takes the computed keys inside them for side effects. Here each is marked as what it is, a plain value:
 * the bundle with the SDK is half as large. Where a later SDK is written otherwise, nothing matches and nothing breaks.
 * @type {import('esbuild').Plugin}
 */
export const pureSchemas = {
  name: 'pure schemas',
  setup(build) {
    build.onLoad(
      { filter: /[\\/]@aws-sdk[\\/].+[\\/]dist-es[\\/](.+[\\/])?schemas[\\/]schemas_\d+\.js$/ },
      async ({ path }) => {
        const source = await readFile(path, 'utf8');
        return { contents: source.replace(arrayAtTop, '$1 = /* @__PURE__ */ (() => $2)();'), loader: 'js' };
      },
    );
  },
};

/** The arrays hold no semicolons and no lines that begin at the margin. */
const arrayAtTop = /^((?:export )?(?:var|const) [\w$]+) =\s*(\[[^;]*\]);$/gm;
