import type { SeededBug } from './seeded-bugs.js';

/** One line of what a run says with `--json`, as far as it matters here. */
interface Line {
  readonly measure: string;
  readonly holds: boolean;
  readonly found?: readonly string[];
}

/** What became of one bug. */
export interface BugResult {
  readonly bug: SeededBug;
  /** What the patch does, in its own words. */
  readonly says: string;
  /** True when what had to be found wrong was found wrong. */
  readonly caught: boolean;
  /** All that was found wrong, or why the bug could not be tried. */
  readonly found: readonly string[];
  readonly seconds: number;
}

function linesOf(output: string): Line[] {
  const lines = output.split('\n').filter((line) => line.startsWith('{'));
  return lines.map((line) => JSON.parse(line) as Line);
}

/** Whether a run with the bug in it went wrong as it must; `output` is what it printed. */
export function verdictOn(bug: SeededBug, output: string): Pick<BugResult, 'caught' | 'found'> {
  const wrong = linesOf(output).filter(({ holds }) => !holds);
  const isIt = ({ measure, found = [] }: Line): boolean =>
    measure === bug.measure && found.some((words) => words.includes(bug.word));
  const found = wrong.flatMap(({ measure, found: words = [] }) => words.map((one) => `${measure}: ${one}`));
  return { caught: wrong.some(isIt), found };
}

function jsonLine(more: object): string {
  return JSON.stringify({ ...more, unit: 'count' });
}

/** One bug, for machines. */
export function bugJson({ bug, says, caught, found }: BugResult, seed: number): string {
  const { name, fault, n } = bug;
  const value = caught ? 1 : 0;
  return jsonLine({
    fault,
    bug: name,
    says,
    measure: 'caught',
    value,
    target: 1,
    holds: caught,
    n,
    seed,
    found,
  });
}

/** One bug, for people. */
export function bugText({ bug, says, caught, found, seconds }: BugResult): string {
  const head = `${caught ? 'caught' : 'MISSED'}  ${bug.name} in ${bug.fault} (${seconds.toFixed(0)} s): ${says}`;
  return [head, ...found.slice(0, 5).map((one) => `          ${one}`)].join('\n');
}

/** How many were caught, for machines. */
export function bugsJson(results: readonly BugResult[], seed: number): string {
  const value = results.filter(({ caught }) => caught).length;
  const [measure, target] = ['seeded bugs caught', results.length];
  return jsonLine({ fault: 'bugs', measure, value, target, holds: value === target, seed });
}

/** How many were caught, for people. */
export function bugsText(results: readonly BugResult[]): string {
  const count = results.filter(({ caught }) => caught).length;
  return `seeded bugs caught: ${String(count)} of ${String(results.length)}`;
}
