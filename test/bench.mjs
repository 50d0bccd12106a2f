/** `npm run bench`: how fast a task comes from its POST to every screen. Options: `npm run bench -- --help`. */
import { hasUsableNode } from '../apps/tilanne/bin/node-version.mjs';

if (hasUsableNode()) {
  import('./runner/test-program.mjs').then(({ openTestProgram }) => openTestProgram('bench'));
}
