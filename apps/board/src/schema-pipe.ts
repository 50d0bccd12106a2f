import { StandardSchemaValidationPipe } from '@nestjs/common';
import { Refused } from '@tilanne/platform/nest';

/** Checks a body or a message against its one schema; the refusal names every wrong field at once. */
export const schemaPipe = new StandardSchemaValidationPipe({
  exceptionFactory: (issues) =>
    new Refused(
      'bad-request',
      issues.map(({ path, message }) => ({
        field: (path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.'),
        code: 'bad-value',
        message,
      })),
    ),
});
