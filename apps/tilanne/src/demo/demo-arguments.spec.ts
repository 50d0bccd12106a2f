import { describe, expect, it } from '@jest/globals';
import { readDemoArguments } from './demo-arguments.js';

describe('the command line of npm run demo', () => {
  it('means four hours of an evening at sixty times its speed, without simulated people, when it is empty', () => {
    expect(readDemoArguments([])).toMatchObject({
      ...{ speed: 60, hours: 4, rate: 4.2, nurses: 0, crews: false, destinations: false },
      ...{ watchMemory: false, json: false, strict: false, help: false },
      ...{ data: undefined, intake: undefined, board: undefined },
    });
  });

  it('draws a seed of its own unless one is given', () => {
    const seeds = Array.from({ length: 20 }, () => readDemoArguments([])).map((read) =>
      'fault' in read ? -1 : read.seed,
    );
    expect(new Set(seeds).size).toBeGreaterThan(1);
    expect(readDemoArguments(['--seed', '7'])).toMatchObject({ seed: 7 });
  });

  it('takes everything that the help names', () => {
    const args =
      '--speed 120 --hours 0.5 --rate 30 --nurses 3 --crews --destinations --watch-memory --json --strict';
    expect(readDemoArguments([...args.split(' '), '--data', '/srv/tilanne'])).toMatchObject({
      ...{ speed: 120, hours: 0.5, rate: 30, nurses: 3, crews: true, destinations: true },
      ...{ watchMemory: true, json: true, strict: true, data: '/srv/tilanne' },
    });
  });

  it('has everybody at work in a soak, as many nurses as are asked for', () => {
    const everybody = { crews: true, destinations: true, watchMemory: true };
    expect(readDemoArguments(['--soak'])).toMatchObject({ ...everybody, nurses: 2 });
    expect(readDemoArguments(['--soak', '--nurses', '1'])).toMatchObject({ ...everybody, nurses: 1 });
  });

  it('takes addresses without the slash at their end', () => {
    const args = ['--intake', 'http://127.0.0.1:4101/', '--board', 'https://centre.example'];
    expect(readDemoArguments(args)).toMatchObject({
      intake: 'http://127.0.0.1:4101',
      board: 'https://centre.example',
    });
  });

  it.each([
    [['--speed', '0'], '--speed takes a number from 1 to 3600.'],
    [['--speed', 'fast'], '--speed takes a number from 1 to 3600.'],
    [['--hours', '-1'], "Option '--hours' argument is ambiguous."],
    [['--hours', '0'], '--hours takes a number from 0.01 to 1000.'],
    [['--rate', '1e9'], '--rate takes a number from 0.1 to 10000.'],
    [['--seed', '1.5'], '--seed takes a number from 0 to 999999.'],
    [['--nurses', '4'], '--nurses takes a number from 0 to 3.'],
    [['--intake', 'here'], '--intake takes an address, http://…'],
    [['--board', 'ftp://x'], '--board takes an address, http://…'],
    [['--nurse'], "Unknown option '--nurse'."],
    [['seven'], "Unexpected argument 'seven'."],
  ])('answers %j in one sentence', (args, fault) => {
    expect(readDemoArguments(args)).toEqual({ fault });
  });
});
