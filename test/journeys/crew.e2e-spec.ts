import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { button, phoneSize, PlaceJourney, press, shown } from './place-journey.js';

let journey: PlaceJourney;

beforeAll(async () => {
  journey = await PlaceJourney.start();
});

afterAll(() => journey.stop());

function seen({ orders }: { readonly orders: object }): boolean {
  return (Object.values(orders) as { shownAt: string | null }[]).some(({ shownAt }) => shownAt !== null);
}

describe('a crew', () => {
  it('sees its order at once, and the board sees every rung of the ladder', async () => {
    const phone = await journey.pageOf('yksikko', { size: phoneSize });
    await shown(phone, 'crew.freeChecked').waitFor();
    const { id, address } = await journey.task();
    await journey.nurse.decide(id, { outcome: 'ambulance', target: 'epo-3124' });
    await phone.page.getByText(address).waitFor();
    expect(await phone.page.getByRole('link', { name: /\+358/ }).getAttribute('href')).toMatch(/^tel:\+358/);
    const [order] = Object.values((await journey.nurse.row(id, seen))?.orders ?? {});
    expect(order).toMatchObject({ unitId: 'epo-3124', acknowledgedAt: null });
    await press(phone, 'crew.acknowledge');
    await journey.nurse.row(id, ({ orders }) =>
      Object.values(orders).some((one) => one.acknowledgedAt !== null),
    );
    await press(phone, 'crew.onTheWay');
    await journey.nurse.row(id, ({ orders }) => Object.values(orders).some((one) => one.actingAt !== null));
    await press(phone, 'crew.finished');
    await press(phone, 'crew.finishYes');
    await journey.nurse.board(({ rows }) => rows[id] === undefined);
    await shown(phone, 'crew.freeChecked').waitFor();
    expect(phone.faults).toEqual([]);
    await phone.page.context().close();
  });

  it('is stood down with the old struck through, and given another with the new below', async () => {
    const phone = await journey.pageOf('yksikko', { size: phoneSize });
    const [first, second] = [await journey.task(), await journey.task()];
    const decision = await journey.nurse.decide(first.id, { outcome: 'ambulance', target: 'epo-3124' });
    await press(phone, 'crew.acknowledge');
    // What the phone has on its way when the order ends is refused, and rightly.
    await journey.nurse.row(first.id, ({ orders }) =>
      Object.values(orders).some((one) => one.acknowledgedAt !== null),
    );
    await journey.nurse.chooseUnit(first.id, decision, 'epo-3125');
    await shown(phone, 'crew.stopped').waitFor();
    await phone.page.locator('del').getByText(first.address).waitFor();
    const isStopped = (unitId: string, acknowledged: boolean) =>
      journey.nurse.row(first.id, ({ orders }) => {
        const stopped = Object.values(orders).find((one) => one.unitId === unitId);
        return acknowledged ? stopped === undefined : stopped?.stopShownAt != null;
      });
    await isStopped('epo-3124', false);
    await journey.nurse.decide(second.id, { outcome: 'ambulance', target: 'epo-3124' });
    await phone.page.getByText(second.address).waitFor();
    expect(await phone.page.locator('del').count()).toBe(1);
    await press(phone, 'crew.acknowledge');
    await isStopped('epo-3124', true);
    await journey.nurse.row(second.id, ({ orders }) => Object.values(orders)[0]?.acknowledgedAt != null);
    await press(phone, 'crew.other');
    await phone.page.getByText(phone.words('crew.reason.vehicle')).click();
    await press(phone, 'crew.cannotSend');
    await journey.nurse.board(({ alarms }) =>
      Object.values(alarms).some(
        ({ kind, subjectId }) => kind === 'order-refused' && subjectId === second.id,
      ),
    );
    await shown(phone, 'crew.free').waitFor();
    expect(phone.faults).toEqual([]);
    await phone.page.context().close();
  });

  it('goes on while it is out of reach, and nothing it did is lost: not by a reload, nor by the way back', async () => {
    const phone = await journey.pageOf('yksikko', { size: phoneSize });
    const { id } = await journey.task();
    await journey.nurse.decide(id, { outcome: 'ambulance', target: 'epo-3124' });
    const acknowledge = button(phone, 'crew.acknowledge');
    await acknowledge.waitFor();
    await journey.nurse.row(id, seen);
    await phone.page.route('**/steps', (route) => route.abort());
    await acknowledge.click();
    await phone.page.getByText(phone.words('crew.unsent_one').replace('{{count}}', '1')).waitFor();
    await button(phone, 'crew.onTheWay').waitFor();
    const kept = await phone.page.evaluate<string>('JSON.stringify({ ...sessionStorage, ...localStorage })');
    expect(kept).toContain('acknowledged');
    expect(kept).not.toMatch(/Journeykatu|Testi|358/);
    await phone.page.reload();
    await button(phone, 'crew.onTheWay').waitFor();
    await phone.page.unroute('**/steps');
    await journey.nurse.row(id, ({ orders }) =>
      Object.values(orders).some((one) => one.acknowledgedAt !== null),
    );
    await phone.page.getByText(phone.words('crew.unsent_other').replace('{{count}}', '0')).waitFor();
    await press(phone, 'crew.finished');
    await press(phone, 'crew.finishYes');
    await shown(phone, 'crew.free').waitFor();
    await phone.page.context().close();
  });
});
