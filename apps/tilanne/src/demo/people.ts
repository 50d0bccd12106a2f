import type { KnownPlaces } from '@tilanne/board';
import { demoUsers } from '@tilanne/access';
import { BoardView } from './board-view.js';
import type { Chance } from './chance.js';
import type { DemoArguments } from './demo-arguments.js';
import type { DemoSite } from './demo-site.js';
import { Desk } from './desk.js';
import { Nurse } from './nurse.js';
import type { Pace } from './pace.js';
import type { Workplace } from './patient-call.js';
import { crewOf, destinationStaffOf } from './place-staff.js';
import { secondDecisions } from './second-person.js';
import type { SentTasks } from './sent-tasks.js';
import type { Tally } from './tally.js';

/** Whom the nurses are signed in as, the shift lead last. */
const nurseNames = ['hoitaja', 'hoitaja2', 'vuorovastaava'] as const;

/** What every simulated person lives in. */
export interface Stage {
  readonly site: DemoSite;
  readonly pace: Pace;
  readonly chance: Chance;
  readonly tasks: SentTasks;
  readonly tally: Tally;
}

type Wanted = Pick<DemoArguments, 'nurses' | 'crews' | 'destinations'>;

/** Something that has a line to the board open. */
interface Line {
  close: () => void;
}

/** The simulated people of a shift. */
export class People {
  private readonly desks: Desk[] = [];
  private readonly lines: Line[] = [];
  private readonly working: Promise<void>[] = [];

  constructor(private readonly stage: Stage) {}

  /** Signs everybody in and lets them work until the pace ends. */
  async begin(wanted: Wanted): Promise<void> {
    const staffed = await this.staffPlaces(wanted);
    if (wanted.nurses === 0) return;
    const inHand = new Set<string>();
    for (const name of nurseNames.slice(0, wanted.nurses)) {
      const at = await this.workplace(name, staffed);
      this.working.push(new Nurse(at, this.stage.tasks, inHand).work());
    }
    const physician = await this.workplace('laakari', staffed);
    this.working.push(secondDecisions(physician, this.stage.tasks));
  }

  /** Resolves when everybody has put down what they had in hand and signed out. */
  async end(): Promise<void> {
    for (const line of this.lines) line.close();
    await Promise.all(this.working);
    await Promise.all(this.desks.map((desk) => desk.signOut().catch(() => undefined)));
  }

  private async signIn(user: string): Promise<Desk> {
    const { site } = this.stage;
    const desk = await Desk.signIn(site.boardUrl, user, site.password);
    this.desks.push(desk);
    return desk;
  }

  private async workplace(user: string, staffed: ReadonlySet<string>): Promise<Workplace> {
    const { pace, chance, tally } = this.stage;
    const desk = await this.signIn(user);
    const places = await desk.get<KnownPlaces>('/api/places');
    const view = new BoardView(desk);
    this.lines.push(view);
    return { ...{ desk, view, pace, tally }, chance: chance.fork(), world: { places, staffed } };
  }

  /** The people of the places that are wanted; their names. */
  private async staffPlaces({ crews, destinations }: Wanted): Promise<ReadonlySet<string>> {
    const { pace, chance } = this.stage;
    const roles = [...(crews ? ['crew'] : []), ...(destinations ? ['destination'] : [])];
    const staffed = new Set<string>();
    for (const { user, role, place } of demoUsers.filter((each) => roles.includes(each.role))) {
      const desk = await this.signIn(user);
      const staff = { ...{ desk, pace }, chance: chance.fork() };
      this.lines.push(role === 'crew' ? crewOf(staff) : destinationStaffOf(staff));
      if (place !== undefined) staffed.add(place);
    }
    return staffed;
  }
}
