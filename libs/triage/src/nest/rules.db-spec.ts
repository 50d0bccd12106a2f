import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { bodyOf } from '../../../../test/task/known-tasks.js';
import { startModules, type RunningModules } from '../../../../test/modules.js';
import { copiedRules, type CopiedRules } from '../../../../test/triage/copied-rules.js';
import { IntakeService, SenderStore, TaskModule } from '@tilanne/task/nest';
import { Rules } from './rules.service.js';
import { TriageModule } from './triage.module.js';
import { TriageService } from './triage.service.js';

let rules: CopiedRules;
let modules: RunningModules | undefined;

beforeAll(async () => {
  rules = await copiedRules();
});

afterEach(() => modules?.stop());

afterAll(() => rules.remove());

async function outcomeWith(directory: string): Promise<string> {
  modules = await startModules([TaskModule, TriageModule], { RULES_DIRECTORY: directory });
  const sender = await modules.get(SenderStore).withName('pohde', 'hatakeskus', 'key');
  const { taskId } = await modules.get(IntakeService).hand({ sender, body: bodyOf(), raw: '{}' });
  return modules
    .get(TriageService)
    .triage({ organisationId: 'pohde', taskId, revision: 1, answersVersion: 0 });
}

describe('a worker without usable rules', () => {
  it('works all the same: a nurse decides every task', async () => {
    expect(await outcomeWith('there/is/no/such/folder')).toBe('nurse-decides');
    expect(modules?.get(Rules).current).toBeUndefined();
  });

  it('uses none of a rule set of which one cell cannot be read', async () => {
    await rules.change('red-flags.dmn', /<text>[^<]+<\/text>/, '<text>maybe if</text>');
    expect(await outcomeWith(rules.directory)).toBe('nurse-decides');
    expect(modules?.get(Rules).current).toBeUndefined();
  });
});
