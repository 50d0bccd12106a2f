const minute = 60_000;

/** A span of time as hours and minutes, `1:07`; whole minutes, rounded down; the sign is left out. */
export function spanText(span: number): string {
  const minutes = Math.floor(Math.abs(span) / minute);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Hours and minutes of a span, for a sentence. */
export function spanParts(span: number): { readonly hours: number; readonly minutes: number } {
  const minutes = Math.floor(Math.abs(span) / minute);
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}

/** Seconds of a span, rounded down. */
export function wholeSeconds(span: number): number {
  return Math.floor(span / 1_000);
}
