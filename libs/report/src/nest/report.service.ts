import { Injectable } from '@nestjs/common';
import { Refused, UnitOfWork, type Reader } from '@tilanne/platform/nest';
import { DestinationStore } from '@tilanne/referral/nest';
import type { DayOfTasks } from '../breakdown.js';
import type { DiversionReport } from '../diversion-report.js';
import { judged } from '../judged-task.js';
import { dayOf, daysOf, isPeriodFault, periodOf, type AskedPeriod, type Period } from '../period.js';
import { reportOf } from '../report-of.js';
import { ReportStore } from './report.store.js';

/** What is asked for. */
export interface AskedReport {
  readonly organisationId: string;
  readonly period: AskedPeriod;
  /** See DiversionReport. */
  readonly hiddenBelow: number | null;
}

/** Counts reports, one after the other: statistics take one connection at most from those who decide (rule R11). */
@Injectable()
export class ReportService {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: ReportStore,
    private readonly destinations: DestinationStore,
  ) {}

  /** The diversion report of a period. Refused: no such period. */
  async diversion(asked: AskedReport): Promise<DiversionReport> {
    return this.inTurn(() => this.unitOfWork.read((reader) => this.counted(reader, asked)));
  }

  private async counted(reader: Reader, { organisationId, period: wanted, hiddenBelow }: AskedReport) {
    const now = await this.reports.begin(reader);
    const period = periodOf(wanted, dayOf(now.getTime()));
    if (isPeriodFault(period)) throw new Refused('bad-request', [period]);
    const destinations = await this.destinations.all(reader, organisationId);
    const nameOf = new Map(destinations.map(({ id, name }) => [id, name]));
    const days = await this.daysOfTasks(reader, organisationId, { ...period, now });
    return reportOf({ ...period, now, days, nameOf, hiddenBelow });
  }

  /** Day by day, so that a year neither fills the memory nor is one long statement. */
  private async daysOfTasks(
    reader: Reader,
    organisationId: string,
    { now, ...period }: Period & { readonly now: Date },
  ): Promise<DayOfTasks[]> {
    const days: DayOfTasks[] = [];
    for (const day of daysOf(period)) {
      const histories = await this.reports.receivedOn(reader, organisationId, day);
      days.push({ day, tasks: histories.map((history) => judged(history, now.getTime())) });
    }
    return days;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(work);
    this.turn = mine.catch(() => undefined);
    return mine;
  }
}
