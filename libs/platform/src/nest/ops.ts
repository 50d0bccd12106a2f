import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import express, { type Express } from 'express';
import { collectDefaultMetrics, register } from 'prom-client';
import { DataSource } from 'typeorm';

/** One part a process needs; `check` rejects while the part does not work. */
export interface HealthCheck {
  readonly part: string;
  readonly check: () => Promise<void>;
}

async function resultOf({ part, check }: HealthCheck): Promise<readonly [string, 'up' | 'down']> {
  try {
    await check();
    return [part, 'up'];
  } catch {
    return [part, 'down'];
  }
}

const browserFiles = () => dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

const browserSettings = `window.ui = SwaggerUIBundle({ url: '../openapi.json', dom_id: '#swagger-ui' });`;

/** The API's document, and a page to browse it without asking anything from elsewhere. */
function addDocument(pages: Express, document: object): void {
  pages.get('/api/openapi.json', (_request, response) => {
    response.json(document);
  });
  pages.get('/api/docs/swagger-initializer.js', (_request, response) => {
    response.type('text/javascript').send(browserSettings);
  });
  pages.use('/api/docs', express.static(browserFiles()));
}

/** What the operator's port of a server shows. */
export interface OpsPlan {
  readonly port: number;
  readonly host: string;
  readonly checks: readonly HealthCheck[];
  /** OpenAPI document of the server, if it has one. */
  readonly document: object | undefined;
}

/** Health, Prometheus metrics and API document on a port of their own, so that none is ever on the public one. */
export async function startOps(app: INestApplicationContext, plan: OpsPlan): Promise<Server> {
  collectDefaultMetrics();
  const database = {
    part: 'database',
    check: async () => {
      await app.get(DataSource).query('select 1');
    },
  };
  const pages = express().disable('x-powered-by');
  pages.get('/metrics', async (_request, response) => {
    response.type(register.contentType).send(await register.metrics());
  });
  pages.get('/health', async (_request, response) => {
    const parts = await Promise.all([database, ...plan.checks].map(resultOf));
    const healthy = parts.every(([, state]) => state === 'up');
    response
      .status(healthy ? 200 : 503)
      .json({ status: healthy ? 'up' : 'down', parts: Object.fromEntries(parts) });
  });
  if (plan.document) addDocument(pages, plan.document);
  const server = createServer(pages);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(plan.port, plan.host, resolve);
  });
  return server;
}
