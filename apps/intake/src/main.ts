import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { startServer } from '@tilanne/platform/nest';
import express from 'express';
import { IntakeModule } from './intake.module.js';
import { largestBody } from './message.js';

const description = new DocumentBuilder()
  .setTitle('Tilanne intake')
  .setDescription(
    'Takes class C and D tasks from the emergency response centre, and notices of class A and B.',
  )
  .setVersion('1')
  .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'sender')
  .build();

await startServer({
  module: IntakeModule,
  port: (env) => env.INTAKE_PORT,
  opsPort: (env) => env.INTAKE_OPS_PORT,
  // The body stays raw: a broken one must still become a row for the shift lead.
  prepare: (app) => {
    app.use(express.raw({ type: () => true, limit: largestBody }));
    // Nobody asks for an answer twice to learn whether it has changed.
    app.disable('etag');
  },
  document: (app) => SwaggerModule.createDocument(app, description),
});
