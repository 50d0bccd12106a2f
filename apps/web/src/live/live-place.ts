import { currentMoment } from '../board/moment.js';
import { createServerClock, type ServerClock } from '../board/server-clock.js';
import type { Answer } from '../http/request.js';
import { createSignal, type Readable } from '../ui/signal.js';
import { openLine, type OpenLine } from './line.js';
import { isBehind, pageCame, placeCame, readingFailed, silentPlace, type PlaceFeed } from './place-feed.js';

/** How often the page is read anew although nothing was told, in milliseconds. */
const readEvery = 10_000;

/** How soon it is tried again after a page that could not be read, in milliseconds. */
const tryAgainAfter = 2_000;

/** The page of one place as the server keeps telling it. */
export interface LivePlace<Page> {
  readonly feed: Readable<PlaceFeed<Page>>;
  readonly clock: ServerClock;
  /** Reads the page now, or once more after the reading that is under way. */
  readonly read: () => void;
  readonly start: () => void;
  readonly stop: () => void;
}

export interface PlaceSource<Page> {
  readonly ask: () => Promise<Answer<Page>>;
  /** The server will not have us without a new sign-in. */
  readonly refused: () => void;
}

/** Follows a place from `start` to `stop`: told over the line that something has changed, it reads the page. */
export class PlaceFollower<Page extends { readonly now: string }> implements LivePlace<Page> {
  readonly feed = createSignal<PlaceFeed<Page>>(silentPlace());
  readonly clock = createServerClock(() => performance.now());
  private line: OpenLine | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;
  private again: ReturnType<typeof setTimeout> | undefined;
  private reading = false;
  private wanted = false;

  constructor(private readonly source: PlaceSource<Page>) {}

  readonly start = (): void => {
    if (this.line) return;
    this.line = openLine(this.source.refused);
    this.line.socket.on('place', (message) => {
      const at = currentMoment();
      this.clock.set(Date.parse(message.now), at.steady);
      this.feed.set(placeCame(this.feed.get(), message, at));
      if (isBehind(this.feed.get())) this.read();
    });
    this.line.socket.on('connect', this.read);
    this.timer = setInterval(this.read, readEvery);
    this.read();
  };

  readonly stop = (): void => {
    this.line?.hangUp();
    this.line = null;
    clearInterval(this.timer);
    clearTimeout(this.again);
  };

  readonly read = (): void => {
    this.wanted = true;
    if (!this.reading) void this.readWanted();
  };

  /** One reading at a time, so that an older answer never takes the place of a newer one. */
  private async readWanted(): Promise<void> {
    this.reading = true;
    while (this.wanted && this.line) {
      this.wanted = false;
      clearTimeout(this.again);
      const asked = this.feed.get().told;
      this.take(await this.source.ask(), asked);
    }
    this.reading = false;
  }

  private take(answer: Answer<Page>, asked: number | null): void {
    if (!this.line) return;
    const at = currentMoment();
    if (!answer.ok) {
      this.feed.set(readingFailed(this.feed.get(), answer.problem));
      this.again = setTimeout(this.read, tryAgainAfter);
      return;
    }
    this.clock.set(Date.parse(answer.value.now), at.steady);
    this.feed.set(pageCame(this.feed.get(), { page: answer.value, asked }, at));
    if (isBehind(this.feed.get())) this.wanted = true;
  }
}
