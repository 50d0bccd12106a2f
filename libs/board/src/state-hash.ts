import { canonicalJson } from '@tilanne/platform';
import type { Board } from './board.js';

/** FNV-1a over UTF-16 code units, 32 bits. Source: Fowler, Noll, Vo. */
function fnv1a(text: string, seed: number): number {
  let hash = seed >>> 0;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

type EntryHash = readonly [high: number, low: number];

const known = new WeakMap<object, EntryHash>();

/** Two 32-bit hashes: enough to notice a difference, no defence against a forger. */
function entryHash(entry: object): EntryHash {
  const before = known.get(entry);
  if (before) return before;
  const text = canonicalJson(entry);
  const hash: EntryHash = [fnv1a(text, 0x811c9dc5), fnv1a(text, 0x01234567)];
  known.set(entry, hash);
  return hash;
}

/**
 * A hash of what the board shows, the same for the same rows, alarms and refusals in any order: 16 hex digits.
 * Entries are immutable, so each is hashed once.
 */
export function stateHash({ rows, alarms, refusals }: Pick<Board, 'rows' | 'alarms' | 'refusals'>): string {
  let [high, low] = [0, 0];
  for (const entries of [rows, alarms, refusals]) {
    for (const entry of Object.values<object>(entries)) {
      const hash = entryHash(entry);
      high = (high + hash[0]) >>> 0;
      low = (low + hash[1]) >>> 0;
    }
  }
  return [high, low].map((part) => part.toString(16).padStart(8, '0')).join('');
}
