import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { Allow, FromSession, type Session } from '@tilanne/access/nest';
import { referralStepSchema, type DestinationPage, type ReportedReferralStep } from '@tilanne/referral';
import { DestinationPageService, ReferralAnswers } from '@tilanne/referral/nest';
import { orderStepSchema, type CrewPage, type ReportedStep } from '@tilanne/unit';
import { CrewService, OrderAnswers } from '@tilanne/unit/nest';
import { NamedId } from './named-id.js';

/** What crews and destinations see and answer: each only what is its own. */
@Controller('api')
export class PlaceController {
  constructor(
    private readonly crews: CrewService,
    private readonly orders: OrderAnswers,
    private readonly destinations: DestinationPageService,
    private readonly referrals: ReferralAnswers,
  ) {}

  @Get('crew')
  @Allow('crew-unit')
  crew(@FromSession() { organisationId, place }: Session): Promise<CrewPage> {
    return this.crews.page(organisationId, place ?? '');
  }

  @Post('crew/orders/:id/steps')
  @HttpCode(204)
  @Allow('crew-unit')
  orderStep(
    @FromSession() { organisationId, name, place }: Session,
    @NamedId('order-not-found') id: string,
    @Body({ schema: orderStepSchema }) step: ReportedStep,
  ): Promise<void> {
    return this.orders.step({ organisationId, id }, step, { unitId: place ?? '', name });
  }

  @Get('referrals')
  @Allow('answer-referrals')
  destination(@FromSession() { organisationId, place }: Session): Promise<DestinationPage> {
    return this.destinations.page(organisationId, place ?? '');
  }

  @Post('referrals/:id/steps')
  @HttpCode(204)
  @Allow('answer-referrals')
  referralStep(
    @FromSession() { organisationId, name, place }: Session,
    @NamedId('referral-not-found') id: string,
    @Body({ schema: referralStepSchema }) step: ReportedReferralStep,
  ): Promise<void> {
    return this.referrals.step({ organisationId, id }, step, { destinationId: place ?? '', name });
  }
}
