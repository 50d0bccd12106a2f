import { Module } from '@nestjs/common';
import { SessionModule } from './session.module.js';
import { SessionService } from './session.service.js';

@Module({
  imports: [SessionModule],
  providers: [SessionService],
  exports: [SessionModule, SessionService],
})
export class AccessModule {}
