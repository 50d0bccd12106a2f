import { z } from 'zod';
import { readJsonFile } from '../data-folder/json-file.js';
import { nextFreePort, portBecomesFree } from '../machine/ports.js';
import { replaceFile } from '../data-folder/private-file.js';
import { StartRefused } from '../start-refused.js';

/** Which port a thing listens on: `board`, `board-2`, `intake`, and with `-ops` behind it its metrics and health. */
export type ServerPorts = Readonly<Record<string, number>>;

const OPS_OFFSET = 10;
const FREED_AFTER_CRASH_MS = 10_000;

/** The names of the board servers: `board`, `board-2`, … */
export function boardNames(boards: number): readonly string[] {
  return Array.from({ length: boards }, (_, index) => (index === 0 ? 'board' : `board-${index + 1}`));
}

/**
 * The ports we would like: the first board on `first`, the intake next to it, then further boards; metrics and health
 * ten above, in the order board, intake, triage, watchdog, further boards.
 */
export function preferredPorts(boards: number, first: number): ServerPorts {
  const [board = 'board', ...further] = boardNames(boards);
  const listening = [board, 'intake', ...further];
  const watched = [board, 'intake', 'triage', 'watchdog', ...further];
  return Object.fromEntries([
    ...listening.map((name, index) => [name, first + index] as const),
    ...watched.map((name, index) => [`${name}-ops`, first + OPS_OFFSET + index] as const),
  ]);
}

export interface PortSearch {
  readonly preferred: ServerPorts;
  readonly host: string;
  /** What earlier starts found taken. */
  readonly moves: PortMoves;
  /** The last launcher was killed: its servers are letting go of their ports just now. */
  readonly afterCrash: boolean;
  readonly log: (sentence: string) => void;
}

/** Gives everything its preferred port, or the next one up that is free, and says so; sticks to earlier moves. */
export async function findServerPorts(search: PortSearch): Promise<ServerPorts> {
  const { host, log, moves } = search;
  const patienceMs = search.afterCrash ? FREED_AFTER_CRASH_MS : 0;
  const found = new Map<string, number>();
  const isGiven = (port: number): boolean => [...found.values()].includes(port);
  const isSpoken = (port: number): boolean => isGiven(port) || Object.values(search.preferred).includes(port);
  for (const [name, preferred] of Object.entries(search.preferred)) {
    const port = moves[preferred] ?? preferred;
    if (!isGiven(port) && (await portBecomesFree(port, host, patienceMs))) {
      found.set(name, port);
      continue;
    }
    const next = await nextFreePort(port + 1, host, isSpoken);
    if (next === undefined) throw new StartRefused(`No port above ${port} is free for ${name}.`);
    log(`Port ${port} is in use by another program: ${name} moves to ${next}, now and at later starts.`);
    found.set(name, next);
  }
  return Object.fromEntries(found);
}

/** From a port that was taken to the one used instead. */
export type PortMoves = Readonly<Record<string, number>>;

const movesSchema = z.record(z.string(), z.int().min(1).max(65_535));

/** The moves of earlier starts in this data folder. */
export function rememberedMoves(path: string): PortMoves {
  return readJsonFile(path, movesSchema, 'The list of ports') ?? {};
}

/** Keeps the moves for the next start. */
export function rememberMoves(path: string, preferred: ServerPorts, found: ServerPorts): void {
  const moved = Object.entries(preferred).filter(([name, port]) => found[name] !== port);
  const moves = Object.fromEntries(moved.map(([name, port]) => [port, found[name]]));
  replaceFile(path, `${JSON.stringify({ ...rememberedMoves(path), ...moves }, undefined, 2)}\n`);
}
