import { parseArgs } from 'node:util';

/** What the person asked for on the command line of `npm start -- …`. */
export interface StartArguments {
  readonly data: string | undefined;
  /** The board's port; the others follow it. */
  readonly port: number;
  /** Board servers side by side, 1–8. */
  readonly boards: number;
  readonly https: boolean;
  readonly certificate: { readonly certFile: string; readonly keyFile: string } | undefined;
  readonly verbose: boolean;
  readonly help: boolean;
}

export interface ArgumentFault {
  readonly fault: string;
}

/** So many boards fit between the ports of the first board and of its metrics. */
export const MOST_BOARDS = 8;
const HIGHEST_FIRST_PORT = 65_000;

/** Reads the command line; never throws. A fault is one sentence for the person who typed it. */
export function readStartArguments(args: readonly string[]): StartArguments | ArgumentFault {
  const parsed = parse(args);
  if ('fault' in parsed) return parsed;
  const { data, https, verbose, help } = parsed;
  const boards = wholeNumber(parsed.boards, MOST_BOARDS);
  if (boards === undefined) return { fault: `--boards takes a number from 1 to ${MOST_BOARDS}.` };
  const port = wholeNumber(parsed.port, HIGHEST_FIRST_PORT);
  if (port === undefined) return { fault: `--port takes a number from 1 to ${HIGHEST_FIRST_PORT}.` };
  const certificate = readCertificate(parsed['https-cert'], parsed['https-key']);
  if (certificate && 'fault' in certificate) return certificate;
  return { data, port, certificate, boards, https: https || certificate !== undefined, verbose, help };
}

function readCertificate(certFile?: string, keyFile?: string): StartArguments['certificate'] | ArgumentFault {
  if (certFile === undefined && keyFile === undefined) return undefined;
  if (certFile !== undefined && keyFile !== undefined) return { certFile, keyFile };
  return { fault: '--https-cert and --https-key belong together: give both files.' };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        port: { type: 'string', default: '4100' },
        boards: { type: 'string', default: '1' },
        https: { type: 'boolean', default: false },
        'https-cert': { type: 'string' },
        'https-key': { type: 'string' },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    const [firstSentence = ''] = (error as Error).message.split(/\.(?: |$)/);
    return { fault: `${firstSentence}.` };
  }
}

function wholeNumber(text: string, highest: number): number | undefined {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= highest ? number : undefined;
}
