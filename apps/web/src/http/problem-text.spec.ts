import { describe, expect, it } from '@jest/globals';
import { languages } from '@tilanne/platform';
import { refusalCodes } from '@tilanne/task';
import { startWords } from '../locales/words.js';
import { noAnswer } from './problem.js';
import { problemName, problemText } from './problem-text.js';

describe('a problem in words', () => {
  it.each(refusalCodes)('has its own sentence for every refusal: %s', (code) => {
    expect(problemName(code)).toBe(code);
  });

  it('is told as unexpected when its code is new to this page', () => {
    expect(problemName('a-code-of-next-year')).toBe('unexpected');
    expect(problemName('toString')).toBe('unexpected');
  });

  it.each(languages)('is told in the language of the screen: %s', (language) => {
    const { t } = startWords(language);
    const sentence = {
      fi: 'Palvelin ei vastannut.',
      sv: 'Servern svarade inte.',
      en: 'The server did not answer.',
    };
    expect(problemText(t, noAnswer)).toBe(sentence[language]);
  });

  it('carries the number under which it is in the log', () => {
    const { t } = startWords('en');
    const problem = { status: 500, code: 'unexpected', errors: [], errorId: '8f3a' };
    expect(problemText(t, problem)).toBe('Something went wrong in the server. Error id 8f3a.');
  });
});
