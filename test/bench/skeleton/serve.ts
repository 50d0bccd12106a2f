import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

/** Boots a process of the skeleton on a free port and tells the starter its address. */
export async function serve(module: Type): Promise<void> {
  const app = await NestFactory.create(module, { logger: false });
  await app.listen(0, '127.0.0.1');
  process.once('disconnect', () => process.exit());
  process.send?.((await app.getUrl()).replace('[::1]', '127.0.0.1'));
}
