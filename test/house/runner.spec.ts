import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { countTests, runPart, sideBySide, summary, type Result } from './runner.js';
import { repository } from './tree.js';

const check = (...scripts: string[]) => ({
  name: 'planted',
  kind: 'check' as const,
  limit: 60_000,
  commands: scripts.map((script) => ['--eval', script]),
});

const report = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

describe('A part made of checks', () => {
  it('counts one for each command that ends well', async () => {
    expect(await runPart(check('', ''))).toMatchObject({ name: 'planted', passed: 2, failed: 0 });
  });

  it('keeps what a failing command printed, on both streams', async () => {
    const result = await runPart(check('', 'console.log("one"); console.error("two"); process.exit(3)'));
    expect(result).toMatchObject({ passed: 1, failed: 1 });
    expect(result.output).toContain('one\n');
    expect(result.output).toContain('two\n');
  });

  it('does not wait for what it leaves running, even out of its reach', async () => {
    const left = `require('node:child_process').spawn(process.execPath, ['--eval', 'setTimeout(() => {}, 4000)'],
      { stdio: 'inherit', detached: true }).unref()`;
    const result = await runPart(check(left));
    expect(result).toMatchObject({ passed: 1, failed: 0 });
    expect(result.seconds).toBeLessThan(3.5);
  });

  it('says by which signal it was ended, when it was', async () => {
    const result = await runPart(check(`process.kill(process.pid, 'SIGTERM'); setInterval(() => {}, 9)`));
    expect(result).toMatchObject({ passed: 0, failed: 1 });
    expect(result.output).toContain('Ended by SIGTERM.');
  });

  it('is ended with all its children when its time is up, and says so', async () => {
    const orphan = `require('node:child_process').spawn(process.execPath, ['--eval', 'setInterval(() => {}, 9)'],
      { stdio: 'inherit' }); setInterval(() => {}, 9)`;
    const result = await runPart({ ...check(orphan), limit: 600 });
    expect(result).toMatchObject({ passed: 0, failed: 1 });
    expect(result.output).toContain('Not done after 0.01 minutes.');
  });
});

describe('A part made of tests', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tilanne-runner-'));
    await writeFile(join(folder, 'package.json'), '{}');
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function run(tests: string): Promise<Result> {
    await writeFile(join(folder, 'planted.test.js'), tests);
    const jest = [join(repository, 'node_modules/jest/bin/jest.js'), '--rootDir', folder];
    return runPart({ name: 'planted', kind: 'jest', limit: 60_000, commands: [jest] });
  }

  it('counts the tests', async () => {
    const result = await run(`test('one', () => {}); test('two', () => { throw new Error('no'); });`);
    expect(result).toMatchObject({ passed: 1, failed: 1 });
  });

  it('fails when a test is left out', async () => {
    expect(await run(`test('one', () => {}); test.skip('two', () => {});`)).toMatchObject({
      passed: 1,
      failed: 1,
    });
    expect(await run(`test('one', () => {}); test.todo('two');`)).toMatchObject({ passed: 1, failed: 1 });
  });

  it('fails when a file cannot be read', async () => {
    expect(await run(`this is no program`)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('The report of a jest project', () => {
  it('is good when every test passed and jest ended well', () => {
    expect(countTests(report, true)).toEqual({ passed: 3, failed: 0, fault: '' });
  });

  it('is a failure when there is none, when it holds no test, and when jest did not end well', () => {
    expect(countTests(undefined, true)).toMatchObject({ failed: 1 });
    expect(countTests({ ...report, numPassedTests: 0 }, true)).toMatchObject({ failed: 1 });
    expect(countTests(report, false)).toMatchObject({ passed: 3, failed: 1 });
  });
});

describe('Parts side by side', () => {
  it('run so many at a time, begin in order, and their results keep that order', async () => {
    const begun: number[] = [];
    const endOf: (() => void)[] = [];
    const all = sideBySide([0, 1, 2], 2, async (item: number) => {
      begun.push(item);
      await new Promise<void>((resolve) => (endOf[item] = resolve));
      return item * 10;
    });
    expect(begun).toEqual([0, 1]);
    endOf[1]?.();
    await Promise.resolve();
    await new Promise(setImmediate);
    expect(begun).toEqual([0, 1, 2]);
    endOf[2]?.();
    endOf[0]?.();
    expect(await all).toEqual([0, 10, 20]);
  });
});

describe('The summary', () => {
  const good: Result = { name: 'unit', passed: 7, failed: 0, seconds: 1.26, output: 'all is well' };
  const bad: Result = { name: 'form', passed: 0, failed: 1, seconds: 2, output: 'a.ts differs\n' };

  it('ends with the closing line alone', () => {
    expect(summary([good, bad]).split('\n').at(-1)).toBe('7 passed, 1 failed');
  });

  it('prints the output of what failed, in full, and of nothing else', () => {
    expect(summary([good, bad])).toContain('── form ──\na.ts differs\n');
    expect(summary([good, bad])).not.toContain('all is well');
  });

  it('has a row for every part with its counts and seconds', () => {
    expect(summary([good, bad])).toMatch(/^unit +7 +0 +1\.3$/m);
  });
});
