/** `npm test`: installs what is missing, builds what is stale, runs everything. Options: `npm test -- --help`. */
import { hasUsableNode } from '../apps/tilanne/bin/node-version.mjs';

if (hasUsableNode()) {
  import('./runner/main.mjs').then(({ runTests }) => runTests(process.argv.slice(2)));
}
