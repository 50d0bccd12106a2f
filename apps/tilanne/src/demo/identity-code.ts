/** Whose code it is; `number` from 0 to 49. */
export interface CodeHolder {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly sex: 'female' | 'male';
  readonly number: number;
}

const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** Signs of the centuries 1800, 1900 and 2000. */
const centuries: Readonly<Record<number, string>> = { 18: '+', 19: '-', 20: 'A' };

const twoDigits = (value: number): string => String(value % 100).padStart(2, '0');

/**
 * A Finnish personal identity code of the 900 series: valid in form, and kept for tests, so that it is nobody's.
 * Odd numbers are men's. Source: decree on the Population Information System 128/2010.
 */
export function identityCodeOf({ year, month, day, sex, number }: CodeHolder): string {
  const individual = String(900 + 2 * number + (sex === 'male' ? 1 : 0));
  const born = `${twoDigits(day)}${twoDigits(month)}${twoDigits(year)}`;
  const check = checkCharacters.charAt(Number(born + individual) % checkCharacters.length);
  return `${born}${centuries[Math.floor(year / 100)] ?? '-'}${individual}${check}`;
}
