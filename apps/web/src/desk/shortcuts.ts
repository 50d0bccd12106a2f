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
  | 'swap-tab'
  | 'decide-confirm'
  | 'decide-other'
  | 'decide-ambulance'
  | 'decide-upgrade'
  | 'take-over'
  | `answer-${number}`;

/** A pressed key as the desk sees it. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  /** The focus is where letters are text, or where a menu or dialog uses keys itself. */
  readonly taken: boolean;
  /** A task is open that can be decided. */
  readonly deciding: boolean;
  /** The focus is in the queue, where its own keys come first. */
  readonly inQueue: boolean;
}

const singleKeys: Readonly<Record<string, DeskAct>> = {
  j: 'next-row',
  k: 'previous-row',
  n: 'new-task',
  '/': 'command',
  s: 'show-waiting',
  a: 'to-alarm',
  t: 'to-task',
  w: 'swap-tab',
  '?': 'keys',
};

/** Keys of the opened task; each only opens a choice, so that a wrong press decides nothing. */
const decisionKeys: Readonly<Record<string, DeskAct>> = {
  k: 'decide-confirm',
  o: 'decide-other',
  a: 'decide-ambulance',
  u: 'decide-upgrade',
  v: 'take-over',
};

function actOfSingleKey({ key, deciding, inQueue }: KeyPress): DeskAct | null {
  if (/^[1-9]$/.test(key)) return `answer-${Number(key)}`;
  const letter = key.toLowerCase();
  const ofDecision = deciding ? decisionKeys[letter] : undefined;
  const ofDesk = singleKeys[letter];
  return (inQueue ? (ofDesk ?? ofDecision) : (ofDecision ?? ofDesk)) ?? null;
}

/**
 * The act of a key; null when it means nothing here. Single keys can be switched off (WCAG 2.1.4); Esc always leads back,
 * except out of something that uses Esc itself.
 */
export function actOf(press: KeyPress, singleKeysOn: boolean): DeskAct | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  if (press.key === 'Escape') return 'back';
  if (press.taken || !singleKeysOn) return null;
  return actOfSingleKey(press);
}
