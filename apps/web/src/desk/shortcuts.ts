/** What a key on the desk does. */
export type DeskAct =
  | 'next-row'
  | 'previous-row'
  | 'back'
  | 'new-task'
  | 'command'
  | 'show-waiting'
  | 'to-alarm'
  | 'to-task'
  | 'keys'
  | `answer-${number}`;

/** A pressed key as the desk sees it. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  /** The focus is where letters are text, or where a menu or dialog uses keys itself. */
  readonly taken: boolean;
}

const singleKeys: Readonly<Record<string, DeskAct>> = {
  j: 'next-row',
  k: 'previous-row',
  n: 'new-task',
  '/': 'command',
  s: 'show-waiting',
  a: 'to-alarm',
  t: 'to-task',
  '?': 'keys',
};

/**
 * The act of a key; null when it means nothing here. Single keys can be switched off (WCAG 2.1.4); Esc always leads back,
 * except out of something that uses Esc itself.
 */
export function actOf(press: KeyPress, singleKeysOn: boolean): DeskAct | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  if (press.key === 'Escape') return 'back';
  if (press.taken || !singleKeysOn) return null;
  if (/^[1-9]$/.test(press.key)) return `answer-${Number(press.key)}`;
  return singleKeys[press.key.toLowerCase()] ?? null;
}
