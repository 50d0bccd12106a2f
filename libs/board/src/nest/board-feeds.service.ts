import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { EventHint, EventLogStore, plainError, settings, type ServerEnv } from '@tilanne/platform/nest';
import type { Board, NumberedEvent } from '../board.js';
import type { Place } from '../place.js';
import { BoardFeed } from './board-feed.js';
import { BoardReading } from './board-reading.service.js';
import { Pace } from './pace.js';

/** How often every feed looks by itself, in milliseconds: a lost hint costs no more than this (rule R8). */
const pollEvery = 1_000;

/** What the feeds tell: news of one organisation's board. */
export interface FeedNews {
  readonly organisationId: string;
  readonly board: Board;
  /** Consecutive events, or null when every screen needs a snapshot. */
  readonly events: readonly NumberedEvent[] | null;
  /** Places that must ask again, or null when every one must. */
  readonly places: readonly Place[] | null;
}

/** The feeds of this process, one for each organisation somebody watches. */
@Injectable()
export class BoardFeeds implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(BoardFeeds.name);
  private readonly feeds = new Map<string, BoardFeed>();
  private readonly paces = new Map<string, Pace>();
  private readonly listeners: ((news: FeedNews) => void)[] = [];
  private readonly hint: EventHint;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(settings) private readonly env: ServerEnv,
    private readonly reading: BoardReading,
    private readonly events: EventLogStore,
  ) {
    const onHint = (organisationId: string) => this.paces.get(organisationId)?.ask();
    this.hint = new EventHint(env.DATABASE_URL, onHint, this.logger);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.hint.start();
    await this.of(this.env.ORGANISATION_ID).advance();
    this.timer = setInterval(() => this.poll(), pollEvery);
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    for (const pace of this.paces.values()) pace.stop();
    await this.hint.stop();
  }

  onNews(listener: (news: FeedNews) => void): void {
    this.listeners.push(listener);
  }

  /** The feed of an organisation, made when it is first asked for. */
  of(organisationId: string): BoardFeed {
    const known = this.feeds.get(organisationId);
    if (known) return known;
    const sources = { reading: this.reading, events: this.events };
    const feed: BoardFeed = new BoardFeed(organisationId, sources, (news) => {
      if (!feed.board) return;
      const told = 'events' in news ? news : { events: null, places: null };
      this.tell({ organisationId, board: feed.board, ...told });
    });
    this.feeds.set(organisationId, feed);
    this.paces.set(organisationId, new Pace(() => feed.advance().catch(this.warn)));
    return feed;
  }

  /** Every feed that has a board. */
  all(): BoardFeed[] {
    return [...this.feeds.values()];
  }

  private readonly warn = (error: unknown): void => {
    this.logger.warn(
      { error: plainError(error) },
      'The board could not be brought up to date; it tries again',
    );
  };

  private poll(): void {
    for (const feed of this.feeds.values()) void feed.advance().catch(this.warn);
  }

  private tell(news: FeedNews): void {
    for (const listener of this.listeners) listener(news);
  }
}
