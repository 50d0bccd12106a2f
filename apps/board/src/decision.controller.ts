import { Body, Controller, Delete, Headers, HttpCode, Post } from '@nestjs/common';
import { Allow, FromSession, type Session } from '@tilanne/access/nest';
import { Deciding, FollowUp, Seconding } from '@tilanne/board/nest';
import { Refused } from '@tilanne/platform/nest';
import {
  claimSchema,
  closingSchema,
  decisionSchema,
  secondingSchema,
  unitChoiceSchema,
  type AskedDecision,
  type ClaimSummary,
  type Closing,
  type DecisionAnswer,
  type Seconding as GivenSeconding,
  type UnitChoice,
} from '@tilanne/task';
import { ClaimService } from '@tilanne/task/nest';
import { NamedId } from './named-id.js';

/** The name of a request, by which it has one effect however often it is sent. */
function requestIdOf(header: string | undefined): string {
  if (header !== undefined && /^[\w-]{8,80}$/.test(header)) return header;
  const message = 'must be 8 to 80 letters, digits, - or _';
  throw new Refused('bad-request', [{ field: 'Idempotency-Key', code: 'bad-value', message }]);
}

@Controller('api/tasks/:id')
export class DecisionController {
  constructor(
    private readonly deciding: Deciding,
    private readonly seconding: Seconding,
    private readonly followUp: FollowUp,
    private readonly claims: ClaimService,
  ) {}

  @Post('claim')
  @HttpCode(200)
  @Allow('decide')
  claim(
    @FromSession() session: Session,
    @NamedId('task-not-found') id: string,
    @Body({ schema: claimSchema }) { takeOver = false }: { takeOver?: boolean },
  ): Promise<ClaimSummary> {
    return this.claims.claim({ organisationId: session.organisationId, id }, session, takeOver);
  }

  @Delete('claim')
  @HttpCode(204)
  @Allow('decide')
  release(@FromSession() session: Session, @NamedId('task-not-found') id: string): Promise<void> {
    return this.claims.release({ organisationId: session.organisationId, id }, session);
  }

  @Post('decisions')
  @HttpCode(200)
  @Allow('decide')
  decide(
    @FromSession() session: Session,
    @NamedId('task-not-found') id: string,
    @Headers('idempotency-key') requestId: string | undefined,
    @Body({ schema: decisionSchema }) asked: AskedDecision,
  ): Promise<DecisionAnswer> {
    const { organisationId, userName, name } = session;
    const person = { userName, name };
    return this.deciding.decide({
      ...{ key: { organisationId, id }, asked, person },
      requestId: `${userName} ${requestIdOf(requestId)}`,
    });
  }

  @Post('decisions/:decisionId/second')
  @HttpCode(200)
  @Allow('second-decision')
  second(
    @FromSession() { organisationId, userName, name }: Session,
    @NamedId('task-not-found') id: string,
    @NamedId('decision-not-found', 'decisionId') decisionId: string,
    @Body({ schema: secondingSchema }) { agree }: GivenSeconding,
  ): Promise<DecisionAnswer> {
    const person = { userName, name };
    return this.seconding.second({ key: { organisationId, id }, decisionId, agree, person });
  }

  @Post('unit')
  @HttpCode(204)
  @Allow('decide')
  chooseUnit(
    @FromSession() { organisationId }: Session,
    @NamedId('task-not-found') id: string,
    @Body({ schema: unitChoiceSchema }) choice: UnitChoice,
  ): Promise<void> {
    return this.followUp.chooseUnit({ organisationId, id }, choice);
  }

  @Post('close')
  @HttpCode(204)
  @Allow('decide')
  close(
    @FromSession() { organisationId }: Session,
    @NamedId('task-not-found') id: string,
    @Body({ schema: closingSchema }) seen: Closing,
  ): Promise<void> {
    return this.followUp.close({ organisationId, id }, seen);
  }
}
