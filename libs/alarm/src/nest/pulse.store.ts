import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

/** Whose pulse. */
export interface PulseName {
  readonly organisationId: string;
  readonly name: string;
}

/** Signs of life, by the clock of the database: no two machines need agree on the time. */
@Injectable()
export class PulseStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async beat({ organisationId, name }: PulseName): Promise<void> {
    await this.dataSource.query(
      `insert into pulse (organisation_id, name, at) values ($1, $2, clock_timestamp())
       on conflict (organisation_id, name) do update set at = excluded.at`,
      [organisationId, name],
    );
  }

  /** Milliseconds since the last beat; undefined when there never was one. */
  async age({ organisationId, name }: PulseName): Promise<number | undefined> {
    const rows = await this.dataSource.query<{ age: number }[]>(
      `select (extract(epoch from clock_timestamp() - at) * 1000)::float8 as age from pulse
       where organisation_id = $1 and name = $2`,
      [organisationId, name],
    );
    return rows[0]?.age;
  }
}
