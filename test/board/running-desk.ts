import { randomUUID } from 'node:crypto';
import type { Type } from '@nestjs/common';
import { BoardModule, BoardReading, Deciding, ensureSamplePlaces } from '@tilanne/board/nest';
import type { Board, BoardRow } from '@tilanne/board';
import type { AskedDecision, DecisionAnswer, Person } from '@tilanne/task';
import { TriageModule, TriageService } from '@tilanne/triage/nest';
import { kotasAnswers } from '../sample.js';
import { bodyOf } from '../task/known-tasks.js';
import { startIntake, type RunningIntake } from '../task/running-intake.js';

export const helmi: Person = { userName: 'hoitaja', name: 'Helmi Hoitaja' };

export const heikki: Person = { userName: 'hoitaja2', name: 'Heikki Hoitaja' };

export const veikko: Person = { userName: 'vuorovastaava', name: 'Veikko Vuorovastaava' };

const organisationId = 'pohde';

/** A desk at work on a database of its own: tasks come in triaged, and are decided. */
export interface RunningDesk extends RunningIntake {
  /** Hands a task over, has it triaged, and gives its id. */
  readonly triaged: (other?: Readonly<Record<string, unknown>>) => Promise<string>;
  /** Hands a task over that the rules are certain to send to KOTAS. */
  readonly kotasTask: (id?: string) => Promise<string>;
  readonly decide: (
    taskId: string,
    asked: Partial<AskedDecision>,
    by?: Person,
    requestId?: string,
  ) => Promise<DecisionAnswer>;
  readonly board: () => Promise<Board>;
  readonly row: (taskId: string) => Promise<BoardRow | undefined>;
}

/** Boots the board's modules, and others if the case needs them, with the sample destinations and units. */
export async function startDesk(more: readonly Type[] = []): Promise<RunningDesk> {
  const centre = await startIntake([TriageModule, BoardModule, ...more]);
  await ensureSamplePlaces({ databaseUrl: centre.url, organisationId });
  const triaged: RunningDesk['triaged'] = async (other = {}) => {
    const { taskId, revision } = await centre.hand(bodyOf({ createdAt: new Date().toISOString(), ...other }));
    await centre.get(TriageService).triage({ organisationId, taskId, revision, answersVersion: 0 });
    return taskId;
  };
  const board = (): Promise<Board> => centre.get(BoardReading).board(organisationId);
  return {
    ...centre,
    triaged,
    kotasTask: (id = 'T-1') =>
      triaged({ id, address: `Esimerkkikatu ${id}`, flags: ['home-care-client'], answers: kotasAnswers }),
    decide: (taskId, asked, by = helmi, requestId = randomUUID()) =>
      centre.get(Deciding).decide({
        key: { organisationId, id: taskId },
        requestId,
        asked: { revision: 1, answersVersion: 0, decision: null, outcome: 'ambulance', ...asked },
        person: by,
      }),
    board,
    row: async (taskId) => (await board()).rows[taskId],
  };
}
