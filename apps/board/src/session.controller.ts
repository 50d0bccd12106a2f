import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Res, UseGuards } from '@nestjs/common';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import { signInSchema, type SignedIn, type SignIn } from '@tilanne/access';
import {
  Allow,
  FromSession,
  sessionCookie,
  SessionService,
  signedInOf,
  type Session,
} from '@tilanne/access/nest';
import { settings, type ServerEnv } from '@tilanne/platform/nest';
import type { Response } from 'express';

/** Tries to sign in from one address within a minute: a whole shift may come from one address at once. */
const signIns = { default: { limit: 60, ttl: 60_000 } };

@Controller('api/session')
export class SessionController {
  private readonly secure: boolean;

  constructor(
    private readonly service: SessionService,
    @Inject(settings) env: ServerEnv,
  ) {
    this.secure = env.TLS_CERT_FILE !== undefined;
  }

  @Post()
  @HttpCode(200)
  @Allow('anybody')
  @UseGuards(ThrottlerGuard)
  @Throttle(signIns)
  async signIn(
    @Body({ schema: signInSchema }) given: SignIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedIn> {
    const { token, session } = await this.service.signIn(given);
    response.setHeader('Set-Cookie', sessionCookie(token, this.secure));
    return signedInOf(session);
  }

  @Get()
  @Allow('signed-in')
  get(@FromSession() session: Session): SignedIn {
    return signedInOf(session);
  }

  @Delete()
  @HttpCode(204)
  @Allow('signed-in')
  async signOut(
    @FromSession() session: Session,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.service.signOut(session);
    response.setHeader('Set-Cookie', sessionCookie('', this.secure));
  }
}
