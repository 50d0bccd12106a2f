import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signIn } from '../screen.js';
import { barriers, type Window } from './nurse-page.js';
import { button, phoneSize, PlaceJourney, press, shown, sideways } from './place-journey.js';

let journey: PlaceJourney;

beforeAll(async () => {
  journey = await PlaceJourney.start();
});

afterAll(() => journey.stop());

describe('both pages', () => {
  const looks = [
    ['fi', 'night'],
    ['sv', 'contrast'],
    ['en', 'day'],
  ] as const;

  it.each(looks)("stand in nobody's way: %s, %s", async (language, theme) => {
    const phone = await journey.pageOf('yksikko2', { language, theme, size: phoneSize });
    const kotas = await journey.pageOf('kotisairaala', {
      language,
      theme,
      size: { width: 820, height: 1100 },
    });
    const found: Record<string, string[]> = {};
    const look = async (name: string, window: Window) => {
      found[name] = await barriers(window.page);
      expect(await sideways(window)).toBeLessThanOrEqual(0);
    };
    await shown(kotas, 'referral.noneHint').waitFor();
    await look('no referral', kotas);
    const { id } = await journey.task({ flags: ['hazard'] });
    const decision = await journey.nurse.decide(id, { outcome: 'ambulance', target: 'epo-3125' });
    await button(phone, 'crew.cannotComply').waitFor();
    await look('new order', phone);
    await press(phone, 'crew.cannotComply');
    await look('cannot comply', phone);
    await press(phone, 'crew.back');
    await press(phone, 'crew.acknowledge');
    await button(phone, 'crew.onTheWay').waitFor();
    await look('task', phone);
    await journey.nurse.chooseUnit(id, decision, 'epo-3231');
    await shown(phone, 'crew.stopped').waitFor();
    await look('stand-down', phone);
    await press(phone, 'crew.acknowledge');
    await shown(phone, 'crew.freeChecked').waitFor();
    await look('no order', phone);
    expect(Object.entries(found).filter(([, faults]) => faults.length > 0)).toEqual([]);
    expect([...phone.faults, ...kotas.faults]).toEqual([]);
    await phone.page.context().close();
    await kotas.page.context().close();
  });

  it.each(looks)(
    'of a destination with a referral stands in nobody’s way: %s, %s',
    async (language, theme) => {
      const kotas = await journey.pageOf('kotas', { language, theme, size: { width: 1280, height: 900 } });
      const { id, address } = await journey.task();
      const decision = await journey.nurse.decide(id, { outcome: 'kotas', target: 'kotas-oulu' });
      await kotas.page.getByText(address).waitFor();
      const first = await barriers(kotas.page);
      await press(kotas, 'referral.decline');
      expect([...first, ...(await barriers(kotas.page))]).toEqual([]);
      await journey.nurse.decide(id, { outcome: 'ambulance', target: 'epo-3231', replaces: decision });
      await kotas.page.getByText(address).waitFor({ state: 'detached' });
      expect(await barriers(kotas.page)).toEqual([]);
      await kotas.page.context().close();
    },
  );

  it('have targets for gloves: 60 pixels high, and 12 apart', async () => {
    const phone = await journey.pageOf('yksikko2', { size: phoneSize });
    const { id } = await journey.task();
    await journey.nurse.decide(id, { outcome: 'ambulance', target: 'epo-3125' });
    await press(phone, 'crew.acknowledge');
    await button(phone, 'crew.onTheWay').waitFor();
    const buttons = await phone.page.locator('.crew-acts button').all();
    const boxes = await Promise.all(buttons.map((button) => button.boundingBox()));
    expect(boxes.map((box) => (box?.height ?? 0) >= 60)).toEqual([true, true, true]);
    const [first, second, third] = boxes;
    if (!first || !second || !third) throw new Error('Three buttons were expected');
    expect(second.y - (first.y + first.height)).toBeGreaterThanOrEqual(12);
    expect(third.x - (second.x + second.width)).toBeGreaterThanOrEqual(12);
    await press(phone, 'crew.finished');
    await press(phone, 'crew.finishYes');
    await shown(phone, 'crew.free').waitFor();
    await phone.page.context().close();
  });

  it.each([
    ['yksikko', '/api/crew', ['/api/referrals', '/api/facts', '/api/facts/referrals']],
    ['kotas', '/api/referrals', ['/api/crew', '/api/facts']],
    ['hoitaja', '/api/facts', ['/api/crew', '/api/referrals', '/api/facts/referrals']],
  ])('are open to their own people only: %s', async (user, own, others) => {
    const cookie = await signIn(journey.centre.boardUrl, user, journey.centre.password);
    const status = async (path: string) =>
      (await fetch(`${journey.centre.boardUrl}${path}`, { headers: { cookie } })).status;
    expect(await status(own)).toBe(200);
    expect(await Promise.all(others.map(status))).toEqual(others.map(() => 403));
  });
});
