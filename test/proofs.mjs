/** `npm run proofs`: what the triage engine's proofs and guard are held to. Options: `npm run proofs -- --help`. */
import { hasUsableNode } from '../apps/tilanne/bin/node-version.mjs';

if (hasUsableNode()) {
  import('./runner/test-program.mjs').then(({ openTestProgram }) => openTestProgram('proofs'));
}
