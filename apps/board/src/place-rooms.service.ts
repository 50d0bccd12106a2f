import { Injectable } from '@nestjs/common';
import { roomName, type Place, type PlaceMessage } from '@tilanne/board';
import { BoardFeeds, type FeedNews } from '@tilanne/board/nest';
import type { BoardServer, BoardSocket } from './signed-in-socket.js';

/** The rooms of crews and destinations: they are told that something of theirs has changed, and ask for it. */
@Injectable()
export class PlaceRooms {
  private server: BoardServer | undefined;

  constructor(private readonly feeds: BoardFeeds) {}

  open(server: BoardServer): void {
    this.server = server;
  }

  /** Lets a page into the room of its place and tells it where the place stands. */
  enter(socket: BoardSocket, organisationId: string, place: Place): void {
    void socket.join(roomName(organisationId, place));
    socket.emit('place', this.message(organisationId, place));
  }

  /** Tells the places that the news is about; all of them when the board was read anew. */
  tell({ organisationId, places }: FeedNews): void {
    if (places === null) this.beat();
    for (const place of places ?? [])
      this.server?.to(roomName(organisationId, place)).emit('place', this.message(organisationId, place));
  }

  /** Tells every page again where its place stands: a message that was lost is noticed by the next one. */
  beat(): void {
    for (const socket of this.server?.sockets.sockets.values() ?? []) {
      const { session, place } = socket.data;
      if (session && place) socket.emit('place', this.message(session.organisationId, place));
    }
  }

  private message(organisationId: string, place: Place): PlaceMessage {
    return { version: this.feeds.of(organisationId).versionOf(place), now: new Date().toISOString() };
  }
}
