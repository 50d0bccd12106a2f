import type { EventLogStore } from '@tilanne/platform/nest';
import { foldAll, type Board, type NumberedEvent } from '../board.js';
import { placesTouched, versionOf, type Place, type PlaceVersions } from '../place.js';
import { eventsSince, withRecent, type RecentEvents } from '../recent-events.js';
import type { BoardReading } from './board-reading.service.js';

/** Most events taken in one go; more are taken in the next. */
const page = 500;

/** Tells what a feed has learned: consecutive events, or that the board had to be read anew. */
export type FeedListener = (
  news: { events: readonly NumberedEvent[]; places: readonly Place[] } | { renewed: true },
) => void;

/** The board of one organisation in this process: read once from the tables, then folded from the events. */
export class BoardFeed {
  private current: Board | undefined;
  private recent: RecentEvents = [];
  private places: PlaceVersions = { floor: 0, last: new Map() };
  private advancing: Promise<void> | undefined;
  private again = false;

  constructor(
    readonly organisationId: string,
    private readonly sources: { readonly reading: BoardReading; readonly events: EventLogStore },
    private readonly listener: FeedListener,
  ) {}

  /** The board as far as this process knows it; undefined until the first reading. */
  get board(): Board | undefined {
    return this.current;
  }

  /** What a screen at `since` misses, or null when it needs a snapshot. */
  since(since: number): RecentEvents | null {
    return this.current ? eventsSince(this.recent, since, this.current.seq) : null;
  }

  /** The number that a page of the place must have; it may rise without a change, never the other way round. */
  versionOf(place: Place): number {
    return versionOf(this.places, place);
  }

  /** Takes in what was committed since; calls at the same time share the work, and one more round follows. */
  async advance(): Promise<void> {
    if (this.advancing) {
      this.again = true;
      return this.advancing;
    }
    this.advancing = this.rounds();
    return this.advancing;
  }

  private async rounds(): Promise<void> {
    try {
      do {
        this.again = false;
        if (!this.current) await this.read();
        if (this.current && (await this.takePage(this.current))) this.again = true;
      } while (this.again);
    } finally {
      // In the same tick as the last look at `again`: a call that comes later begins a round of its own.
      this.advancing = undefined;
    }
  }

  /** True when there may be more to take. */
  private async takePage(before: Board): Promise<boolean> {
    const stored = await this.sources.events.after(this.organisationId, before.seq, page);
    if (stored.length === 0) return false;
    const events = stored as unknown as readonly NumberedEvent[];
    const last = new Map(this.places.last);
    const after = foldAll(before, events, (event, row) => {
      for (const place of placesTouched(row, event)) last.set(place, event.seq);
    });
    if (after === 'gap') {
      await this.renew();
      return false;
    }
    this.current = after;
    this.recent = withRecent(this.recent, events);
    const places = [...last.keys()].filter((place) => last.get(place) !== this.places.last.get(place));
    this.places = { ...this.places, last };
    this.listener({ events, places });
    return events.length === page;
  }

  private async read(): Promise<void> {
    this.current = await this.sources.reading.board(this.organisationId);
    this.recent = [];
    this.places = { floor: this.current.seq, last: new Map() };
  }

  private async renew(): Promise<void> {
    await this.read();
    this.listener({ renewed: true });
  }
}
