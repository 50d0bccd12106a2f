import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource, TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source.js';
import { refuseUnsafeDatabase } from './durability.js';
import { EventLogStore } from './event-log.store.js';
import { eventHeadTable, eventLogTable } from './event-log.table.js';
import { settings } from './settings.module.js';
import type { ServerEnv } from './env.js';
import { UnitOfWork } from './unit-of-work.service.js';

/** The database of a process: connection, units of work and the log of events. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [settings],
      useFactory: (env: ServerEnv) => ({
        ...dataSourceOptions(env.DATABASE_URL, env.DATABASE_POOL),
        autoLoadEntities: true,
        retryAttempts: 20,
        retryDelay: 500,
      }),
    }),
    TypeOrmModule.forFeature([eventLogTable, eventHeadTable]),
  ],
  providers: [EventLogStore, UnitOfWork],
  exports: [EventLogStore, UnitOfWork],
})
export class DatabaseModule implements OnModuleInit {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async onModuleInit(): Promise<void> {
    await refuseUnsafeDatabase(this.dataSource);
  }
}
