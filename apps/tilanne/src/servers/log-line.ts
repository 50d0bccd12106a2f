/** A line of a server's output that a person at the terminal should see. */
export interface NotableLine {
  readonly level: 'info' | 'warning' | 'error';
  readonly text: string;
}

const WARNING_LEVEL = 40;
const ERROR_LEVEL = 50;
const STACK_FRAME = /^\s+at |^\s*$|^\s*[\^~]+\s*$/;

/**
 * Reads one line that a server wrote: JSON of pino, or plain words of a process that fails before its log is up
 * (`isErrorStream`). Undefined for what says nothing by itself, a frame of a stack or an empty line.
 */
export function readLogLine(line: string, isErrorStream: boolean): NotableLine | undefined {
  if (STACK_FRAME.test(line)) return undefined;
  const entry = parseEntry(line);
  if (entry === undefined) return { level: isErrorStream ? 'error' : 'info', text: line.trim() };
  const { level, msg, err, errorId } = entry;
  const words = [msg, err?.message === msg ? undefined : err?.message, errorId && `(errorId ${errorId})`];
  return { level: nameOf(level), text: words.filter(Boolean).join(' ') };
}

interface PinoEntry {
  readonly level: number;
  readonly msg?: string;
  readonly err?: { readonly message?: string };
  readonly errorId?: string;
}

function parseEntry(line: string): PinoEntry | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const entry = JSON.parse(line) as PinoEntry;
    return typeof entry.level === 'number' ? entry : undefined;
  } catch {
    return undefined;
  }
}

function nameOf(level: number): NotableLine['level'] {
  if (level >= ERROR_LEVEL) return 'error';
  return level >= WARNING_LEVEL ? 'warning' : 'info';
}
