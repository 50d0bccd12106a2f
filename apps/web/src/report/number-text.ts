import type { Language } from '@tilanne/platform';
import type { Share } from '@tilanne/report';

const locales: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

function oneDecimal(share: number, language: Language): string {
  return (share * 100).toLocaleString(locales[language], {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
}

function withSign(number: string, language: Language): string {
  return language === 'en' ? `${number}%` : `${number}\u00a0%`;
}

/** `40,0 %`, as the language writes it; null when there is no share. */
export function shareText({ share }: Share, language: Language): string | null {
  return share === null ? null : withSign(oneDecimal(share, language), language);
}

/** `33,5–46,9 %`; null when there is no share. */
export function intervalText({ low, high }: Share, language: Language): string | null {
  if (low === null || high === null) return null;
  return withSign(`${oneDecimal(low, language)}–${oneDecimal(high, language)}`, language);
}

/** A day of a report, `2026-11-22`, with its weekday: `su 22.11.`. */
export function reportDayText(day: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: language === 'en' ? 'short' : 'numeric',
  }).format(new Date(day));
}
