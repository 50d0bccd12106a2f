import { describe, expect, it } from '@jest/globals';
import { alarmKind, alarmKinds } from '@tilanne/alarm';
import { alarmSoundsAgainAfter, lengthOf, rhythms, soundOf, type Sound } from './rhythm.js';

const sounds = Object.keys(rhythms) as Sound[];
const alarmSounds = alarmKinds.map((kind) => soundOf({ kind, level: alarmKind(kind).level }));
const rhythm = (sound: Sound) => rhythms[sound].map(({ at, lasts }) => `${at}+${lasts}`).join(' ');

describe('the sounds of the desk', () => {
  it('have one for every kind of alarm', () => {
    expect(sounds).toEqual(expect.arrayContaining(alarmSounds));
  });

  it('tell a patient in danger apart from what the centre itself lacks', () => {
    expect(soundOf({ kind: 'urgent-notice', level: 1 })).toBe('urgent-notice');
    expect(soundOf({ kind: 'watchdog-silent', level: 1 })).toBe('level-1');
    expect(soundOf({ kind: 'promise-broken', level: 2 })).toBe('level-2');
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
    for (const sound of alarmSounds) {
      expect(rhythms[sound].length).toBeGreaterThan(rhythms.returned.length);
      expect(rhythms[sound].length).toBeGreaterThan(rhythms.test.length);
    }
  });
});
