import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Allow, FromSession, type Session } from '@tilanne/access/nest';
import {
  acknowledgementSchema,
  snoozeSchema,
  type Acknowledgement,
  type AlarmSummary,
  type Snooze,
} from '@tilanne/alarm';
import { AlarmService } from '@tilanne/alarm/nest';
import { NamedId } from './named-id.js';

@Controller('api/alarms')
export class AlarmController {
  constructor(private readonly alarms: AlarmService) {}

  @Post('acknowledge')
  @HttpCode(200)
  @Allow('acknowledge-alarm')
  async acknowledgeAll(
    @FromSession() { organisationId, name }: Session,
    @Body({ schema: acknowledgementSchema }) { ids }: Acknowledgement,
  ): Promise<{ alarms: AlarmSummary[] }> {
    return { alarms: await this.alarms.acknowledgeAll(organisationId, ids, name) };
  }

  @Post(':id/acknowledge')
  @HttpCode(200)
  @Allow('acknowledge-alarm')
  acknowledge(
    @FromSession() { organisationId, name }: Session,
    @NamedId('alarm-not-found') id: string,
  ): Promise<AlarmSummary> {
    return this.alarms.acknowledge(organisationId, id, name);
  }

  @Post(':id/snooze')
  @HttpCode(200)
  @Allow('acknowledge-alarm')
  snooze(
    @FromSession() { organisationId, name }: Session,
    @NamedId('alarm-not-found') id: string,
    @Body({ schema: snoozeSchema }) wanted: Snooze,
  ): Promise<AlarmSummary> {
    return this.alarms.snooze(organisationId, id, { ...wanted, by: name });
  }
}
