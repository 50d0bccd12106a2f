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

describe('deciding a task', () => {
  it('takes two keys and shows the server’s time; nothing is chosen beforehand', async () => {
    const taskId = await at.hand('Kempele');
    const window = await at.sit('hoitaja');
    await openTask(window, 'Kempele');
    await press(window, 'k');
    const options = window.page.getByRole('group', { name: window.words('decision.choose.confirm') });
    await options.getByRole('button').first().waitFor();
    expect(await options.getByRole('button').allInnerTexts()).toEqual([
      expect.stringContaining('KOTAS Etelä'),
      expect.stringContaining('KOTAS Oulu'),
    ]);
    expect(await options.locator('[aria-pressed=true], [aria-selected=true], :focus').count()).toBe(0);
    expect(await barriers(window.page)).toEqual([]);
    expect(await at.decisionsOf(taskId)).toEqual([]);
    await press(window, '2');
    await panelOf(window).getByText(confirmedKotas).waitFor();
    await panelOf(window).getByText('lähetetty').waitFor();
    await press(window, 'w');
    await rowWith(window, 'Kempele').getByText('KOTAS · KOTAS Oulu').waitFor();
    expect(await barriers(window.page)).toEqual([]);
    expect(window.faults).toEqual([]);
    await leave(window);
  });

  it('sends an ambulance at once, chooses its unit afterwards and shows how far the order has come', async () => {
    await at.hand('Liminka');
    const window = await at.sit('hoitaja', { theme: 'night', language: 'en' });
    await openTask(window, 'Liminka');
    await press(window, 'a', '1', 'w');
    const row = rowWith(window, 'Liminka');
    await row.getByText(window.words('decision.toDo.choose-unit')).waitFor();
    await button(window, window.words('decision.chooseUnit')).click();
    await button(window, 'EPO 3124').click();
    await row.getByText(/^sent \d\d:\d\d:\d\d/).waitFor();
    await row.getByText('Ambulance · EPO 3124').waitFor();
    expect(await barriers(window.page)).toEqual([]);
    expect(window.faults).toEqual([]);
    await leave(window);
  });
});

describe('two nurses at one task', () => {
  it('see each other; the second to decide sees at once who did what, and nothing typed is lost', async () => {
    const taskId = await at.hand('Muhos');
    const [first, second] = [await at.sit('hoitaja'), await at.sit('hoitaja2')];
    await openTask(first, 'Muhos');
    await rowWith(second, 'Muhos').getByText('avoinna: Helmi Hoitaja').waitFor();
    await openTask(second, 'Muhos');
    await panelOf(second).getByText(second.words('decision.lock.claimed')).waitFor();
    expect(await button(second, second.words('decision.other')).isDisabled()).toBe(true);
    await press(second, 'u');
    await second.page.getByLabel(second.words('decision.spokenTo')).fill('päivystäjä Virtanen');
    await press(first, 'k', '1');
    await second.page
      .getByRole('alert')
      .getByText(/Helmi Hoitaja päätti \d\d:\d\d:\d\d: KOTAS · KOTAS Etelä/)
      .waitFor();
    const typed = second.page.getByLabel(second.words('decision.spokenTo'));
    expect(await typed.inputValue()).toBe('päivystäjä Virtanen');
    expect(await button(second, second.words('decision.send')).isDisabled()).toBe(true);
    expect(await barriers(second.page)).toEqual([]);
    await button(second, second.words('decision.replace')).click();
    await button(second, second.words('decision.send')).click();
    await panelOf(second)
      .getByText(/Päätetty \d\d:\d\d:\d\d: Palauta/)
      .waitFor();
    expect(await at.decisionsOf(taskId)).toEqual([
      { outcome: 'kotas', asked_by: 'hoitaja' },
      { outcome: 'upgrade-112', asked_by: 'hoitaja2' },
    ]);
    await leave(first, second);
  });

  it('take over from each other only with a key, once the other’s screen has gone silent', async () => {
    const taskId = await at.hand('Tyrnävä');
    const [first, second] = [await at.sit('hoitaja'), await at.sit('hoitaja2')];
    await openTask(first, 'Tyrnävä');
    await openTask(second, 'Tyrnävä');
    await panelOf(second)
      .getByText(/Helmi Hoitaja on avannut tehtävän/)
      .waitFor();
    await leave(first);
    const silence = `update claim set beat_at = beat_at - interval '1 minute' where task_id = $1`;
    await askDatabase(at.centre.databaseUrl, silence, [taskId]);
    await rowWith(second, 'Tyrnävä').getByText('ei vastaa: Helmi Hoitaja').waitFor();
    expect(await barriers(second.page)).toEqual([]);
    await press(second, 'v');
    await panelOf(second)
      .getByText(/Helmi Hoitaja/)
      .waitFor({ state: 'detached' });
    await press(second, 'k', '1');
    await panelOf(second).getByText(confirmedKotas).waitFor();
    await leave(second);
  });
});
