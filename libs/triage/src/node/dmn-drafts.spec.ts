import { describe, expect, it } from '@jest/globals';
import type { RuleFault } from '../tables/rule-table.js';
import { tableDrafts } from './dmn-drafts.js';
import { readDmn } from './dmn-xml.js';

const opening = `xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:t="urn:tilanne:dmn:1"`;

const upstream = `<definitions ${opening} id="a" name="a" namespace="urn:a">
  <inputData id="in" name="fever"><variable name="fever" typeRef="boolean" /></inputData>
  <decision id="d" name="a decision"><variable name="band" typeRef="feel:string" />
    <extensionElements><t:table><t:label lang="fi">Taso</t:label></t:table></extensionElements>
    <informationRequirement><requiredInput href="#in" /></informationRequirement>
    <decisionTable>
      <input><inputExpression typeRef="boolean"><text> fever </text></inputExpression></input>
      <output />
      <rule id="r"><inputEntry><text> true </text></inputEntry><outputEntry><text>"low"</text></outputEntry></rule>
    </decisionTable>
  </decision>
</definitions>`;

const reader = `<definitions ${opening} id="b" name="b" namespace="urn:b">
  <import name="other" namespace="urn:a" importType="https://www.omg.org/spec/DMN/20191111/MODEL/" />
  <decision id="d" name="need">
    <extensionElements><t:table role="need" codes="774  745" /></extensionElements>
    <informationRequirement><requiredDecision href="urn:a#d" /></informationRequirement>
    <decisionTable hitPolicy="COLLECT" aggregation="SUM">
      <input><inputExpression><text>other.band</text></inputExpression></input>
      <input><inputExpression><text>band</text></inputExpression></input>
      <output><outputValues><text>1, 2</text></outputValues></output>
    </decisionTable>
  </decision>
  <businessKnowledgeModel id="k" name="knowledge" />
</definitions>`;

async function drafted(...texts: readonly string[]) {
  const faults: RuleFault[] = [];
  const files = [];
  for (const [index, text] of texts.entries()) {
    const definitions = await readDmn(text);
    if ('length' in definitions) throw new Error(definitions.join());
    files.push({ file: `${index}.dmn`, definitions });
  }
  return { drafts: tableDrafts(files, faults), faults };
}

describe('A decision in a file', () => {
  it('becomes a table under the name of its variable, as text', async () => {
    const { drafts } = await drafted(upstream);
    expect(drafts).toEqual([
      {
        file: '0.dmn',
        name: 'band',
        hitPolicy: 'UNIQUE',
        aggregation: undefined,
        role: undefined,
        codes: [],
        label: { fi: 'Taso' },
        requires: ['fever'],
        columns: [{ reads: 'fever', type: 'boolean' }],
        outputs: [{ type: 'string', values: undefined }],
        rows: [{ id: 'r', cells: ['true'], outputs: ['"low"'], basis: undefined }],
      },
    ]);
  });

  it('reads a table of an imported file by the name of the import', async () => {
    const { drafts } = await drafted(upstream, reader);
    expect(drafts[1]).toMatchObject({
      name: 'need',
      hitPolicy: 'COLLECT',
      aggregation: 'SUM',
      role: 'need',
      codes: ['774', '745'],
      requires: ['band'],
      columns: [{ reads: 'band' }, { reads: 'band' }],
      outputs: [{ values: '1, 2' }],
    });
  });

  it('keeps a name that leads nowhere as it is written, for the fault to repeat', async () => {
    const { drafts } = await drafted(reader);
    expect(drafts[0]?.requires).toEqual([]);
    expect(drafts[0]?.columns.map(({ reads }) => reads)).toEqual(['other.band', 'band']);
  });

  it('has each of its outputs by name, with the type and values of its components and its default', async () => {
    const item = `<itemDefinition name="tPair"><itemComponent name="place"><typeRef>string</typeRef>
      <allowedValues><text>"home", "door"</text></allowedValues></itemComponent>
      <itemComponent name="minutes"><typeRef>number</typeRef></itemComponent></itemDefinition><inputData`;
    const outputs = `<output name="place"><defaultOutputEntry><text> "home" </text></defaultOutputEntry></output>
      <output name="minutes"><outputValues><text>10, 60</text></outputValues></output>`;
    const text = upstream
      .replace('<inputData', item)
      .replace('typeRef="feel:string"', 'typeRef="tPair"')
      .replace('<output />', outputs);
    const { drafts } = await drafted(text);
    expect(drafts[0]?.outputs).toEqual([
      { name: 'place', type: 'string', values: '"home", "door"', fallback: '"home"' },
      { name: 'minutes', type: 'number', values: '10, 60', fallback: undefined },
    ]);
  });

  it('reads one output of a table it requires, of an imported file too', async () => {
    const own = reader.replace('<text>band</text>', '<text>other.band.level.</text>');
    const { drafts } = await drafted(upstream, own);
    expect(drafts[1]?.columns.map(({ reads }) => reads)).toEqual(['band', 'band.level.']);
  });

  it('has the values that a column lists, or else those of its type', async () => {
    const item =
      '<itemDefinition name="tYes"><typeRef>boolean</typeRef><allowedValues><text>true</text></allowedValues></itemDefinition><inputData';
    const typed = upstream
      .replace('<inputData', item)
      .replace('<inputExpression typeRef="boolean">', '<inputExpression typeRef="tYes">');
    expect((await drafted(typed)).drafts[0]?.columns).toEqual([
      { reads: 'fever', type: 'boolean', values: 'true' },
    ]);
    const listed = typed.replace(
      '</inputExpression>',
      '</inputExpression><inputValues><text>false</text></inputValues>',
    );
    expect((await drafted(listed)).drafts[0]?.columns).toMatchObject([{ values: 'false' }]);
  });

  it('that is no table is a fault', async () => {
    const { faults } = await drafted(upstream, reader);
    expect(faults).toEqual([
      {
        file: '1.dmn',
        table: 'knowledge',
        text: 'BusinessKnowledgeModel',
        message: 'expected a decision table: nothing else is evaluated',
      },
    ]);
  });
});

describe('A file that cannot be read', () => {
  it.each<[string, string, string]>([
    ['is empty', '', 'not readable as DMN 1.3'],
    ['is of another namespace', reader.replaceAll('20191111', '20151101'), 'not readable as DMN 1.3'],
    ['declares entities', `<!DOCTYPE a [<!ENTITY b "c">]>${reader}`, 'may not declare a document type'],
    ['names an id twice', upstream.replace('id="in"', 'id="d"'), 'duplicate ID'],
    ['is too long', `${reader}${' '.repeat(2_000_000)}`, 'at most'],
  ])('because it %s says so', async (_, text, message) => {
    expect(await readDmn(text)).toContainEqual(expect.stringContaining(message));
  });

  it('because it is nested too deep is refused, whatever the reader makes of it', async () => {
    const started = performance.now();
    const deep = await readDmn(`<definitions ${opening}>${'<decision>'.repeat(50_000)}`);
    expect(deep).toHaveProperty('length');
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
