import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SessionStore } from './session.store.js';
import { sessionTable } from './session.table.js';

/** Sessions alone, for a process that lets nobody in. */
@Module({
  imports: [TypeOrmModule.forFeature([sessionTable])],
  providers: [SessionStore],
  exports: [SessionStore],
})
export class SessionModule {}
