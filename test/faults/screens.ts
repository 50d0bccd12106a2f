import { stateHash, type Board } from '@tilanne/board';
import { Screen, signIn, type ScreenWitness } from '../screen.js';
import type { History } from './history.js';
import { News } from './news.js';
import { asked } from './patience.js';

/** Who sits before a screen: nurses and shift leads are in different rooms and see different boards. */
const users = ['hoitaja', 'hoitaja', 'vuorovastaava'] as const;

type User = (typeof users)[number];

/** One headless screen of the load. */
export interface Watch {
  readonly proc: string;
  readonly user: User;
  readonly screen: Screen;
}

/** The screens of a centre; everything they are told is in the history. */
export class Screens {
  readonly all: readonly Watch[];
  private readonly news = new News();

  private constructor(
    private readonly cookies: ReadonlyMap<User, string>,
    boardUrls: readonly string[],
    history: History,
    count: number,
  ) {
    this.all = Array.from({ length: count }, (_, index) => {
      const proc = `screen-${String(index + 1)}`;
      const user = users[index % users.length] ?? 'hoitaja';
      const urls = boardUrls.map((_url, at) => boardUrls[(index + at) % boardUrls.length] ?? '');
      const screen = new Screen(urls, cookies.get(user) ?? '', this.witness(proc, history));
      return { proc, user, screen };
    });
  }

  /** Opens so many screens, spread over the boards, and resolves when each has its board. */
  static async open(
    boardUrls: readonly string[],
    password: string,
    history: History,
    count: number,
  ): Promise<Screens> {
    const cookies = new Map<User, string>();
    for (const user of new Set(users)) cookies.set(user, await signIn(boardUrls[0] ?? '', user, password));
    const screens = new Screens(cookies, boardUrls, history, count);
    for (const { screen } of screens.all) screen.open();
    await screens.news.until(() => screens.all.every(({ screen }) => screen.board !== undefined));
    return screens;
  }

  get procs(): readonly string[] {
    return this.all.map(({ proc }) => proc);
  }

  /** Resolves when every screen is at this number or further. */
  async at(seq: number): Promise<void> {
    await this.news.until(() => this.all.every(({ screen }) => (screen.board?.seq ?? -1) >= seq));
  }

  /** Resolves when every screen shows what one does that has only now come to this board. */
  async agreeWith(boardUrl: string): Promise<void> {
    await asked(200, async () => (await this.differing(boardUrl)).length === 0);
  }

  /** The screens that show something else than one that has only now come to this board. */
  async differing(boardUrl: string): Promise<readonly string[]> {
    const fresh = new Map<User, string>();
    for (const [user, cookie] of this.cookies) fresh.set(user, nameOf(await firstBoard(boardUrl, cookie)));
    const differs = ({ user, screen }: Watch): boolean =>
      !screen.board || nameOf(screen.board) !== fresh.get(user);
    return this.all.filter(differs).map(({ proc }) => proc);
  }

  close(): void {
    for (const { screen } of this.all) screen.close();
  }

  private witness(proc: string, history: History): ScreenWitness {
    const seen = new Set<string>();
    const say = (op: string, out: unknown): void => {
      history.say({ proc, op, type: 'ok', out });
      this.news.tell();
    };
    const fresh = (ids: readonly string[]): string[] => {
      const unseen = [...new Set(ids)].filter((id) => !seen.has(id));
      for (const id of unseen) seen.add(id);
      return unseen;
    };
    return {
      snapshot: ({ seq, rows }) => say('snapshot', { seq, fresh: fresh(Object.keys(rows)) }),
      changes: (events) =>
        say('changes', {
          seqs: events.map(({ seq }) => seq),
          fresh: fresh(events.flatMap((event) => ('taskId' in event && event.taskId ? [event.taskId] : []))),
        }),
      heartbeat: (seq, same) => say('heartbeat', { seq, same: same ?? null }),
    };
  }
}

function nameOf(board: Board): string {
  return `${String(board.seq)} ${stateHash(board)}`;
}

async function firstBoard(boardUrl: string, cookie: string): Promise<Board> {
  const screen = new Screen([boardUrl], cookie);
  screen.open();
  try {
    return await screen.until(() => true);
  } finally {
    screen.close();
  }
}
