import { Controller, Get } from '@nestjs/common';
import { Allow } from '@tilanne/access/nest';
import { FactsService } from './facts.service.js';

@Controller('api/facts')
export class FactsController {
  constructor(private readonly facts: FactsService) {}

  @Get()
  @Allow('open-task')
  get(): Promise<unknown> {
    return this.facts.dictionary();
  }

  /** The same for a destination, which reads the facts of its referrals. */
  @Get('referrals')
  @Allow('answer-referrals')
  ofReferrals(): Promise<unknown> {
    return this.facts.dictionary();
  }
}
