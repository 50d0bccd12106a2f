import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import type { Request } from 'express';
import { LoggerModule } from 'nestjs-pino';
import type { ServerEnv } from './env.js';
import { plainError } from './plain-error.js';
import { settings } from './settings.module.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A request id of the caller is kept when it can tell of nobody: identity codes and numbers are hexadecimal too. */
function requestId(given: string | string[] | undefined): string {
  return typeof given === 'string' && uuid.test(given) ? given : randomUUID();
}

/** The pattern of the route, never the address itself: addresses may hold what a sender chose. */
function routeOf(request: Request): string {
  const route: unknown = Reflect.get(request, 'route');
  const path: unknown = typeof route === 'object' && route !== null ? Reflect.get(route, 'path') : undefined;
  return typeof path === 'string' ? path : 'unmatched';
}

/** JSON lines with request and task ids; never a name, number, address, identity code or free text. */
@Module({
  imports: [
    LoggerModule.forRootAsync({
      inject: [settings],
      useFactory: (env: ServerEnv) => ({
        pinoHttp: {
          level: env.LOG_LEVEL,
          genReqId: (request, response) => {
            const id = requestId(request.headers['x-request-id']);
            response.setHeader('X-Request-Id', id);
            return id;
          },
          serializers: {
            req: (request: { id: string; method: string }) => ({ id: request.id, method: request.method }),
            res: (response: { statusCode: number }) => ({ status: response.statusCode }),
            err: plainError,
            error: plainError,
          },
          wrapSerializers: true,
          customProps: (request) => ({ route: routeOf(request as Request) }),
          customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'error' : 'debug'),
          quietReqLogger: true,
        },
      }),
    }),
  ],
})
export class LoggingModule {}
