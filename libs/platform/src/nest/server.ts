import { readFileSync } from 'node:fs';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { Logger } from 'nestjs-pino';
import { drainAtStop } from './drain.js';
import { readServerEnv, type ServerEnv } from './env.js';
import { liveWithStarter } from './lifetime.js';
import { startOps, type HealthCheck } from './ops.js';

/** How one process differs from another. */
export interface WorkerPlan {
  readonly module: Type;
  readonly opsPort: (env: ServerEnv) => number;
  readonly checks?: (app: INestApplicationContext) => readonly HealthCheck[];
}

/** How one server differs from another. */
export interface ServerPlan extends WorkerPlan {
  readonly port: (env: ServerEnv) => number;
  /** Adds what only this server has, before it listens. */
  readonly prepare: (app: NestExpressApplication, env: ServerEnv) => void;
  /** OpenAPI document, shown on the operator's port. */
  readonly document?: (app: NestExpressApplication) => object;
}

function certificate(env: ServerEnv) {
  if (env.TLS_CERT_FILE === undefined || env.TLS_KEY_FILE === undefined) return {};
  return { httpsOptions: { cert: readFileSync(env.TLS_CERT_FILE), key: readFileSync(env.TLS_KEY_FILE) } };
}

/** Nothing from elsewhere, nothing inline; the page may only talk to its own server. */
const contentPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

/** Boots a server and resolves when it listens; a fault at boot ends the process with words on the error line. */
export async function startServer(plan: ServerPlan): Promise<NestExpressApplication> {
  const env = readServerEnv();
  const app = await NestFactory.create<NestExpressApplication>(plan.module, {
    bufferLogs: true,
    bodyParser: false,
    ...certificate(env),
  });
  app.useLogger(app.get(Logger));
  app.disable('x-powered-by');
  app.use(helmet({ contentSecurityPolicy: contentPolicy, hsts: env.TLS_CERT_FILE !== undefined }));
  plan.prepare(app, env);
  drainAtStop(app.getHttpServer());
  await app.listen(plan.port(env), env.HOST);
  await startOps(app, {
    port: plan.opsPort(env),
    host: env.OPS_HOST,
    checks: plan.checks?.(app) ?? [],
    document: plan.document?.(app),
  });
  liveWithStarter(app);
  return app;
}

/** Boots a process that serves nobody directly, and resolves when it works. */
export async function startWorker(plan: WorkerPlan): Promise<INestApplicationContext> {
  const env = readServerEnv();
  const app = await NestFactory.createApplicationContext(plan.module, { bufferLogs: true });
  app.useLogger(app.get(Logger));
  const checks = plan.checks?.(app) ?? [];
  await startOps(app, { port: plan.opsPort(env), host: env.OPS_HOST, checks, document: undefined });
  liveWithStarter(app);
  return app;
}
