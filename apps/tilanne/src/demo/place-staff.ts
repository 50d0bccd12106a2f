import type { DestinationPage, DestinationReferral } from '@tilanne/referral';
import type { CrewOrder, CrewPage } from '@tilanne/unit';
import type { Chance } from './chance.js';
import type { Desk } from './desk.js';
import type { Pace } from './pace.js';
import { PlaceView } from './place-view.js';
import { minutesOf, shiftFigures } from './shift-table.js';
import { isOfShift } from './shift.js';

/** The people of one place, at its page. */
export interface Staff {
  readonly desk: Desk;
  readonly pace: Pace;
  readonly chance: Chance;
}

/** Does the steps of one order or referral, each once and in its time; ends when the place is told that it is over. */
class Story {
  constructor(
    private readonly staff: Staff,
    private readonly path: string,
  ) {}

  /** Takes a step after so many minutes; rejects when the board does not take it. */
  async step(minutes: readonly [number, number], step: string, more: object = {}): Promise<void> {
    const { pace, chance, desk } = this.staff;
    await pace.take(chance, minutes);
    const { status } = await desk.post(`${this.path}/steps`, { step, ...more });
    if (status !== 204) throw new Error(`The step ${step} was answered with ${status}.`);
  }
}

/** Runs the story of each thing once; one that ends early is begun again when the page still shows the thing. */
class Stories {
  private readonly running = new Set<string>();

  begin(name: string, story: () => Promise<void>, endedEarly: () => void): void {
    if (this.running.has(name)) return;
    this.running.add(name);
    const done = (): void => void this.running.delete(name);
    story().then(done, () => {
      done();
      endedEarly();
    });
  }
}

/** A simulated crew, for tasks of simulated shifts: the others are for people. It acknowledges, drives, finishes, sometimes cannot, and acknowledges a stand-down. */
export function crewOf(staff: Staff): PlaceView<CrewPage> {
  const stories = new Stories();
  const { chance } = staff;
  const drive = async ({ id }: CrewOrder): Promise<void> => {
    const story = new Story(staff, `/api/crew/orders/${id}`);
    await story.step([0, 0], 'shown');
    if (chance.happens(shiftFigures.cannotComply.value)) {
      await story.step(minutesOf.crewAcknowledges, 'cannot-comply', { reason: 'Auto rikki' });
      return;
    }
    await story.step(minutesOf.crewAcknowledges, 'acknowledged');
    await story.step(minutesOf.crewOnItsWay, 'acting');
    await story.step(minutesOf.crewFinishes, 'finished');
  };
  const view = new PlaceView<CrewPage>(staff.desk, '/api/crew', ({ current, stopped }) => {
    if (current && isOfShift(current.handover?.id)) stories.begin(current.id, () => drive(current), again);
    for (const order of stopped.filter(({ handover }) => isOfShift(handover?.id))) {
      const story = new Story(staff, `/api/crew/orders/${order.id}`);
      stories.begin(
        `stop ${order.id}`,
        () => story.step(minutesOf.crewAcknowledges, 'stop-acknowledged'),
        again,
      );
    }
  });
  const again = (): void => view.forget();
  return view;
}

/** Simulated people of a destination, for tasks of simulated shifts: they see, accept or decline, begin and finish. */
export function destinationStaffOf(staff: Staff): PlaceView<DestinationPage> {
  const stories = new Stories();
  const { chance } = staff;
  const care = async ({ id }: DestinationReferral): Promise<void> => {
    const story = new Story(staff, `/api/referrals/${id}`);
    await story.step(minutesOf.destinationSees, 'seen');
    if (chance.happens(shiftFigures.declined.value)) {
      const reason = chance.oneOf(['no-resource', 'no-contact']);
      await story.step(minutesOf.destinationAnswers, 'decline', { reason });
      return;
    }
    await story.step(minutesOf.destinationAnswers, 'accept');
    await story.step(minutesOf.destinationStarts, 'start');
    await story.step(minutesOf.destinationFinishes, 'finish');
  };
  const view = new PlaceView<DestinationPage>(staff.desk, '/api/referrals', ({ referrals }) => {
    for (const referral of referrals.filter(({ handover }) => isOfShift(handover?.id)))
      stories.begin(referral.id, () => care(referral), again);
  });
  const again = (): void => view.forget();
  return view;
}
