import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askDatabase } from '../ask-database.js';
import {
  button,
  confirmedKotas,
  leave,
  openTask,
  panelOf,
  press,
  startDeciding,
  type DecidingCentre,
} from './deciding-centre.js';
import { barriers, rowWith } from './nurse-page.js';

let at: DecidingCentre;

beforeAll(async () => {
  at = await startDeciding();
});

afterAll(() => at.stop());

describe('a network that is cut while a decision is sent', () => {
  it('leaves it unconfirmed, locks diversions but neither ambulance nor 112, and heals within two seconds', async () => {
    const taskId = await at.hand('Ii');
    const window = await at.sit('hoitaja');
    await openTask(window, 'Ii');
    await window.page.context().setOffline(true);
    await press(window, 'k', '1');
    await panelOf(window).getByText('Ei vielä vahvistettu: KOTAS').waitFor();
    expect(await button(window, window.words('decision.other')).isDisabled()).toBe(true);
    expect(await button(window, window.words('decision.ambulance')).isDisabled()).toBe(false);
    expect(await barriers(window.page)).toEqual([]);
    const healed = Date.now();
    await window.page.context().setOffline(false);
    await panelOf(window).getByText(confirmedKotas).waitFor();
    expect(Date.now() - healed).toBeLessThan(2_000);
    expect(await at.decisionsOf(taskId)).toEqual([{ outcome: 'kotas', asked_by: 'hoitaja' }]);
    await leave(window);
  });

  it('loses an answer, not a decision: it is made once, also when its task was closed meanwhile', async () => {
    const taskId = await at.hand('Raahe');
    const window = await at.sit('hoitaja');
    await openTask(window, 'Raahe');
    let lost = 0;
    await window.page.route('**/decisions', async (route) => {
      if (lost >= 2) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort();
    });
    await press(window, 'k', '1');
    await panelOf(window).getByText(window.words('decision.titleStanding')).waitFor();
    await press(window, 'Escape', 'w');
    await rowWith(window, 'Raahe').click();
    await panelOf(window).getByText('KOTAS · KOTAS Etelä').waitFor();
    await panelOf(window).getByText(window.words('decision.lock.unconfirmed')).waitFor({ state: 'detached' });
    expect(lost).toBe(2);
    expect(await at.decisionsOf(taskId)).toEqual([{ outcome: 'kotas', asked_by: 'hoitaja' }]);
    await leave(window);
  });
});

describe('a decision that is less careful than the proposal', () => {
  it('needs a reason, and waits until a physician has agreed', async () => {
    const taskId = await at.hand('Utajärvi');
    const [nurse, physician] = [await at.sit('hoitaja'), await at.sit('laakari', { theme: 'contrast' })];
    await openTask(nurse, 'Utajärvi');
    await press(nurse, 'o');
    await button(nurse, nurse.words('outcome.advice')).click();
    await press(nurse, 'Control+Enter');
    await nurse.page.getByText(nurse.words('decision.fault.reason')).waitFor();
    await nurse.page.getByLabel(nurse.words('decision.reasonDown')).fill('Tytär on paikalla.');
    expect(await barriers(nurse.page)).toEqual([]);
    await press(nurse, 'Control+Enter');
    await panelOf(nurse).getByText('Helmi Hoitaja pyysi').waitFor();
    expect(await button(nurse, nurse.words('decision.agree')).count()).toBe(0);
    await button(physician, physician.words('decision.answerSecond')).click();
    await panelOf(physician).getByText('Peruste: Tytär on paikalla.').waitFor();
    expect(await barriers(physician.page)).toEqual([]);
    await button(physician, physician.words('decision.agree')).click();
    await panelOf(nurse)
      .getByText(/Helmi Hoitaja ja Leena Lääkäri \d\d:\d\d:\d\d/)
      .waitFor();
    expect(await at.decisionsOf(taskId)).toEqual([{ outcome: 'advice', asked_by: 'hoitaja' }]);
    await button(nurse, nurse.words('decision.close')).click();
    await panelOf(nurse).waitFor({ state: 'detached' });
    await leave(nurse, physician);
  });
});

describe('facts that have become too old', () => {
  it('are asked again on the spot, and then the decision is made', async () => {
    const taskId = await at.hand('Lumijoki');
    const window = await at.sit('hoitaja');
    await openTask(window, 'Lumijoki');
    const ageing = `update task set received_at = received_at - interval '2 days' where id = $1`;
    await askDatabase(at.centre.databaseUrl, ageing, [taskId]);
    await press(window, 'k', '1');
    const missing = window.page.getByRole('region', { name: window.words('decision.missing') });
    await missing.waitFor();
    expect(await missing.getByText(window.words('decision.stale')).count()).toBeGreaterThan(0);
    expect(await barriers(window.page)).toEqual([]);
    await leave(window);
  });
});
