import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { problems } from '@tilanne/platform/nest';
import { refusalCodes } from '@tilanne/task';

const root = fileURLToPath(new URL('../../..', import.meta.url));

function sources(): { readonly file: string; readonly text: string }[] {
  return ['apps', 'libs'].flatMap((top) =>
    readdirSync(`${root}${top}`, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !/[.-]spec\.ts$/.test(path) && !path.startsWith('web/'))
      .map((path) => ({ file: `${top}/${path}`, text: readFileSync(`${root}${top}/${path}`, 'utf8') })),
  );
}

/** Codes as they are written in the code: `new Refused('…')`, `refusal('…')` and what names an id in an address. */
const named = /\b(?:Refused|refusal|NamedId)\(\s*'([a-z-]+)'/g;

function codesIn(text: string): string[] {
  return [...text.matchAll(named)].map(([, code = '']) => code);
}

describe('the codes of refusals', () => {
  const written = sources().flatMap(({ file, text }) => codesIn(text).map((code) => ({ file, code })));

  it('are found in the code', () => {
    expect(written.length).toBeGreaterThan(15);
  });

  it('have a status and a sentence each, wherever they are written', () => {
    expect(written.filter(({ code }) => problems[code] === undefined)).toEqual([]);
  });

  it('have a status and a sentence each when pure code answers with them', () => {
    expect(refusalCodes.filter((code) => problems[code] === undefined)).toEqual([]);
  });

  it('are all in use: nothing is answered that nobody says', () => {
    const filter = readFileSync(`${root}libs/platform/src/nest/problem.filter.ts`, 'utf8');
    const said = new Set([...written.map(({ code }) => code), ...refusalCodes]);
    const unused = Object.keys(problems).filter((code) => !said.has(code) && !filter.includes(`'${code}'`));
    expect(unused).toEqual([]);
  });

  it('are never a client’s fault when the server is to blame', () => {
    const ours = Object.entries(problems).filter(([, { status }]) => status >= 500);
    expect(ours.map(([code]) => code).sort()).toEqual(['unavailable', 'unexpected']);
  });
});
