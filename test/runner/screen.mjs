/** What `npm test` shows: a line while it runs, the output of what failed, a table, and the closing line alone. */

/** One line that is written over where the screen allows it, and a line for each part that ends where it does not. */
export function progress(total, out = process.stdout) {
  const running = new Set();
  let done = 0;
  const show = () => {
    if (out.isTTY)
      out.write(`\r\u001b[K${done} of ${total} parts done, running: ${[...running].join(', ') || 'none'}`);
  };
  return {
    began(name) {
      running.add(name);
      show();
    },
    ended({ name, failed, seconds }) {
      running.delete(name);
      done += 1;
      if (out.isTTY) show();
      else out.write(`${failed > 0 ? 'FAILED' : 'passed'}  ${name}, ${seconds.toFixed(1)} s\n`);
    },
    close() {
      if (out.isTTY) out.write('\r\u001b[K');
    },
  };
}

/**
 * @param {readonly {name: string, passed: number, failed: number, seconds: number, output: string}[]} results
 * @returns {string} all that is to be printed at the end; its last line is `N passed, N failed`
 */
export function summary(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const row = (name, passed, failed, seconds) =>
    `${name.padEnd(10)} ${String(passed).padStart(7)} ${String(failed).padStart(7)} ${seconds.padStart(9)}`;
  return [
    ...results
      .filter(({ failed }) => failed > 0)
      .map(({ name, output }) => `── ${name} ──\n${output.trimEnd()}\n`),
    row('part', 'passed', 'failed', 'seconds'),
    ...results.map(({ name, passed, failed, seconds }) => row(name, passed, failed, seconds.toFixed(1))),
    '',
    `${sum('passed')} passed, ${sum('failed')} failed`,
  ].join('\n');
}
