import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { settings, type ServerEnv } from '@tilanne/platform/nest';

/** The fact dictionary as screens need it: labels, questions and allowed values. */
@Injectable()
export class FactsService {
  constructor(@Inject(settings) private readonly env: ServerEnv) {}

  async dictionary(): Promise<unknown> {
    return JSON.parse(await readFile(join(this.env.RULES_DIRECTORY, 'facts.json'), 'utf8'));
  }
}
