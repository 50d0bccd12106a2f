import fc from 'fast-check';
import { calendars, type Dictionary, type Fact } from '@tilanne/triage';

type Value = number | string | boolean;
export type Answers = Readonly<Record<string, Value>>;

/** What most callers answer, so that drawn tasks are not all emergencies. */
const usual: Answers = { code: '774', class: 'D', age: 79 };

/**
 * Complete answers to every fact: mostly what is usual or clear, else anything the fact may be, with numbers drawn at
 * the given thresholds and beside them more often than elsewhere.
 */
export function completeAnswers(
  dictionary: Dictionary,
  thresholds: readonly number[],
): fc.Arbitrary<Answers> {
  return fc.record(
    Object.fromEntries(
      dictionary.facts.map((fact) => {
        const any = anyValue(fact, thresholds);
        const clear =
          usual[fact.name] ?? fact.clear ?? (fact.kind === 'measured' ? 'not-measured' : undefined);
        const most = clear === undefined ? any : fc.constant(clear);
        return [fact.name, fc.oneof({ weight: 12, arbitrary: most }, { weight: 1, arbitrary: any })];
      }),
    ),
  );
}

/** A part of the answers: each is left out with the given chance in percent. */
export function partOf(answers: Answers, chance: number): fc.Arbitrary<Answers> {
  const names = Object.keys(answers);
  const draw = fc.array(fc.integer({ min: 0, max: 99 }), {
    minLength: names.length,
    maxLength: names.length,
  });
  return draw.map((dice) =>
    Object.fromEntries(Object.entries(answers).filter((_, index) => (dice[index] ?? 0) >= chance)),
  );
}

function anyValue(fact: Fact, thresholds: readonly number[]): fc.Arbitrary<Value> {
  const measured = fact.kind === 'measured' ? [fc.constant<Value>('not-measured')] : [];
  if (fact.type === 'boolean') return fc.boolean();
  if (fact.type === 'string') {
    const values = fact.values?.map(({ value }) => value) ?? ['774', '703', '745', 'unheard of'];
    return fc.oneof(fc.constantFrom(...values), ...measured);
  }
  if (fact.type !== 'number') return anyMoment(fact);
  const step = fact.integer ? 1 : 0.1;
  const near = thresholds
    .flatMap((each) => [each - step, each, each + step])
    .map((each) => (fact.integer ? Math.round(each) : Math.round(each * 10) / 10))
    .filter((each) => each >= fact.min && each <= fact.max);
  const whole = fc.integer({ min: Math.ceil(fact.min), max: Math.floor(fact.max) });
  return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(fact.min, fact.max, ...near) }, whole, ...measured);
}

/** Any date or time of day between the ends of the fact. */
function anyMoment({ type, min, max }: Fact & { type: 'date' | 'time' }): fc.Arbitrary<Value> {
  const { first, last, toNumber, toText } = calendars[type];
  return fc.integer({ min: toNumber(min ?? first) ?? 0, max: toNumber(max ?? last) ?? 0 }).map(toText);
}
