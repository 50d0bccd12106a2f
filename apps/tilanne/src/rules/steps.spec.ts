import { describe, expect, it } from '@jest/globals';
import { Steps } from './steps.js';

function terminal(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) };
}

describe('Steps of a command', () => {
  it('take each other’s place on a terminal, and leave a clear line', () => {
    const screen = terminal(true);
    const steps = new Steps(screen);
    steps.tell('1/2');
    steps.tell('2/2');
    steps.end();
    expect(screen.written).toEqual(['\r\x1b[2K1/2', '\r\x1b[2K2/2', '\r\x1b[2K']);
  });

  it('are not told where nobody looks', () => {
    const file = terminal(false);
    const steps = new Steps(file);
    steps.tell('1/2');
    steps.end();
    expect(file.written).toEqual([]);
  });

  it('leave the terminal alone when nothing was told, and clear it once only', () => {
    const screen = terminal(true);
    const steps = new Steps(screen);
    steps.end();
    expect(screen.written).toEqual([]);
    steps.tell('1/1');
    steps.end();
    steps.end();
    expect(screen.written).toHaveLength(2);
  });
});
