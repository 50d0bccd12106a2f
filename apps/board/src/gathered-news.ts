import type { FeedNews } from '@tilanne/board/nest';

/** How long a task may wait for its proposal, so that both go out together, in milliseconds. */
const waitsForProposal = 20;

/** Telling rests for this share of the time that it took, so that a board with hundreds of screens does other things too. */
const rest = 0.5;

function hasOnlyArrivals({ events }: FeedNews): boolean {
  return events?.every(({ type }) => type === 'task.received') ?? false;
}

/** News of the same organisation, one after the other; null says "everything", and stays. */
function joined(before: FeedNews | undefined, news: FeedNews): FeedNews {
  if (!before) return news;
  const events = before.events && news.events && [...before.events, ...news.events];
  const places = before.places && news.places && [...new Set([...before.places, ...news.places])];
  return { ...news, events, places };
}

/**
 * News on its way to the screens. A task that has only arrived waits a moment for its proposal; everything else goes out
 * at once, together with what waits, unless the last telling was so dear that it needs a rest.
 */
export class GatheredNews {
  private readonly waiting = new Map<string, FeedNews>();
  private timer: NodeJS.Timeout | undefined;
  private dueAt = Infinity;
  private restingUntil = 0;

  /** `clock` in milliseconds. */
  constructor(
    private readonly send: (news: FeedNews) => void,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  take(news: FeedNews): void {
    this.waiting.set(news.organisationId, joined(this.waiting.get(news.organisationId), news));
    const now = this.clock();
    this.sendAt(Math.max(this.restingUntil, hasOnlyArrivals(news) ? now + waitsForProposal : now), now);
  }

  /** Sends what waits, now: before a screen is brought up to date, or it would be told twice. */
  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.dueAt = Infinity;
    if (this.waiting.size === 0) return;
    const began = this.clock();
    const news = [...this.waiting.values()];
    this.waiting.clear();
    for (const each of news) this.send(each);
    const ended = this.clock();
    this.restingUntil = ended + rest * (ended - began);
  }

  private sendAt(due: number, now: number): void {
    if (due >= this.dueAt) return;
    if (due <= now) {
      this.flush();
      return;
    }
    clearTimeout(this.timer);
    this.dueAt = due;
    this.timer = setTimeout(() => this.flush(), due - now);
  }
}
