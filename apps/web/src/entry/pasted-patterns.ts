import { taskCodes, urgencyClasses, type UrgencyClass } from '@tilanne/task';
import { identityCodePattern } from './identity-code.js';
import { municipalities } from './municipalities.js';

/** A thing found in a text, and the text without it. */
export interface Found<T> {
  readonly value: T;
  readonly rest: string;
}

function found<T>(
  text: string,
  match: RegExpExecArray | null,
  value: (match: RegExpExecArray) => T | null,
): Found<T> | null {
  if (!match) return null;
  const read = value(match);
  if (read === null) return null;
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  return { value: read, rest: rest.replace(/\s+/g, ' ').trim() };
}

const isClass = (letter: string): letter is UrgencyClass => urgencyClasses.some((one) => one === letter);

export interface CodeAndClass {
  readonly code: string;
  readonly urgencyClass: UrgencyClass | '';
}

const afterCode = /(?<![\p{L}\d])(\d{3})\s*[/,-]?\s*([ABCD])?(?![\p{L}\d])/u;
const beforeCode = /(?<![\p{L}\d])([ABCD])\s*[/,-]?\s*(\d{3})(?![\p{L}\d])/u;

/** A known task code with its class letter before or after it: `774 D`, `D774`, `774`. */
export function findCode(text: string): Found<CodeAndClass> | null {
  const known = (code: string | undefined, letter: string | undefined): CodeAndClass | null => {
    if (code === undefined || !Object.hasOwn(taskCodes, code)) return null;
    return { code, urgencyClass: letter !== undefined && isClass(letter) ? letter : '' };
  };
  return (
    found(text, beforeCode.exec(text), ([, letter, code]) => known(code, letter)) ??
    found(text, afterCode.exec(text), ([, code, letter]) => known(code, letter))
  );
}

/** A class letter that stands alone. */
export function findClass(text: string): UrgencyClass | null {
  const letter = /(?<![\p{L}\d])([ABCD])(?![\p{L}\d])/u.exec(text.toUpperCase())?.[1];
  return letter !== undefined && isClass(letter) ? letter : null;
}

/** A Finnish telephone number, or one with its country code. */
export function findPhone(text: string): Found<string> | null {
  const match = /(?<![\p{L}\d])(?:\+\d{1,3}|0\d)(?:[\s()-]{0,2}\d){5,11}(?!\d)/u.exec(text);
  return found(text, match, ([number]) => number.trim());
}

/** A personal identity code. */
export function findIdentityCode(text: string): Found<string> | null {
  return found(text, identityCodePattern.exec(text), ([code]) => code.toUpperCase());
}

const street =
  /(?<!\p{L})\p{Lu}[\p{L}-]*(?:katu|tie|kuja|polku|raitti|väylä|kaari|ranta|rinne|mäki|kulma|tori|gatan|vägen|stigen|gränden)\s+\d+(?:\s?-\s?\d+)?(?:\s[A-Za-z]{1,2}(?![\p{L}]))?(?:\s\d{1,3}(?!\d))?/u;

/** A street address with its number, stair and flat. */
export function findAddress(text: string): Found<string> | null {
  return found(text, street.exec(text), ([address]) => address);
}

/** A municipality of the region, with its postal code if there is one. */
export function findMunicipality(text: string): Found<string> | null {
  const match = new RegExp(`(?<!\\p{L})(?:\\d{5}\\s+)?(${municipalities.join('|')})(?!\\p{L})`, 'u').exec(
    text,
  );
  return found(text, match, ([, name]) => name ?? null);
}

/** A postal code with whatever town follows it. */
export function findPostalTown(text: string): Found<string> | null {
  const match = /(?<!\d)\d{5}\s+(\p{Lu}[\p{L}-]+)/u.exec(text);
  return found(text, match, ([, town]) => town ?? null);
}

export interface AgeAndSex {
  readonly age: string;
  readonly sex: 'female' | 'male' | '';
}

const years =
  '(\\d{1,3})\\s?-?\\s?(?:v|vuotta|vuotias|vuotiaan|vuotiaalla|år|åring|åringen|years?(?: old)?|yrs?|y/?o)\\.?(?![\\p{L}])';
const sexes =
  '(nainen|naisen|nais|kvinna|female|woman|tyttö|flicka|girl|mies|miehen|man|male|poika|pojke|boy|N|M|K|F)(?![\\p{L}])';
const ageThenSex = new RegExp(`(?<![\\p{L}\\d])${years}(?:[\\s,]+${sexes})?`, 'iu');
const sexThenAge = new RegExp(`(?<![\\p{L}\\d])${sexes}[\\s,]+${years}`, 'iu');
const female = /^(nai|kvinna|female|woman|tyttö|flicka|girl|n$|k$|f$)/i;

/** The sex meant by a word of any of the three languages. */
export function sexMeant(word: string): 'female' | 'male' | '' {
  const text = word.trim();
  if (female.test(text)) return 'female';
  return /^(mie|man$|male|poika|pojke|boy|m$)/i.test(text) ? 'male' : '';
}

/** An age, with the sex when it stands right beside it: a word further away may be about somebody else. */
export function findAgeAndSex(text: string): Found<AgeAndSex> | null {
  const read = (age: string | undefined, sex: string | undefined): AgeAndSex | null =>
    age === undefined || Number(age) > 125 ? null : { age, sex: sexMeant(sex ?? '') };
  return (
    found(text, sexThenAge.exec(text), ([, sex, age]) => read(age, sex)) ??
    found(text, ageThenSex.exec(text), ([, age, sex]) => read(age, sex))
  );
}
