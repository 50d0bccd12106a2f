import { describe, expect, it } from '@jest/globals';
import { readPreferences } from './preferences.js';

const defaults = { theme: null, language: 'fi', singleKeys: true, sound: true };

describe('preferences', () => {
  it('begin in Finnish, with the theme of the system, with keys and sound', () => {
    expect(readPreferences(null)).toEqual(defaults);
  });

  it('come back as they were kept', () => {
    const kept = { theme: 'contrast', language: 'sv', singleKeys: false, sound: false };
    expect(readPreferences(JSON.stringify(kept))).toEqual(kept);
  });

  it('keep what is readable when a part is broken or from another version', () => {
    expect(readPreferences('{"theme":"sepia","language":"en","more":1}')).toEqual({
      ...defaults,
      language: 'en',
    });
  });

  it.each(['', 'nonsense', 'null', '[]', '7', '"text"'])(
    'take their defaults when the text is %j',
    (text) => {
      expect(readPreferences(text)).toEqual(defaults);
    },
  );
});
