import { spawn } from 'node:child_process';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';
import type { Part } from './runner.js';

/** `rule file`, as one string, for each thing a tool reported. */
export type Reports = ReadonlySet<string>;

const lintReport = z.array(
  z.object({ filePath: z.string(), messages: z.array(z.object({ ruleId: z.string().nullable() })) }),
);
const importReport = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

/** Runs the commands of a part in `root` with more arguments and resolves to all they printed. */
export async function printedBy(
  commands: Part['commands'],
  root: string,
  ...more: readonly string[]
): Promise<string> {
  const printed = await Promise.all(commands.map((command) => output([...command, ...more], root)));
  return printed.join('\n');
}

/** Reads what `eslint --format json` printed. A report without a rule is about a comment that disables nothing. */
export function readLint(text: string, root: string): Reports {
  return new Set(
    lintReport
      .parse(JSON.parse(text))
      .flatMap(({ filePath, messages }) =>
        messages.map(({ ruleId }) => `${ruleId ?? 'unused-disable'} ${relative(root, filePath)}`),
      ),
  );
}

/** Reads what `depcruise --output-type json` printed. */
export function readImports(text: string): Reports {
  const { violations } = importReport.parse(JSON.parse(text)).summary;
  return new Set(violations.flatMap(({ from, to, rule }) => [`${rule.name} ${from}`, `${rule.name} ${to}`]));
}

/** Reads what `tsc` printed: `path(line,column): error TS1234: …`. */
export function readTypes(text: string): Reports {
  const found = [...text.matchAll(/^(.+?)\(\d+,\d+\): error (TS\d+):/gm)];
  return new Set(found.map(([, file = '', rule = '']) => `${rule} ${file}`));
}

/** Reads what `prettier --check` printed: `[warn] path`. */
export function readForm(text: string): Reports {
  return new Set([...text.matchAll(/^\[warn\] (\S+)$/gm)].map(([, file = '']) => `prettier ${file}`));
}

function output(args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (more: string) => (text += more));
    child.stderr.setEncoding('utf8').on('data', (more: string) => (text += more));
    child.on('error', reject).on('close', () => {
      resolve(stripVTControlCharacters(text));
    });
  });
}
