import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RefusalService, type RefusedIntake } from '@tilanne/task/nest';
import { startIntake, type RunningIntake } from '../../../test/task/running-intake.js';
import { RefusalGroups } from './refusal-groups.js';

let centre: RunningIntake;
let groups: RefusalGroups;

beforeAll(async () => {
  centre = await startIntake();
});

afterAll(() => centre.stop());

beforeEach(async () => {
  await centre.clear();
  groups = new RefusalGroups(centre.get(RefusalService));
});

function refused(other: Partial<RefusedIntake> = {}): RefusedIntake {
  return {
    organisationId: 'pohde',
    senderId: null,
    code: 'sender-not-known',
    fields: [],
    raw: null,
    ...other,
  };
}

interface Sums {
  readonly sum: number;
  readonly events: number;
  readonly rows: number;
}

async function written(): Promise<Sums> {
  const [row] = await centre.query<Sums>(
    `select coalesce(sum(count), 0)::int as sum, count(*)::int as rows,
       (select count(*)::int from event_log) as events from intake_refusal`,
  );
  return row ?? { sum: 0, events: 0, rows: 0 };
}

async function untilSum(sum: number): Promise<Sums> {
  let now = await written();
  while (now.sum < sum) now = await written();
  return now;
}

describe('a flood of refusals', () => {
  it('of nobody known becomes two writes, and no refusal is lost from the count', async () => {
    for (let time = 0; time < 500; time += 1) groups.record(refused());
    const { sum, events, rows } = await untilSum(500);
    expect(sum).toBe(500);
    expect(events).toBe(2);
    expect(rows).toBeLessThanOrEqual(2);
  });

  it('is seen at once: the first is not gathered', async () => {
    groups.record(refused());
    expect((await untilSum(1)).sum).toBe(1);
  });

  it('of several kinds is counted for each', async () => {
    for (let time = 0; time < 20; time += 1) {
      groups.record(refused());
      groups.record(refused({ code: 'body-too-large' }));
    }
    expect((await untilSum(40)).sum).toBe(40);
    expect(await centre.query('select distinct code from intake_refusal')).toHaveLength(2);
  });

  it('of a known sender is a row each: every one may be a patient', async () => {
    for (let time = 0; time < 20; time += 1) {
      groups.record(refused({ senderId: centre.sender.id, code: 'task-without-identity' }));
    }
    expect(await untilSum(20)).toMatchObject({ sum: 20, rows: 20 });
  });

  it('of a known sender who asks too often is gathered', async () => {
    for (let time = 0; time < 50; time += 1) {
      groups.record(refused({ senderId: centre.sender.id, code: 'too-many-requests' }));
    }
    expect((await untilSum(50)).events).toBe(2);
  });
});
