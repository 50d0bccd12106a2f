/** Writes the pure door of the engine as one script for a web page, which puts its exports into the global `triage`. */
import { stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** @param {string} path */
const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const [{ output }] = await build({
  configFile: false,
  logLevel: 'error',
  resolve: { alias: [{ find: /^@tilanne\/([a-z-]+)$/, replacement: `${at('libs')}/$1/src/index.ts` }] },
  build: {
    write: false,
    target: 'es2023',
    lib: { entry: at('libs/triage/src/index.ts'), formats: ['iife'], name: 'triage' },
  },
});
if (output.length !== 1) throw new Error(`expected one script, not ${output.length} files`);
stdout.write(output[0].code);
