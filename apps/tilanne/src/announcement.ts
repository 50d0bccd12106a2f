import { sampleCurl } from './sample-task.js';

export interface Centre {
  readonly boardUrls: readonly string[];
  readonly intakeUrl: string;
  /** The API document to browse; on the intake's port for operators, never on the public one. */
  readonly documentUrl: string;
  readonly demoPassword: string;
  readonly sampleSenderKey: string;
  readonly dataFolder: string;
  readonly trustFile?: string | undefined;
}

/** What a person needs to know once everything runs. */
export function announcement(centre: Centre): string {
  const [firstBoard = '', ...furtherBoards] = centre.boardUrls;
  const rows: readonly (readonly [string, string])[] = [
    ['Board (tilannekuva)', firstBoard],
    ...furtherBoards.map((url) => ['', url] as const),
    ['Sign in as', 'hoitaja (nurse), vuorovastaava (shift lead) or paakayttaja (admin)'],
    ['Password', centre.demoPassword],
    ['Intake of tasks (tehtävät)', `${centre.intakeUrl}/api/tasks`],
    ['Its documentation', centre.documentUrl],
    ['Data and logs', centre.dataFolder],
  ];
  const width = Math.max(...rows.map(([label]) => label.length)) + 2;
  const table = rows.map(([label, value]) => `  ${label.padEnd(width)}${value}`);
  const curl = sampleCurl({
    url: `${centre.intakeUrl}/api/tasks`,
    key: centre.sampleSenderKey,
    trustFile: centre.trustFile,
  });
  return [
    '',
    'Tilanne is running.',
    '',
    ...table,
    '',
    'Post a sample task (code 774, class D) and watch it appear on the board; paste this into another terminal:',
    '',
    curl,
    '',
    'Ctrl-C stops everything.',
    '',
  ].join('\n');
}
