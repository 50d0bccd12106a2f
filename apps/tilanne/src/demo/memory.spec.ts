import { describe, expect, it } from '@jest/globals';
import { memoryCourse, residentMegabytes, type MemorySample } from './memory.js';

/** One sample a second for so many seconds. */
function samplesOf(seconds: number, megabytesAt: (second: number) => number): MemorySample[] {
  return Array.from({ length: seconds }, (_, second) => ({
    at: second * 1_000,
    megabytes: megabytesAt(second),
  }));
}

describe('the course of a process’s memory', () => {
  it('is flat when it stays where it is', () => {
    expect(memoryCourse(samplesOf(60, () => 150))).toEqual({
      ...{ firstHalf: 150, secondHalf: 150, middleThird: 150, lastThird: 150 },
      ...{ slope: 0, samples: 60, flat: true },
    });
  });

  it('is flat when it rises while the process warms up and stays there', () => {
    const course = memoryCourse(samplesOf(300, (second) => Math.min(100 + second, 180)));
    expect(course).toMatchObject({ flat: true, slope: 0 });
  });

  it('is flat when it goes up and down with the collector', () => {
    expect(memoryCourse(samplesOf(300, (second) => 150 + 15 * Math.sin(second)))?.flat).toBe(true);
  });

  it('is not flat when it goes on rising, and says how fast', () => {
    const course = memoryCourse(samplesOf(300, (second) => 150 + second / 2));
    expect(course?.flat).toBe(false);
    expect(course?.slope).toBeCloseTo(1_800, 6);
  });

  it.each([
    [150, 20, true],
    [150, 21, false],
    [400, 40, true],
    [400, 41, false],
  ])(
    'allows a process of %d MB to rise by %d MB from the middle to the last third: %s',
    (level, rise, flat) => {
      expect(memoryCourse(samplesOf(60, (second) => level + (second < 40 ? 0 : rise)))?.flat).toBe(flat);
    },
  );

  it('is flat when memory is given back', () => {
    expect(memoryCourse(samplesOf(60, (second) => 300 - second))?.flat).toBe(true);
  });

  it('is not told from a few samples', () => {
    expect(memoryCourse(samplesOf(5, () => 150))).toBeUndefined();
    expect(memoryCourse([])).toBeUndefined();
  });
});

describe('the memory in a page of metrics', () => {
  it('is read in megabytes', () => {
    const page =
      '# TYPE process_resident_memory_bytes gauge\nprocess_resident_memory_bytes 157286400\nother 1\n';
    expect(residentMegabytes(page)).toBeCloseTo(157.2864, 6);
    expect(residentMegabytes('process_resident_memory_bytes{app="board"} 1.5e8')).toBe(150);
  });

  it.each(['', 'not found', 'process_virtual_memory_bytes 5'])('is not made up from %j', (page) => {
    expect(residentMegabytes(page)).toBeUndefined();
  });
});
