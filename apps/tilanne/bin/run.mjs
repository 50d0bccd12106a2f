/** `npm run db:shell`, `sender:add -- NAME`, `demo` and `rules`: the smaller programs of the launcher, by name. */
import { hasUsableNode } from './node-version.mjs';

const programs = ['db-shell', 'sender-add', 'demo', 'rules'];
const [name] = process.argv.splice(2, 1);

if (!programs.includes(name)) {
  console.error('Name one of: ' + programs.join(', ') + '.');
  process.exitCode = 2;
} else if (hasUsableNode()) {
  import('./program.mjs').then(({ openProgram }) => openProgram(name, ['tilanne']));
}
