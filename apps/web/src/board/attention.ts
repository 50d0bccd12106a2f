/** Where somebody's attention is on the queue. Times by the steady clock, in milliseconds. */
export interface Attention {
  readonly pointerInside: boolean;
  readonly focusInside: boolean;
  /** Last movement of the pointer or press of a key on the queue. */
  readonly lastInput: number;
}

/** After this long without input nobody is held to be working on the queue, in milliseconds (ours to test). */
export const attentionEnds = 60_000;

export const noAttention: Attention = { pointerInside: false, focusInside: false, lastInput: 0 };

/** True while somebody works on the queue, so that its rows must not move. */
export function isWorking(attention: Attention, now: number): boolean {
  const { pointerInside, focusInside, lastInput } = attention;
  return (pointerInside || focusInside) && now - lastInput < attentionEnds;
}
