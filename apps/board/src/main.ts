import { resolve, sep } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { isOwnOrigin } from '@tilanne/access/nest';
import { startServer } from '@tilanne/platform/nest';
import express, { type Response } from 'express';
import { BoardServerModule } from './board-server.module.js';
import { SocketAdapter } from './socket-adapter.js';

/** Largest body the desk sends, the same as the intake takes. */
const largestBody = '64kb';

/** Files with a hash in their name never change; the page itself is asked for anew, so that an upgrade shows at once. */
function addPage(app: NestExpressApplication, directory: string): void {
  const setHeaders = (response: Response, file: string): void => {
    const hashed = file.includes(`${sep}assets${sep}`);
    response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  };
  app.useStaticAssets(resolve(directory), { index: 'index.html', setHeaders });
}

await startServer({
  module: BoardServerModule,
  port: (env) => env.BOARD_PORT,
  opsPort: (env) => env.BOARD_OPS_PORT,
  prepare: (app, env) => {
    app.use(express.json({ limit: largestBody }));
    addPage(app, env.WEB_DIRECTORY);
    const sockets = new SocketAdapter(app, (request, callback) => {
      callback(null, isOwnOrigin(request, env.ALLOWED_ORIGINS));
    });
    app.useWebSocketAdapter(sockets);
  },
});
