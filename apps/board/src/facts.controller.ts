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
}
