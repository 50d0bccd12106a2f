/* A dictionary of 37 facts for measuring: it looks like one of triage, and no row over it means anything. */

const words = (text: string) => ({ fi: text, sv: text, en: text });

const usual = (name: string) => ({
  name,
  kind: 'asked',
  label: words(name),
  question: words(`${name}?`),
  source: 'generated',
  whenMissing: 'worst-case',
});

const truth = (name: string) => ({ ...usual(name), type: 'boolean' });

const oneOf = (name: string, values: readonly string[]) => ({
  ...usual(name),
  type: 'string',
  values: values.map((value) => ({ value, label: words(value) })),
});

const measured = (name: string, min: number, max: number) => ({
  ...{ ...usual(name), kind: 'measured', type: 'number', unit: '' },
  ...{ integer: true, min, max, maxAgeMinutes: 120 },
});

const logistic = (name: string, assume: boolean) => ({
  ...truth(name),
  logistic: true,
  whenMissing: { assume },
});

/** Answers that a red flag may hang on. */
export const flagFacts = Array.from({ length: 14 }, (_, index) => `flag${String(index + 1)}`);

/** Vital signs, with the range each may have. */
export const vitalRanges: Readonly<Record<string, readonly [number, number]>> = {
  respiration: [4, 60],
  saturation: [50, 100],
  systolic: [50, 260],
  pulse: [20, 220],
  temperature: [28, 43],
  glucose: [1, 35],
  coma: [3, 15],
};

/** Task codes a need table answers for. */
export const codes = ['701', '702', '703', '704', '705', '706', '707', '708'];

/** As its file would say it. */
export const generatedDictionary = {
  version: 'generated',
  groups: [],
  facts: [
    { ...oneOf('code', codes), kind: 'handover', whenMissing: 'required' },
    { ...oneOf('class', ['A', 'B', 'C', 'D']), kind: 'handover' },
    {
      ...{ ...usual('age'), kind: 'handover', type: 'number', unit: 'years' },
      ...{ integer: true, min: 0, max: 110, whenMissing: 'required' },
    },
    { ...oneOf('sex', ['female', 'male']), kind: 'handover' },
    ...flagFacts.map(truth),
    ...Object.entries(vitalRanges).map(([name, [min, max]]) => measured(name, min, max)),
    oneOf('pain', ['none', 'mild', 'severe']),
    oneOf('walks', ['as-usual', 'with-help', 'not']),
    ...['worse', 'eats', 'drinks', 'fever'].map(truth),
    ...['alone', 'homeCare', 'careHome', 'somebody'].map((name) => logistic(name, name === 'alone')),
    ...['unitFree', 'clinicOpen'].map((name) => logistic(name, false)),
  ],
};
