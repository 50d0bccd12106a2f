import { assemble, readDictionary, type Dictionary, type RuleSet, type TableDraft } from '@tilanne/triage';

/* Small rules for the tests of the engine: parts to build any dictionary and table from, and one whole rule set. */

type Value = number | string | boolean;

const words = (text: string) => ({ fi: `${text} (fi)`, sv: `${text} (sv)`, en: text });

/** A fact of a dictionary as JSON says it. */
export function fact(name: string, more: Readonly<Record<string, unknown>>) {
  return {
    name,
    kind: 'asked',
    label: words(name),
    question: words(`${name}?`),
    source: 'a test',
    whenMissing: 'worst-case',
    ...more,
  };
}

export function group(name: string, lifeThreat: boolean) {
  return { name, lifeThreat, label: words(name), none: words('none of these') };
}

/** A row of a table whose columns and basis are written in short. */
export function row(id: string, cells: readonly string[], output: string) {
  const because = words(`because of ${id}`);
  return {
    id,
    cells,
    outputs: [output],
    basis: { owner: 'a physician', source: 'unverified', reviewBy: '2027-01-31', because },
  };
}

type Row = ReturnType<typeof row>;

/** A table as its file says it: UNIQUE, read by nobody in particular, requiring what its columns read. */
export function table(name: string, reads: readonly string[], rows: readonly Row[], more: TableParts = {}) {
  return {
    file: `${name}.dmn`,
    name,
    hitPolicy: more.hitPolicy ?? 'UNIQUE',
    aggregation: more.aggregation,
    role: more.role,
    codes: more.codes ?? [],
    label: words(name),
    requires: more.requires ?? reads,
    columns: reads.map((each) => ({ reads: each, type: undefined })),
    outputs: [{ type: more.type, values: more.values }],
    rows,
  };
}

interface TableParts {
  readonly hitPolicy?: string;
  readonly aggregation?: string;
  readonly role?: string;
  readonly codes?: readonly string[];
  readonly requires?: readonly string[];
  readonly type?: string;
  readonly values?: string;
}

/** Six facts of every kind there is. */
export const sampleDictionary = {
  version: 'sample',
  groups: [group('screen', true), group('vitals', false)],
  facts: [
    fact('code', { kind: 'handover', type: 'string', maxLength: 12, whenMissing: 'required' }),
    fact('walks', {
      type: 'boolean',
      group: 'screen',
      clear: true,
      maxAgeMinutes: 60,
      whenMissing: 'required',
    }),
    fact('pain', {
      type: 'string',
      group: 'screen',
      clear: 'none',
      values: ['none', 'mild', 'severe'].map((value) => ({ value, label: words(value) })),
      whenMissing: 'required',
    }),
    fact('saturation', {
      kind: 'measured',
      type: 'number',
      integer: true,
      min: 40,
      max: 100,
      unit: '%',
      group: 'vitals',
      maxAgeMinutes: 60,
    }),
    fact('alone', { type: 'boolean', logistic: true, whenMissing: { assume: true } }),
    fact('fever', { type: 'boolean' }),
  ],
};

const safe = '>= 92, "not-measured"';

/** Flags, a need for code 774 and a destination, as small as a rule set can be and still hold every part. */
export const sampleTables = [
  table(
    'flags',
    ['walks', 'pain', 'saturation'],
    [
      row('flag-walks', ['false', '-', '-'], '"ambulance-as-classed-or-higher"'),
      row('flag-pain', ['-', '"severe"', '-'], '"upgrade-now"'),
      row('flag-saturation', ['-', '-', '< 85'], '"upgrade-now"'),
    ],
    { hitPolicy: 'COLLECT', role: 'red-flags' },
  ),
  table(
    'need',
    ['code', 'saturation', 'fever'],
    [
      row('need-low', ['"774"', '< 92', '-'], '"examination"'),
      row('need-fever', ['"774"', '-', 'true'], '"examination"'),
      row('need-rest', ['"774"', safe, 'false'], '"rest"'),
    ],
    { hitPolicy: 'PRIORITY', role: 'need', codes: ['774'], values: '"examination", "rest"' },
  ),
  table(
    'destination',
    ['need', 'alone'],
    [
      row('to-unit', ['"examination"', '-'], '"mobile-unit"'),
      row('to-kotas', ['"rest"', 'true'], '"kotas"'),
      row('to-advice', ['"rest"', 'false'], '"advice"'),
      row('to-nurse', ['-', '-'], '"nurse-decides"'),
    ],
    {
      hitPolicy: 'PRIORITY',
      role: 'destination',
      values: '"mobile-unit", "kotas", "advice", "nurse-decides"',
    },
  ),
];

/** Answers that lead the sample rules to `kotas`. */
export const calmAnswers: Readonly<Record<string, Value>> = {
  code: '774',
  walks: true,
  pain: 'none',
  saturation: 97,
  fever: false,
};

/** Answers as given facts, observed at a time by one source. */
export function givenAt(
  observedAt: Date | undefined,
  answers: Readonly<Record<string, unknown>>,
  source = 'nurse',
) {
  return Object.entries(answers).map(([name, value]) => ({ fact: name, value, observedAt, source }));
}

/** A dictionary from JSON; faults fail the test that asked for it. */
export function dictionaryOf(json: unknown): Dictionary {
  const dictionary = readDictionary(json);
  if ('byName' in dictionary) return dictionary;
  throw new Error(JSON.stringify(dictionary));
}

/** The sample rule set, or one of other tables over the same facts. */
export function sampleRules(tables: readonly TableDraft[] = sampleTables): RuleSet {
  const ruleSet = assemble(dictionaryOf(sampleDictionary), tables, 'the hash');
  if ('faults' in ruleSet) throw new Error(JSON.stringify(ruleSet.faults));
  return ruleSet;
}
