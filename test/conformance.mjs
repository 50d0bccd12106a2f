/** `npm run conformance`: the engine against the DMN kit. Options: `npm run conformance -- --help`. */
import { hasUsableNode } from '../apps/tilanne/bin/node-version.mjs';

if (hasUsableNode()) {
  import('./runner/test-program.mjs').then(({ openTestProgram }) => openTestProgram('conformance'));
}
