import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startCentre, type Centre } from './centre.js';
import { npmStart, type Started } from './npm-start.js';
import { Screen, signIn } from './screen.js';

interface Measure {
  readonly measure: string;
  readonly value: number;
  readonly holds: boolean | null;
  readonly seed: number;
}

function measuresIn(text: string): Measure[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Measure);
}

describe('npm run demo', () => {
  let centre: Centre;
  let folder: string;
  let screen: Screen;
  const begun: Started[] = [];

  beforeAll(async () => {
    centre = await startCentre();
    folder = await mkdtemp(join(tmpdir(), 'tilanne-demo-'));
    const secrets = { demoPassword: centre.password, sampleSenderKey: centre.bearerKey };
    await writeFile(join(folder, 'secrets.json'), JSON.stringify(secrets));
    screen = new Screen([centre.boardUrl], await signIn(centre.boardUrl, 'hoitaja', centre.password));
    screen.open();
  });

  afterAll(async () => {
    for (const { signal, ended } of begun) {
      signal('SIGKILL');
      await ended;
    }
    screen.close();
    await centre.stop();
    await rm(folder, { recursive: true, force: true });
  });

  function demo(...args: readonly string[]): Started {
    const there = ['--data', folder, '--intake', centre.intakeUrl, '--board', centre.boardUrl];
    const started = npmStart([...there, ...args], { script: 'demo' });
    begun.push(started);
    return started;
  }

  it('plays a shift: everything sent is on the board or decided, and nothing is refused that is not meant to be', async () => {
    const people = ['--nurses', '2', '--crews', '--destinations'];
    const pace = ['--speed', '120', '--hours', '0.5', '--rate', '40', '--seed', '7'];
    const { ended, text } = demo(...pace, ...people, '--json', '--strict');
    expect([await ended, text()]).toEqual([0, expect.stringContaining('--seed 7 gives the same again')]);
    const measures = measuresIn(text());
    const valueOf = (name: string) => measures.find(({ measure }) => measure.startsWith(name))?.value ?? -1;
    expect(measures.filter(({ holds }) => holds === false)).toEqual([]);
    expect(measures.every(({ seed }) => seed === 7)).toBe(true);
    expect(valueOf('sent')).toBeGreaterThan(10);
    expect(valueOf('accepted') + valueOf('refused')).toBe(valueOf('sent'));
    expect(valueOf('decided')).toBeGreaterThan(3);
    expect(valueOf('surprises')).toBe(0);
    expect(valueOf('neither on the board nor decided')).toBe(0);
    const board = await screen.until(({ seq }) => seq > 0);
    const waiting = Object.values(board.rows).filter(({ task }) => /received|triaged/.test(task.state));
    expect(waiting).toHaveLength(valueOf('waiting'));
  });

  it('ends with one Ctrl-C: a summary, and no task stays in the hands of somebody who is gone', async () => {
    const { ended, text, until, signal } = demo(
      '--speed',
      '60',
      '--rate',
      '600',
      '--nurses',
      '2',
      '--seed',
      '8',
    );
    await until(/decided [1-9]/);
    signal('SIGINT');
    expect(await ended).toBe(0);
    expect(text()).toContain('The shift with seed 8 until');
    const board = await screen.until(({ rows }) => Object.values(rows).every(({ claim }) => claim === null));
    expect(Object.keys(board.rows).length).toBeGreaterThan(0);
  });

  it('says in one sentence that the centre does not run', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'tilanne-demo-'));
    const started = npmStart(['--data', empty], { script: 'demo' });
    begun.push(started);
    expect(await started.ended).toBe(1);
    expect(started.text()).toContain(
      `Tilanne is not running on ${empty}: run npm start in another terminal first.`,
    );
    await rm(empty, { recursive: true });
  });

  it('says what is wrong with its arguments', async () => {
    const started = npmStart(['--speed', 'fast'], { script: 'demo' });
    begun.push(started);
    expect(await started.ended).toBe(2);
    expect(started.text()).toContain('--speed takes a number from 1 to 3600. See npm run demo -- --help.');
  });
});
