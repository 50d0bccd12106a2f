import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SessionService } from './session.service.js';
import { SessionStore } from './session.store.js';
import { sessionTable } from './session.table.js';

@Module({
  imports: [TypeOrmModule.forFeature([sessionTable])],
  providers: [SessionStore, SessionService],
  exports: [SessionStore, SessionService],
})
export class AccessModule {}
