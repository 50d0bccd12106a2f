import { inQueueOrder, riskBandOf, waitingRows, type Board, type BoardRow } from '@tilanne/board';
import { createSignal, type Signal } from '../ui/signal.js';
import { emptyArrangement, heldInPlace, inOrder, type Arrangement } from './arrangement.js';
import { isWorking, noAttention, type Attention } from './attention.js';

/** What stands on the left of the desk. */
export interface QueueContent {
  /** Always shown at once, in their own strip. */
  readonly high: readonly BoardRow[];
  readonly queue: Arrangement;
  /** True while rows keep their places because somebody works. */
  readonly held: boolean;
}

/** The queue with its bar: holds the rows while somebody works and lets them go afterwards. */
export interface QueueView {
  readonly content: Signal<QueueContent>;
  /** The board is another. */
  readonly boardCame: (board: Board | null) => void;
  /** The pointer or the focus has come, gone or moved. */
  readonly attend: (change: Partial<Attention>) => void;
  /** Time has passed: attention may have ended. */
  readonly timePassed: () => void;
  /** Somebody wants to see what waits behind the bar. */
  readonly showAll: () => void;
}

interface Bands {
  readonly high: readonly BoardRow[];
  readonly rest: readonly BoardRow[];
}

function bandsOf(board: Board | null): Bands {
  // The order depends on differences of time only, so it is the same at any moment.
  const rows = inQueueOrder(waitingRows(board?.rows ?? {}), 0);
  return {
    high: rows.filter((row) => riskBandOf(row) === 'high'),
    rest: rows.filter((row) => riskBandOf(row) !== 'high'),
  };
}

/** A queue view over a steady clock in milliseconds. */
export function createQueueView(steadyNow: () => number): QueueView {
  const content = createSignal<QueueContent>({ high: [], queue: emptyArrangement, held: false });
  let bands: Bands = { high: [], rest: [] };
  let attention = noAttention;

  const arrange = (release: boolean) => {
    const held = isWorking(attention, steadyNow());
    const { queue } = content.get();
    const next = held && !release ? heldInPlace(queue, bands.rest) : inOrder(bands.rest);
    content.set({ high: bands.high, queue: next, held });
  };

  return {
    content,
    boardCame(board) {
      bands = bandsOf(board);
      arrange(false);
    },
    attend(change) {
      attention = { ...attention, lastInput: steadyNow(), ...change };
      if (isWorking(attention, steadyNow()) !== content.get().held) arrange(false);
    },
    timePassed() {
      if (content.get().held && !isWorking(attention, steadyNow())) arrange(false);
    },
    showAll: () => arrange(true),
  };
}
