/** What a Finnish personal identity code tells of its bearer. */
export interface CodeBearer {
  /** Whole years. */
  readonly age: number;
  readonly sex: 'female' | 'male';
}

/**
 * Finnish personal identity code anywhere in a text: day, month, year, sign of the century, number, check character.
 * Signs after the reform of 2023 included. Source: Digital and Population Data Services Agency, dvv.fi.
 */
export const identityCodePattern = /\b(\d{2})(\d{2})(\d{2})([-+A-FU-Y])(\d{3})[\dA-FHJ-NPR-Y]\b/i;

function centuryOf(sign: string): number {
  if (sign === '+') return 1800;
  return /[A-F]/i.test(sign) ? 2000 : 1900;
}

/** The date of birth as `1952-10-13`; null when there is no such day. */
function birthOf(day: string, month: string, year: number): string | null {
  const born = `${year}-${month}-${day}`;
  const at = new Date(`${born}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(born) ? born : null;
}

/** Age on the date `today` (`2025-11-22`) and sex; null when it is no such code or the day does not exist. */
export function bearerOf(code: string, today: string): CodeBearer | null {
  const found = identityCodePattern.exec(code.trim());
  if (!found) return null;
  const [day, month, year, sign, number] = found.slice(1) as [string, string, string, string, string];
  const born = birthOf(day, month, centuryOf(sign) + Number(year));
  if (born === null || born > today) return null;
  const hadBirthday = today.slice(5) >= born.slice(5);
  const age = Number(today.slice(0, 4)) - Number(born.slice(0, 4)) - (hadBirthday ? 0 : 1);
  return { age, sex: Number(number) % 2 === 0 ? 'female' : 'male' };
}
