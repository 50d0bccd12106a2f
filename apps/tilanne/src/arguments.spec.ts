import { describe, expect, it } from '@jest/globals';
import { readStartArguments } from './arguments.js';

const USUAL = {
  data: undefined,
  port: 4100,
  certificate: undefined,
  boards: 1,
  https: false,
  verbose: false,
  help: false,
};

describe('the command line of npm start', () => {
  it('starts one board on port 4100 without encryption when nothing is asked for', () => {
    expect(readStartArguments([])).toEqual(USUAL);
  });

  it('takes every option', () => {
    const args = ['--data', 'here', '--port', '4500', '--boards', '3', '--https', '--verbose', '-h'];
    expect(readStartArguments(args)).toEqual({
      ...USUAL,
      data: 'here',
      port: 4500,
      boards: 3,
      https: true,
      verbose: true,
      help: true,
    });
  });

  it('turns HTTPS on when a certificate is given', () => {
    const read = readStartArguments(['--https-cert', 'a.pem', '--https-key', 'b.pem']);
    expect(read).toEqual({ ...USUAL, https: true, certificate: { certFile: 'a.pem', keyFile: 'b.pem' } });
  });

  it.each([['--https-cert'], ['--https-key']])('wants the other file beside %s', (option) => {
    expect(readStartArguments([option, 'a.pem'])).toEqual({
      fault: '--https-cert and --https-key belong together: give both files.',
    });
  });

  it.each(['0', '9', '1.5', 'two', '-1', ''])('does not take "%s" for a number of boards', (boards) => {
    expect(readStartArguments([`--boards=${boards}`])).toEqual({
      fault: '--boards takes a number from 1 to 8.',
    });
  });

  it.each(['0', '65001', '1e3', '0x10', 'http'])('does not take "%s" for a port', (port) => {
    expect(readStartArguments([`--port=${port}`])).toEqual({
      fault: '--port takes a number from 1 to 65000.',
    });
  });

  it('names an option that it does not know, in one sentence', () => {
    const read = readStartArguments(['--bords', '2']);
    expect(read).toEqual({ fault: "Unknown option '--bords'." });
  });
});
