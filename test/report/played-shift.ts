import { randomUUID } from 'node:crypto';
import type { DestinationPage } from '@tilanne/referral';
import type { CrewPage } from '@tilanne/unit';
import type { Centre } from '../centre.js';
import { sampleTask } from '../sample.js';
import { signIn } from '../screen.js';

/** Everything asked for a weakened patient at home, so that a diversion rests on known facts. */
const answers = [
  ...['first-screen', 'further-flags', 'vitals'].map((fact) => ({ fact, value: 'none-of-these' })),
  ...['walksAsUsual', 'eatsAsUsual', 'drinksAsUsual', 'needsSupportAtHome'].map((fact) => ({
    fact,
    value: true,
  })),
  ...['fever', 'gettingWorse'].map((fact) => ({ fact, value: false })),
  { fact: 'pain', value: 'none' },
];

interface Cookies {
  readonly nurse: string;
  readonly kotas: string;
  readonly crew: string;
}

/** A short evening, played over the public interfaces by a nurse, a destination and a crew. */
export class PlayedShift {
  private constructor(
    private readonly centre: Centre,
    private readonly cookies: Cookies,
  ) {}

  /** Signs everybody in. */
  static async begin(centre: Centre): Promise<PlayedShift> {
    const as = (user: string) => signIn(centre.boardUrl, user, centre.password);
    const cookies = { nurse: await as('hoitaja'), kotas: await as('kotas'), crew: await as('yksikko') };
    return new PlayedShift(centre, cookies);
  }

  /** Hands a task over, with all that the rules ask already answered. */
  async received(
    id: string,
    urgencyClass: string,
    other: Readonly<Record<string, unknown>> = {},
  ): Promise<string> {
    const more = {
      class: urgencyClass,
      answers,
      caller: undefined,
      flags: ['home-care-client'],
    };
    const response = await this.centre.postTask(sampleTask(id, { ...more, ...other }));
    if (response.status !== 201) throw new Error(`The task ${id} was answered ${String(response.status)}`);
    return ((await response.json()) as { taskId: string }).taskId;
  }

  /** The nurse sends it to KOTAS and KOTAS accepts. The decision's id. */
  async accepted(taskId: string): Promise<string> {
    const decision = await this.decided(taskId, { outcome: 'kotas', target: 'kotas-oulu' });
    const { referrals } = await this.call<DestinationPage>('kotas', 'GET', 'referrals');
    const referral = referrals.find((each) => each.taskId === taskId);
    await this.call('kotas', 'POST', `referrals/${referral?.id ?? ''}/steps`, { step: 'accept' });
    return decision;
  }

  /** The nurse sends the ambulance, which acts and finishes. */
  async driven(taskId: string): Promise<void> {
    await this.decided(taskId, { outcome: 'ambulance', target: 'epo-3124' });
    const { current } = await this.call<CrewPage>('crew', 'GET', 'crew');
    for (const step of ['acting', 'finished'])
      await this.call('crew', 'POST', `crew/orders/${current?.id ?? ''}/steps`, { step });
  }

  /** KOTAS accepts, and then the nurse decides on an ambulance after all. */
  async cameBack(taskId: string): Promise<void> {
    const decision = await this.accepted(taskId);
    await this.decided(taskId, { outcome: 'ambulance', decision });
  }

  private async decided(taskId: string, asked: Readonly<Record<string, unknown>>): Promise<string> {
    const versions = { revision: 1, answersVersion: 0, decision: null };
    const body = { ...versions, reason: 'Sovittu puhelimessa', ...asked };
    const answer = await this.call<{ decisionId: string }>(
      'nurse',
      'POST',
      `tasks/${taskId}/decisions`,
      body,
    );
    return answer.decisionId;
  }

  private async call<T>(who: keyof Cookies, method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.centre.boardUrl}/api/${path}`, {
      method,
      headers: {
        ...{ cookie: this.cookies[who], 'content-type': 'application/json' },
        'idempotency-key': randomUUID(),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} was answered ${String(response.status)}: ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}
