/**
 * The oldest Node.js that runs this. Written so that very old ones can still read it.
 *
 * @returns {boolean} false after saying in one sentence what is wrong
 */
export function hasUsableNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return true;
  console.error('Tilanne needs Node.js 20.19 or newer; this is ' + process.versions.node + '.');
  process.exitCode = 1;
  return false;
}
