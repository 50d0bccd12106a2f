import { Global, Module } from '@nestjs/common';
import { readServerEnv } from './env.js';

/** Injection token of the server's settings, a `ServerEnv`. */
export const settings = Symbol('settings');

/** The settings, read once at boot. */
@Global()
@Module({
  providers: [{ provide: settings, useFactory: () => readServerEnv() }],
  exports: [settings],
})
export class SettingsModule {}
