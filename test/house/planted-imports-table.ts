import type { Planted } from './planted.js';

/** One violation of every rule in .dependency-cruiser.mjs; files named `planted-…` do not exist in the tree. */
export const plantedImports: readonly Planted[] = [
  {
    rule: 'no-cycles',
    file: 'libs/task/src/planted-ring.ts',
    text: `import type { Other } from './planted-ring-other.js';\nexport type One = Other | 1;\n`,
  },
  {
    rule: 'no-cycles',
    file: 'libs/task/src/planted-ring-other.ts',
    text: `import type { One } from './planted-ring.js';\nexport type Other = One | 2;\n`,
  },
  { rule: 'no-orphans', file: 'libs/task/src/planted-orphan.ts', text: `export const alone = 1;\n` },
  {
    rule: 'no-dead-files',
    file: 'libs/task/src/planted-dead.ts',
    text: `import { z } from 'zod';\nexport const dead = z.string();\n`,
  },
  {
    rule: 'no-unresolved-imports',
    file: 'libs/task/src/planted-nowhere.ts',
    text: `import './planted-that-is-not-there.js';\n`,
  },
  {
    rule: 'declared-packages',
    file: 'libs/task/src/nest/planted-package.ts',
    text: `import semver from 'semver';\nexport const { major } = semver;\n`,
  },
  {
    rule: 'development-packages-in-tests-only',
    file: 'libs/task/src/nest/planted-tool.ts',
    text: `import ts from 'typescript';\nexport const { version } = ts;\n`,
  },
  {
    rule: 'sql-in-stores',
    file: 'libs/task/src/nest/planted.service.ts',
    text: `import type { DataSource } from 'typeorm';\nexport type Source = DataSource;\n`,
  },
  {
    rule: 'sql-in-stores',
    file: 'apps/intake/src/planted.controller.ts',
    text: `import pg from 'pg';\nexport const { Pool } = pg;\n`,
  },
  {
    rule: 'pure-core-packages',
    file: 'libs/task/src/planted-framework.ts',
    text: `import { Injectable } from '@nestjs/common';\nexport const decorator = Injectable;\n`,
  },
  {
    rule: 'pure-core-builtins',
    file: 'libs/task/src/planted-builtin.ts',
    text: `import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n`,
  },
  {
    rule: 'pure-core-inwards',
    file: 'libs/task/src/planted-inwards.ts',
    text: `export * from './nest/index.js';\n`,
  },
  {
    rule: 'web-takes-pure-doors',
    file: 'apps/web/src/planted-door.ts',
    text: `export * from '@tilanne/task/nest';\n`,
  },
  {
    rule: 'web-without-server-packages',
    file: 'apps/web/src/planted-server.ts',
    text: `export { Server } from 'socket.io';\n`,
  },
  {
    rule: 'web-without-builtins',
    file: 'apps/web/src/planted-builtin.ts',
    text: `export { join } from 'node:path';\n`,
  },
  {
    rule: 'front-doors',
    file: 'libs/board/src/planted-window.ts',
    text: `export * from '../../task/src/task.js';\n`,
  },
  {
    rule: 'front-doors-from-outside',
    file: 'apps/board/src/planted-window.ts',
    text: `export * from '../../../libs/task/src/task.js';\n`,
  },
  {
    rule: 'doors-by-name',
    file: 'libs/board/src/planted-way.ts',
    text: `export * from '../../task/src/index.js';\n`,
  },
  {
    rule: 'doors-by-name-from-outside',
    file: 'apps/board/src/planted-way.ts',
    text: `export * from '../../../libs/task/src/index.js';\n`,
  },
  {
    rule: 'inside-by-path',
    file: 'libs/task/src/nest/planted-self.ts',
    text: `export * from '@tilanne/task';\n`,
  },
  {
    rule: 'apps-apart',
    file: 'apps/intake/src/planted-neighbour.ts',
    text: `export * from '../../board/src/planted-way.js';\n`,
  },
  {
    rule: 'libs-below-apps',
    file: 'libs/task/src/planted-upwards.ts',
    text: `export * from '../../../apps/board/src/planted-way.js';\n`,
  },
  {
    rule: 'tests-apart',
    file: 'libs/task/src/nest/planted-test.ts',
    text: `export * from '../../../../test/database.js';\n`,
  },
  {
    rule: 'order-of-platform',
    file: 'libs/platform/src/planted-order.ts',
    text: `export * from '@tilanne/access';\n`,
  },
  {
    rule: 'order-of-access',
    file: 'libs/access/src/planted-order.ts',
    text: `export * from '@tilanne/alarm';\n`,
  },
  {
    rule: 'order-of-alarm',
    file: 'libs/alarm/src/planted-order.ts',
    text: `export * from '@tilanne/task';\n`,
  },
  {
    rule: 'order-of-task',
    file: 'libs/task/src/planted-order.ts',
    text: `export * from '@tilanne/triage';\n`,
  },
  {
    rule: 'order-of-triage',
    file: 'libs/triage/src/planted-order.ts',
    text: `export * from '@tilanne/referral';\n`,
  },
  {
    rule: 'order-of-referral',
    file: 'libs/referral/src/planted-order.ts',
    text: `export * from '@tilanne/unit';\n`,
  },
  {
    rule: 'order-of-unit',
    file: 'libs/unit/src/planted-order.ts',
    text: `export * from '@tilanne/board';\n`,
  },
  {
    rule: 'order-of-board',
    file: 'libs/board/src/planted-order.ts',
    text: `export * from '@tilanne/report';\n`,
  },
];
