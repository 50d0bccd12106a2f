import type { AlarmSummary } from '@tilanne/alarm';

/** One beep: when it begins and how long it lasts in seconds, and its pitch in hertz. */
export interface Beep {
  readonly at: number;
  readonly lasts: number;
  readonly pitch: number;
}

/**
 * What may sound: alarms by what they ask for; for a crew an order and its end, for a destination a referral; the return
 * of the line, and the test at sign-in.
 */
export type Sound =
  | 'urgent-notice'
  | 'raised-to-ab'
  | 'level-1'
  | 'level-2'
  | 'level-3'
  | 'order'
  | 'stand-down'
  | 'referral'
  | 'returned'
  | 'test';

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
  'level-1': row(5, 0.3, { lasts: 0.18, pitch: 740 }),
  'level-2': [...row(2, 0.18, { lasts: 0.1, pitch: 620 }), ...row(2, 0.18, { lasts: 0.1, pitch: 620 }, 0.6)],
  'level-3': row(3, 0.4, { lasts: 0.12, pitch: 520 }),
  order: [...row(2, 0.22, { lasts: 0.14, pitch: 740 }), { at: 0.5, lasts: 0.4, pitch: 988 }],
  'stand-down': [...row(2, 0.48, { lasts: 0.4, pitch: 880 }), ...row(3, 0.2, { lasts: 0.12, pitch: 554 }, 1)],
  referral: [
    { at: 0, lasts: 0.12, pitch: 620 },
    { at: 0.2, lasts: 0.3, pitch: 780 },
  ],
  returned: [
    { at: 0, lasts: 0.1, pitch: 520 },
    { at: 0.16, lasts: 0.16, pitch: 700 },
  ],
  test: [{ at: 0, lasts: 0.25, pitch: 600 }],
};

/** A patient in danger has a sound of its own; the others sound by their level, which is all one can learn by ear. */
export function soundOf({ kind, level }: Pick<AlarmSummary, 'kind' | 'level'>): Sound {
  return kind === 'urgent-notice' || kind === 'raised-to-ab' ? kind : `level-${level}`;
}

/** How often an alarm sounds again while nobody has acknowledged it, in milliseconds (ours to test). */
export const alarmSoundsAgainAfter = 10_000;

/** Length of a sound in seconds. */
export function lengthOf(sound: Sound): number {
  return Math.max(...rhythms[sound].map(({ at, lasts }) => at + lasts));
}
