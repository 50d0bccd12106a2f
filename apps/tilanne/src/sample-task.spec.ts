import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { handoverSchema } from '@tilanne/task';
import { SAMPLE_TASK, sampleCurl, shellQuote } from './sample-task.js';

/** What a real shell would hand to curl for this line. */
function argumentsOf(line: string): string[] {
  const { stdout, stderr } = spawnSync('/bin/sh', ['-c', `curl() { printf '%s\\0' "$@"; }\n${line}`], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout.split('\0').slice(0, -1);
}

const target = { url: 'http://127.0.0.1:4101/api/tasks', key: 'avain-1' };

describe('the curl line with a sample task', () => {
  it('is one line that a shell reads as one command', () => {
    const line = sampleCurl(target);
    expect(line).not.toContain('\n');
    const args = argumentsOf(line);
    expect(args.slice(0, -1)).toEqual([
      '-sS',
      'http://127.0.0.1:4101/api/tasks',
      '-H',
      'Authorization: Bearer avain-1',
      '-H',
      'Content-Type: application/json',
      '-d',
    ]);
  });

  it('carries the sample with an id and a creation time of the moment it is pasted', () => {
    const before = Math.floor(Date.now() / 1000) * 1000;
    const body = JSON.parse(argumentsOf(sampleCurl(target)).at(-1) ?? '') as Record<string, unknown>;
    const { id, createdAt, ...rest } = body;
    expect(rest).toEqual(SAMPLE_TASK);
    expect(id).toMatch(/^demo-\d{10}$/);
    expect(Date.parse(String(createdAt))).toBeGreaterThanOrEqual(before);
    expect(Date.parse(String(createdAt))).toBeLessThanOrEqual(Date.now());
  });

  it('is a handover as the intake takes it, with nothing to warn about', () => {
    const body: unknown = JSON.parse(argumentsOf(sampleCurl(target)).at(-1) ?? '');
    expect(handoverSchema.safeParse(body).error).toBeUndefined();
  });

  it('tells curl to trust a certificate, wherever its file is', () => {
    const trustFile = "/srv/it's here/certificate.pem";
    expect(argumentsOf(sampleCurl({ ...target, trustFile })).slice(1, 3)).toEqual(['--cacert', trustFile]);
  });
});

describe('quoting for a shell', () => {
  it.each(['plain', '', "it's", '$(date) `date` "x" \\ !', 'ääkköset\nja rivi'])(
    'keeps %j one word',
    (text) => {
      expect(argumentsOf(`curl ${shellQuote(text)}`)).toEqual([text]);
    },
  );
});
