/** `npm start`: installs what is missing, builds what is stale, starts everything. Options: `npm start -- --help`. */
import { hasUsableNode } from './node-version.mjs';

if (hasUsableNode()) {
  import('./program.mjs').then(({ openProgram }) => openProgram('main'));
}
