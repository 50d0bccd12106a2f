import { describe, expect, it } from '@jest/globals';
import { alarmKinds } from '@tilanne/alarm';
import { alarmSoundsAgainAfter, lengthOf, rhythms, type Sound } from './rhythm.js';

const sounds = Object.keys(rhythms) as Sound[];
const rhythm = (sound: Sound) => rhythms[sound].map(({ at, lasts }) => `${at}+${lasts}`).join(' ');

describe('the sounds of the desk', () => {
  it('have one for every kind of alarm', () => {
    expect(sounds).toEqual(expect.arrayContaining([...alarmKinds]));
  });

  it('differ in rhythm, not only in pitch', () => {
    expect(new Set(sounds.map(rhythm)).size).toBe(sounds.length);
  });

  it.each(sounds)('have beeps that do not run into each other: %s', (sound) => {
    rhythms[sound].forEach((beep, index) => {
      const next = rhythms[sound][index + 1];
      if (next) expect(beep.at + beep.lasts).toBeLessThanOrEqual(next.at);
    });
  });

  it.each(sounds)('are over long before they may sound again: %s', (sound) => {
    expect(lengthOf(sound)).toBeLessThan(2);
    expect(lengthOf(sound) * 1_000).toBeLessThan(alarmSoundsAgainAfter / 2);
  });

  it.each(sounds)('stay in a range that old ears and small loudspeakers carry: %s', (sound) => {
    for (const { pitch } of rhythms[sound]) {
      expect(pitch).toBeGreaterThanOrEqual(400);
      expect(pitch).toBeLessThanOrEqual(1_000);
    }
  });

  it('sound an alarm with more beeps than what is no alarm', () => {
    for (const kind of alarmKinds) {
      expect(rhythms[kind].length).toBeGreaterThan(rhythms.returned.length);
      expect(rhythms[kind].length).toBeGreaterThan(rhythms.test.length);
    }
  });
});
