import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { settings, type ServerEnv } from '@tilanne/platform/nest';
import { loadRuleSet } from '../node/index.js';
import type { RuleSet } from '../tables/rule-set.js';

/** The rule set in use, loaded once at boot. A set with faults is not used at all: every task goes to a nurse. */
@Injectable()
export class Rules implements OnModuleInit {
  private readonly logger = new Logger(Rules.name);
  private loaded: RuleSet | undefined;

  constructor(@Inject(settings) private readonly env: ServerEnv) {}

  async onModuleInit(): Promise<void> {
    const outcome = await loadRuleSet(this.env.RULES_DIRECTORY);
    if (!('faults' in outcome)) {
      this.loaded = outcome;
      this.logger.log({ ruleSetHash: outcome.hash }, 'Rule set loaded');
      return;
    }
    this.logger.error(
      { faults: outcome.faults },
      'The rule set has faults and is not used; nurses decide every task',
    );
  }

  /** The rule set, or undefined when it could not be used. */
  get current(): RuleSet | undefined {
    return this.loaded;
  }
}
