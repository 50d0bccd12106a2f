import { describe, expect, it } from '@jest/globals';
import { readLogLine } from './log-line.js';

describe('a line of a server', () => {
  it('is an error, a warning or information by its number', () => {
    const levelOf = (level: number) => readLogLine(JSON.stringify({ level, msg: 'x' }), false)?.level;
    expect([10, 20, 30, 40, 50, 60].map(levelOf)).toEqual([
      'info',
      'info',
      'info',
      'warning',
      'error',
      'error',
    ]);
  });

  it('shows the message, the cause and the number to look for in the log', () => {
    const line = JSON.stringify({
      level: 50,
      msg: 'request failed',
      err: { message: 'no connection', stack: 'at …' },
      errorId: 'f3',
    });
    expect(readLogLine(line, false)?.text).toBe('request failed no connection (errorId f3)');
  });

  it('does not say the same twice when message and cause agree', () => {
    const line = JSON.stringify({ level: 50, msg: 'gone', err: { message: 'gone' } });
    expect(readLogLine(line, false)?.text).toBe('gone');
  });

  it('is an error in plain words when it comes on the error stream', () => {
    expect(readLogLine('Error: The settings are not usable:', true)).toEqual({
      level: 'error',
      text: 'Error: The settings are not usable:',
    });
  });

  it('is information in plain words on the other stream', () => {
    expect(readLogLine('hello', false)).toEqual({ level: 'info', text: 'hello' });
  });

  it.each(['    at Module._compile (node:internal)', '', '   ', '      ^'])(
    'says nothing by itself when it is %j',
    (line) => {
      expect(readLogLine(line, true)).toBeUndefined();
    },
  );

  it.each(['{"level":"high"}', '{broken', '{}'])('is taken as words when it is %s', (line) => {
    expect(readLogLine(line, false)).toEqual({ level: 'info', text: line });
  });
});
