import type { TableDraft } from '@tilanne/triage';
import { randomFrom } from '../random.js';
import { codes, flagFacts, vitalRanges } from './generated-dictionary.js';

type Random = () => number;

const words = (text: string) => ({ fi: text, sv: text, en: text });

const text = (value: string): string => JSON.stringify(value);

function pick<T>(random: Random, from: readonly [T, ...T[]]): T {
  return from[Math.floor(random() * from.length)] ?? from[0];
}

/** Rows of cells with their output, named after their table. */
function rowsOf(table: string, rows: readonly (readonly [cells: readonly string[], output: string])[]) {
  return rows.map(([cells, output], index) => ({
    id: `${table}-${String(index + 1)}`,
    cells,
    outputs: [output],
    basis: {
      ...{ owner: 'nobody', source: 'generated', reviewBy: '2099-01-01' },
      because: words(`${table} ${String(index + 1)}`),
    },
  }));
}

/** 35 red flags of one or two conditions over the 14 answers. */
function screen(random: Random): TableDraft {
  const rows = Array.from({ length: 35 }, (_, index) => {
    const cells = flagFacts.map(() => '-');
    cells[index % 14] = 'true';
    if (index >= 14) cells[(index * 5 + 3) % 14] = pick(random, ['true', 'false']);
    if (index < 14) cells[(index + 7) % 14] = 'true';
    const level = index % 3 === 0 ? 'upgrade-now' : 'ambulance-as-classed-or-higher';
    return [cells, text(level)] as const;
  });
  const values = '"upgrade-now", "ambulance-as-classed-or-higher"';
  return draft('screen', flagFacts, rows, { hitPolicy: 'COLLECT', role: 'red-flags', values });
}

/** Points for each vital sign by ranges, and nought for everybody: 29 rows. */
function score(): TableDraft {
  const vitals = Object.entries(vitalRanges);
  const rows = vitals.flatMap(([name, [min, max]]) => {
    const at = (share: number) => String(Math.round(min + share * (max - min)));
    const ranges: readonly (readonly [string, number])[] = [
      [`< ${at(0.2)}`, 3],
      [`[${at(0.2)}..${at(0.3)})`, 1],
      [`(${at(0.7)}..${at(0.8)}]`, 2],
      [`> ${at(0.8)}`, 3],
    ];
    return ranges.map(
      ([cell, points]) => [vitals.map(([other]) => (other === name ? cell : '-')), String(points)] as const,
    );
  });
  const columns = vitals.map(([name]) => name);
  return draft('score', columns, [...rows, [columns.map(() => '-'), '0']], {
    ...{ hitPolicy: 'COLLECT', aggregation: 'SUM', type: 'number' },
  });
}

const bands = ['>= 7', '[5..7)', '[1..5)', '< 1'].map(
  (cell, index) => [[cell], text(['high', 'medium', 'low', 'none'][index] ?? '')] as const,
);

/** 44 rows over seven columns and a last one for everybody. */
function need(random: Random): TableDraft {
  const cells: readonly (() => string)[] = [
    () => pick(random, ['"high"', '"medium", "high"', 'not("none")', '-', '-']),
    () => pick(random, ['< 3', '[3..16)', '> 75', '[65..80]', '-', '-']),
    () => pick(random, ['"severe"', 'not("none")', '"none", "mild"', '-']),
    () => pick(random, ['"not"', '"with-help", "not"', '"as-usual"', '-']),
    () => pick(random, ['true', 'false', '-']),
    () => pick(random, ['true', 'false', '-', '-']),
    () => pick(random, ['true', 'false', '-', '-']),
  ];
  const needs = ['urgent', 'examination', 'advice', 'rest'] as const;
  const rows = Array.from(
    { length: 44 },
    () => [cells.map((cell) => cell()), text(pick(random, needs))] as const,
  );
  return draft(
    'need',
    ['band', 'age', 'pain', 'walks', 'worse', 'eats', 'fever'],
    [...rows, [cells.map(() => '-'), '"rest"']],
    { hitPolicy: 'PRIORITY', role: 'need', codes, values: needs.map(text).join(', ') },
  );
}

const destinations = [
  'ambulance',
  'mobile-unit',
  'remote-physician',
  'kotas',
  'appointment',
  'advice',
] as const;

/** 24 rows of need and logistics, and a last one that leaves it to the nurse. */
function destination(random: Random): TableDraft {
  const cells: readonly (() => string)[] = [
    () => pick(random, ['"urgent"', '"examination"', '"examination", "urgent"', '"advice"', '"rest"']),
    () => pick(random, ['"A", "B"', 'not("A")', '-', '-']),
    ...Array.from({ length: 5 }, () => () => pick(random, ['true', 'false', '-', '-', '-'])),
  ];
  const rows = Array.from(
    { length: 24 },
    () => [cells.map((cell) => cell()), text(pick(random, destinations))] as const,
  );
  return draft(
    'destination',
    ['need', 'class', 'alone', 'homeCare', 'careHome', 'unitFree', 'clinicOpen'],
    [...rows, [cells.map(() => '-'), '"nurse-decides"']],
    {
      ...{ hitPolicy: 'PRIORITY', role: 'destination' },
      values: [...destinations, 'nurse-decides'].map(text).join(', '),
    },
  );
}

interface DraftParts {
  readonly hitPolicy: string;
  readonly aggregation?: string;
  readonly role?: string;
  readonly codes?: readonly string[];
  readonly type?: string;
  readonly values?: string;
}

function draft(
  name: string,
  reads: readonly string[],
  rows: readonly (readonly [readonly string[], string])[],
  parts: DraftParts,
): TableDraft {
  const { hitPolicy, aggregation, role, codes: answered = [], type, values } = parts;
  return {
    ...{ file: `${name}.dmn`, name, hitPolicy, aggregation, role, codes: answered, label: words(name) },
    requires: reads,
    columns: reads.map((each) => ({ reads: each, type: undefined })),
    outputs: [{ type, values }],
    rows: rowsOf(name, rows),
  };
}

/** Five tables, one after the other, of 138 rows over the 37 facts of the generated dictionary. */
export function generatedTables(seed: number): readonly TableDraft[] {
  const random = randomFrom(seed);
  const band = draft('band', ['score'], bands, { hitPolicy: 'UNIQUE' });
  return [screen(random), score(), band, need(random), destination(random)];
}
