import type { AlarmKind } from '@tilanne/alarm';

/** One beep: when it begins and how long it lasts in seconds, and its pitch in hertz. */
export interface Beep {
  readonly at: number;
  readonly lasts: number;
  readonly pitch: number;
}

/** What may sound: the alarms, the return of the line, and the test at sign-in. */
export type Sound = AlarmKind | 'returned' | 'test';

const row = (count: number, every: number, beep: Omit<Beep, 'at'>, from = 0): Beep[] =>
  Array.from({ length: count }, (_, index) => ({ ...beep, at: from + index * every }));

/**
 * Sounds differ in rhythm, so that they are told apart without remembering pitches. Ours to test;
 * after the idea of IEC 60601-1-8 that urgency is carried by the number and pace of the pulses.
 */
export const rhythms: Readonly<Record<Sound, readonly Beep[]>> = {
  'urgent-notice': [
    ...row(3, 0.2, { lasts: 0.12, pitch: 880 }),
    ...row(3, 0.2, { lasts: 0.12, pitch: 880 }, 0.85),
  ],
  'raised-to-ab': [
    { at: 0, lasts: 0.35, pitch: 660 },
    { at: 0.45, lasts: 0.12, pitch: 880 },
    { at: 0.7, lasts: 0.35, pitch: 660 },
  ],
  returned: [
    { at: 0, lasts: 0.1, pitch: 520 },
    { at: 0.16, lasts: 0.16, pitch: 700 },
  ],
  test: [{ at: 0, lasts: 0.25, pitch: 600 }],
};

/** How often an alarm sounds again while nobody has acknowledged it, in milliseconds (ours to test). */
export const alarmSoundsAgainAfter = 10_000;

/** Length of a sound in seconds. */
export function lengthOf(sound: Sound): number {
  return Math.max(...rhythms[sound].map(({ at, lasts }) => at + lasts));
}
