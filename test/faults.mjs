/** `npm run faults`: does to a centre under load what must not harm it. Options: `npm run faults -- --help`. */
import { hasUsableNode } from '../apps/tilanne/bin/node-version.mjs';

if (hasUsableNode()) {
  import('./runner/test-program.mjs').then(({ openTestProgram }) => openTestProgram('faults'));
}
