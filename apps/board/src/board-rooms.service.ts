import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import {
  boardFor,
  eventFor,
  handshakeSchema,
  heartbeatEvery,
  roomName,
  stateHash,
  type Board,
  type RoomKind,
  type SnapshotMessage,
} from '@tilanne/board';
import type { Session } from '@tilanne/access/nest';
import { BoardFeeds, type BoardFeed, type FeedNews } from '@tilanne/board/nest';
import { Gauge } from 'prom-client';
import { GatheredNews } from './gathered-news.js';
import { PlaceRooms } from './place-rooms.service.js';
import type { BoardServer, BoardSocket } from './signed-in-socket.js';

const kinds: readonly RoomKind[] = ['desk', 'lead'];

const screens = new Gauge({ name: 'tilanne_board_screens', help: 'Screens connected to this process' });

const number = new Gauge({ name: 'tilanne_board_seq', help: 'Number of the newest event in this process' });

function now(): string {
  return new Date().toISOString();
}

function snapshotOf(board: Board, kind: RoomKind): SnapshotMessage {
  const seen = boardFor(kind, board);
  return { board: seen, hash: stateHash(seen), now: now() };
}

/** A screen that is let in, and the board it is brought to. */
interface Entering {
  readonly session: Session;
  readonly room: RoomKind;
  readonly feed: BoardFeed;
  readonly board: Board;
}

/** The rooms of the board: one per organisation and kind, each change encoded once for all in it. */
@Injectable()
export class BoardRooms implements BeforeApplicationShutdown {
  private server: BoardServer | undefined;
  private timer: NodeJS.Timeout | undefined;
  private readonly gathered = new GatheredNews((news) => this.tell(news));

  constructor(
    private readonly feeds: BoardFeeds,
    private readonly places: PlaceRooms,
  ) {}

  /** From now on, tells every room its news and its heartbeat. */
  open(server: BoardServer): void {
    this.server = server;
    this.places.open(server);
    this.feeds.onNews((news) => this.gathered.take(news));
    this.timer = setInterval(() => this.beat(), heartbeatEvery);
  }

  /** Screens are told, so that they connect to another server without waiting for a silence. */
  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
    this.gathered.flush();
    this.server?.emit('closed', { reason: 'stopping' });
  }

  /** Brings a screen up to date and lets it into its room in the same tick, so that nothing falls between. */
  async enter(socket: BoardSocket): Promise<void> {
    const { session, room, place } = socket.data;
    if (!session) return;
    const feed = this.feeds.of(session.organisationId);
    await feed.advance();
    // What waits is for those already in the room: the new one has it from here.
    this.gathered.flush();
    const { board } = feed;
    if (!board || socket.disconnected) return;
    if (place) this.places.enter(socket, session.organisationId, place);
    if (room) this.bringUpToDate(socket, { session, room, feed, board });
  }

  private bringUpToDate(socket: BoardSocket, { session, room, feed, board }: Entering): void {
    const handshake = handshakeSchema.safeParse(socket.handshake.auth);
    const since = handshake.success ? handshake.data.since : undefined;
    const missed = since === undefined ? null : feed.since(since);
    if (missed === null) socket.emit('snapshot', snapshotOf(board, room));
    else socket.emit('changes', { events: missed.map((event) => eventFor(room, event)), now: now() });
    void socket.join(roomName(session.organisationId, room));
  }

  /** The whole board for one screen. */
  async sendSnapshot(socket: BoardSocket): Promise<void> {
    const { session, room } = socket.data;
    if (!session || !room) return;
    const feed = this.feeds.of(session.organisationId);
    await feed.advance();
    this.gathered.flush();
    if (feed.board) socket.emit('snapshot', snapshotOf(feed.board, room));
  }

  private tell(news: FeedNews): void {
    const { organisationId, board, events } = news;
    this.places.tell(news);
    for (const kind of kinds) {
      const room = this.server?.to(roomName(organisationId, kind));
      if (events) room?.emit('changes', { events: events.map((event) => eventFor(kind, event)), now: now() });
      else room?.emit('snapshot', snapshotOf(board, kind));
    }
  }

  private beat(): void {
    this.gathered.flush();
    this.places.beat();
    screens.set(this.server?.sockets.sockets.size ?? 0);
    for (const { organisationId, board } of this.feeds.all()) {
      if (!board) continue;
      number.set(board.seq);
      for (const kind of kinds) {
        const hash = stateHash(boardFor(kind, board));
        this.server
          ?.to(roomName(organisationId, kind))
          .emit('heartbeat', { seq: board.seq, hash, now: now() });
      }
    }
  }
}
