import { Controller, Get, Query } from '@nestjs/common';
import { may } from '@tilanne/access';
import { Allow, FromSession, type Session } from '@tilanne/access/nest';
import { periodSchema, type AskedPeriod, type DiversionReport } from '@tilanne/report';
import { ReportService } from '@tilanne/report/nest';

/** Numbers below this could point at a person; those who open tasks anyway see them. */
const smallest = 5;

/** What managers see: numbers, never a patient. */
@Controller('api/report')
export class ReportController {
  constructor(private readonly reports: ReportService) {}

  @Get('diversion')
  @Allow('see-report')
  diversion(
    @FromSession() { organisationId, role }: Session,
    @Query({ schema: periodSchema }) period: AskedPeriod,
  ): Promise<DiversionReport> {
    const hiddenBelow = may(role, 'open-task') ? null : smallest;
    return this.reports.diversion({ organisationId, period, hiddenBelow });
  }
}
