/**
 * What a jest project's report is worth. Every test runs every time, so a test that was left out, a file that could not
 * be read, a project without tests and an unhappy exit with happy tests all count as failures.
 *
 * @param report what jest wrote with --json, or undefined if it wrote nothing
 * @param {boolean} ok whether jest itself ended well
 * @returns {{passed: number, failed: number, fault: string}} `fault` is empty, or a sentence about what no test says
 */
export function countTests(report, ok) {
  if (report === undefined) return { passed: 0, failed: 1, fault: 'jest wrote no report.\n' };
  const passed = report.numPassedTests;
  const leftOut = report.numPendingTests + report.numTodoTests;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites + leftOut;
  if (leftOut > 0) return { passed, failed, fault: `Left out: ${leftOut}. Every test runs, every time.\n` };
  if (passed + failed === 0) return { passed, failed: 1, fault: 'No tests were found.\n' };
  if (failed === 0 && !ok)
    return { passed, failed: 1, fault: 'The tests passed, yet jest did not end well.\n' };
  return { passed, failed, fault: '' };
}
