import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { acts } from '@tilanne/access';

/**
 * Nest refuses nothing by itself: a route or a message without a guard is open, one without a schema takes anything,
 * and what is set for all routes does not hold for sockets. So every one of them is looked at, also those to come.
 */
const apps = fileURLToPath(new URL('../..', import.meta.url));

interface Source {
  readonly file: string;
  readonly text: string;
}

function sources(suffix: string): Source[] {
  return readdirSync(apps, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(suffix))
    .map((file) => ({ file, text: readFileSync(`${apps}${file}`, 'utf8') }));
}

/** The methods that carry this decorator, each with all its decorators and its body. */
function methodsWith(decorator: RegExp, { file, text }: Source): Source[] {
  const members = text.split(/\n {2}\}\n/).map((member) => member.slice(member.search(decorator)));
  return members
    .filter((member) => decorator.test(member))
    .map((member) => ({
      file: `${file} ${/^ {2}(?:async )?(\w+)\(/m.exec(member)?.[1] ?? ''}`,
      text: member,
    }));
}

const route = /@(?:Get|Post|Put|Patch|Delete|All|Options|Head|Sse)\(/;

const controllers = sources('.controller.ts');

const board = controllers
  .filter(({ file }) => file.startsWith('board/'))
  .flatMap((source) => methodsWith(route, source));

const intake = controllers.filter(({ file }) => file.startsWith('intake/'));

const gateways = sources('.gateway.ts');

/** Bodies that a capability judges itself, because a patient must not be bounced over a detail. */
const judgedElsewhere = ['board/src/desk.controller.ts enter'];

describe('every route of the board', () => {
  it('is found', () => {
    expect(board.map(({ file }) => file)).toEqual(
      expect.arrayContaining([
        'board/src/session.controller.ts signIn',
        'board/src/desk.controller.ts open',
        'board/src/alarm.controller.ts acknowledge',
        'board/src/alarm.controller.ts snooze',
        'board/src/facts.controller.ts get',
      ]),
    );
  });

  it.each(board)('says who may use it: $file', ({ text }) => {
    const allowed = [...text.matchAll(/@Allow\('([\w-]+)'\)/g)].map(([, act]) => act);
    expect(allowed).toHaveLength(1);
    expect([...acts, 'signed-in', 'anybody']).toContain(allowed[0]);
  });

  it.each(board.filter(({ text }) => text.includes('@Body(')))(
    'checks its body against a schema: $file',
    ({ file, text }) => {
      expect(/@Body\(\{ schema: \w+ \}\)/.test(text) || judgedElsewhere.includes(file)).toBe(true);
    },
  );

  it('is open to anybody only to sign in', () => {
    const open = board.filter(({ text }) => text.includes(`@Allow('anybody')`)).map(({ file }) => file);
    expect(open).toEqual(['board/src/session.controller.ts signIn']);
  });

  it('has the guard before it, since the guard is the server’s', () => {
    const module = readFileSync(`${apps}board/src/board-server.module.ts`, 'utf8');
    expect(module).toMatch(/provide: APP_GUARD, useClass: SessionGuard/);
    expect(module).toMatch(/provide: APP_PIPE, useValue: schemaPipe/);
  });
});

describe('every message to the board', () => {
  const messages = gateways.flatMap((source) => methodsWith(/@SubscribeMessage\(/, source));

  it('is found', () => {
    expect(messages.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['board/src/board.gateway.ts snapshot', 'board/src/board.gateway.ts ping']),
    );
  });

  it.each(messages)('is checked against a schema: $file', ({ text }) => {
    expect(text).toMatch(/@MessageBody\(\{ schema: \w+ \}\)/);
  });

  it.each(gateways)('has guard, pipe and filter of its own gateway before it: $file', ({ text }) => {
    expect(text).toMatch(/@UseGuards\(SocketGuard\)/);
    expect(text).toMatch(/@UsePipes\(schemaPipe\)/);
    expect(text).toMatch(/@UseFilters\(new SocketProblemFilter\(\)\)/);
  });
});

describe('every route of the intake', () => {
  it.each(intake)('is behind the key of a known sender and a limit of requests: $file', ({ text }) => {
    const beforeClass = text.slice(0, text.indexOf('export class'));
    expect(beforeClass).toMatch(/@UseGuards\(ThrottlerGuard, SenderGuard\)/);
  });

  it.each(intake)('reads its body in one of three ways, and no other: $file', (source) => {
    for (const { text } of methodsWith(route, source)) {
      expect(text).not.toMatch(/@Body\(|@Req\(/);
      expect(text).toMatch(/@From(?:TaskBody|RevisionBody|OptionalBody|Sender)\(\)/);
    }
  });
});
