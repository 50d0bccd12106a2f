import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { IntakeAnswer } from '@tilanne/task/nest';
import type { Response } from 'express';
import { Counter } from 'prom-client';
import { map, type Observable } from 'rxjs';

const taken = new Counter({
  name: 'tilanne_intake_messages_total',
  help: 'Messages of senders that were taken, by what became of them',
  labelNames: ['reception', 'kind'],
});

/** 201 with the address for a new task, 200 for anything else; only after the commit. */
export class AnswerInterceptor implements NestInterceptor<IntakeAnswer, IntakeAnswer> {
  intercept(context: ExecutionContext, next: CallHandler<IntakeAnswer>): Observable<IntakeAnswer> {
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(
      map((answer) => {
        taken.inc({ reception: answer.reception, kind: answer.kind });
        const created = answer.reception === 'created';
        response.status(created ? 201 : 200);
        response.setHeader('Location', `/api/tasks/${encodeURIComponent(answer.senderTaskId)}`);
        return answer;
      }),
    );
  }
}
