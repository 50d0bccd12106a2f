const QUIET_MS = 10_000;
const MOST_REMEMBERED = 500;

/**
 * Tells whether a text is news: not seen in the last ten seconds. While a database is away every server says so many
 * times a second, and the terminal needs it once. `nowMs` is any clock that only goes forward.
 */
export function createRepeatFilter(): (text: string, nowMs: number) => boolean {
  const seen = new Map<string, number>();
  return (text, nowMs) => {
    const last = seen.get(text);
    if (last !== undefined && nowMs - last < QUIET_MS) return false;
    if (seen.size >= MOST_REMEMBERED) seen.clear();
    seen.set(text, nowMs);
    return true;
  };
}
