import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const program = fileURLToPath(new URL('bundle-for-web.mjs', import.meta.url));

/** The pure door of the engine as one script for a web page; the bundler does not run inside jest. */
export async function webBundle(): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [program], { maxBuffer: 20_000_000 });
  return stdout;
}
