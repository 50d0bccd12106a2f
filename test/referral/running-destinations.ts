import { UnitOfWork } from '@tilanne/platform/nest';
import { sampleDestinations, type Referral, type ReportedReferralStep } from '@tilanne/referral';
import {
  DestinationStore,
  ReferralAnswers,
  ReferralModule,
  ReferralService,
  ReferralStore,
} from '@tilanne/referral/nest';
import type { Decision } from '@tilanne/task';
import { DecidedTasks } from '../task/decided-tasks.js';
import { startIntake, type RunningIntake } from '../task/running-intake.js';

const organisationId = 'pohde';

/** The destinations of the demonstration with the real modules behind them, and short ways to use them. */
export class RunningDestinations {
  private constructor(
    readonly centre: RunningIntake,
    readonly tasks: DecidedTasks,
  ) {}

  static async start(): Promise<RunningDestinations> {
    const centre = await startIntake([ReferralModule]);
    const referrals = centre.get(ReferralService);
    const tasks = new DecidedTasks(centre, {
      make: (tx, task, decision) => referrals.make(tx, task, decision),
      send: (tx, task, decision) => referrals.send(tx, task, decision),
    });
    await centre.get(UnitOfWork).run(organisationId, async ({ manager }) => {
      for (const destination of sampleDestinations)
        await centre.get(DestinationStore).ensure(manager, { ...destination, organisationId });
    });
    return new RunningDestinations(centre, tasks);
  }

  get answers(): ReferralAnswers {
    return this.centre.get(ReferralAnswers);
  }

  /** A task that was decided for KOTAS Oulu and sent to it. */
  async referred(): Promise<Decision> {
    return this.tasks.sent('kotas', 'kotas-oulu');
  }

  /** The referral of a decision as it is now. */
  async referralOf({ taskId }: Decision): Promise<Referral> {
    const [referral] = await this.centre
      .get(UnitOfWork)
      .read((reader) => this.centre.get(ReferralStore).ofTask(reader, organisationId, taskId));
    if (!referral) throw new Error('There is no referral');
    return referral;
  }

  /** A step of a destination's staff, of KOTAS Oulu when no other is named. */
  async step(
    decision: Decision,
    reported: ReportedReferralStep,
    destinationId = 'kotas-oulu',
  ): Promise<void> {
    const { id } = await this.referralOf(decision);
    await this.answers.step({ organisationId, id }, reported, { destinationId, name: 'Kaisa Kotas' });
  }

  /** The time to answer is over; nobody has noticed yet. */
  async timePasses({ id }: Referral): Promise<void> {
    await this.centre.query(`update referral set deadline_at = now() - interval '1 second' where id = $1`, [
      id,
    ]);
  }

  /** Events about referrals so far, in their order. */
  async events(): Promise<string[]> {
    return (await this.centre.eventTypes()).filter((type) => type.startsWith('referral.'));
  }
}
