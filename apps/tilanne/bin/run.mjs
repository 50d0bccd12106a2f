/** `npm run db:shell`, `npm run sender:add -- NAME` and `npm run demo`: the smaller programs of the launcher, by name. */
import { hasUsableNode } from './node-version.mjs';

const programs = ['db-shell', 'sender-add', 'demo'];
const [name] = process.argv.splice(2, 1);

if (!programs.includes(name)) {
  console.error('Name one of: ' + programs.join(', ') + '.');
  process.exitCode = 2;
} else if (hasUsableNode()) {
  import('./program.mjs').then(({ openProgram }) => openProgram(name, ['tilanne']));
}
