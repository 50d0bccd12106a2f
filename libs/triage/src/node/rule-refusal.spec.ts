import { describe, expect, it } from '@jest/globals';
import { copiedRules, entry } from '../../../../test/triage/copied-rules.js';
import type { RuleFault } from '../tables/rule-table.js';
import { dictionaryFile } from './rule-texts.js';

interface Spoilt {
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
  /** What the fault must say besides the file. */
  readonly fault?: Partial<RuleFault>;
}

const vitals = 'vitals.dmn';
const red = 'red-flags.dmn';
const need = 'general-condition.dmn';
const destination = 'destination.dmn';
const expression = '<literalExpression><text>1</text></literalExpression>';
const reason = /<tilanne:because lang="sv">[^<]*<\/tilanne:because>/;
const output = /(<outputEntry id="to-physician-output">.*)/;
const oneMore = '$1<outputEntry><text>1</text></outputEntry>';
const everything = /[\s\S]*/;

const cells: Readonly<Record<string, Spoilt>> = {
  'an unquoted word': { file: vitals, from: entry('group-male-sex'), to: '$1male', fault: { text: 'male' } },
  'an expression': {
    file: vitals,
    from: entry('band-high-news2'),
    to: '$1? &gt;= 7',
    fault: { text: '? >= 7' },
  },
  'an empty cell': {
    file: vitals,
    from: entry('band-high-news2'),
    to: '$1',
    fault: { row: 'band-high', text: '' },
  },
  'a number for a text': { file: need, from: entry('need-child-code'), to: '$1774', fault: { text: '774' } },
  'an unknown outcome': {
    file: destination,
    from: '<text>"kotas"</text>',
    to: '<text>"taxi"</text>',
    fault: { column: 'output', text: '"taxi"' },
  },
  'an output too many': {
    file: destination,
    from: output,
    to: oneMore,
    fault: { row: 'to-physician', text: '2' },
  },
};

const tables: Readonly<Record<string, Spoilt>> = {
  'another hit policy': {
    file: vitals,
    from: 'hitPolicy="UNIQUE"',
    to: 'hitPolicy="SOME"',
    fault: { table: 'riskBand' },
  },
  'another aggregation': { file: vitals, from: '"SUM"', to: '"MEAN"', fault: { table: 'news2' } },
  'a column that reads nothing': {
    file: vitals,
    from: '<text>pulse<',
    to: '<text>puls<',
    fault: { text: 'puls' },
  },
  'a requirement taken away': {
    file: vitals,
    from: '"#input-pulse"',
    to: '"#none"',
    fault: { column: 'pulse' },
  },
  'a column of another type': {
    file: vitals,
    from: /(expression-pulse" typeRef=")number/,
    to: '$1string',
    fault: { column: 'pulse', text: 'string' },
  },
  'an expression for a table': {
    file: vitals,
    from: /<decisionTable id="table-news2"[\s\S]*?<\/decisionTable>/,
    to: expression,
    fault: { table: 'news2', text: 'LiteralExpression' },
  },
};

const rows: Readonly<Record<string, Spoilt>> = {
  'a reason taken away': { file: red, from: reason, to: '', fault: { row: 'flag-not-awake' } },
  'a basis taken away': {
    file: red,
    from: /<tilanne:basis[\s\S]*?<\/tilanne:basis>/,
    to: '',
    fault: { row: 'flag-not-awake' },
  },
  'a review date that is none': { file: red, from: '"2027-06-30"', to: '"soon"', fault: { text: 'soon' } },
  'an id used twice': { file: vitals, from: 'id="group-older"', to: 'id="group-child"' },
};

const files: Readonly<Record<string, Spoilt>> = {
  'a document that does not end': { file: vitals, from: '</definitions>', to: '' },
  'a document type': { file: vitals, from: '<definitions', to: '<!DOCTYPE x [<!ENTITY a "b">]><definitions' },
  'an element of nowhere': { file: vitals, from: '<inputData', to: '<surprise /><inputData' },
  'no document': { file: vitals, from: everything, to: 'hello' },
  'another document': { file: vitals, from: everything, to: '<a/>' },
  'a fact of an unknown type': { file: dictionaryFile, from: '"type": "boolean"', to: '"type": "maybe"' },
  'a dictionary that is no JSON': { file: dictionaryFile, from: '{', to: '' },
};

describe('Rules are refused, with the place and what would be right, for', () => {
  it.each(Object.entries({ ...cells, ...tables, ...rows, ...files }))('%s', async (_, spoilt) => {
    const copy = await copiedRules();
    await copy.change(spoilt.file, spoilt.from, spoilt.to);
    const faults = await copy.faults();
    await copy.remove();
    const message: unknown = expect.stringMatching(/.{10}/);
    expect(faults).toContainEqual(expect.objectContaining({ file: spoilt.file, ...spoilt.fault, message }));
  });
});
