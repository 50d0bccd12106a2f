import { describe, expect, it } from '@jest/globals';
import { readCases } from './tck-case.js';

const file = (inside: string) => `<?xml version="1.0" encoding="UTF-8"?>
<testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <modelName>model.dmn</modelName>
  <labels><label>Compliance Level 2</label><label>Hit Policy: FIRST</label></labels>
  ${inside}
</testCases>`;

const value = (kind: string, text: string) => `<value xsi:type="xsd:${kind}">${text}</value>`;

describe('A test file of the kit', () => {
  it('is read as what is given and what is expected, with its types', async () => {
    const [read, ...others] = await readCases(
      file(`<testCase id="001"><description>words</description>
        <inputNode name="Full Name">${value('string', '12')}</inputNode>
        <inputNode name="Age">${value('decimal', '-1.5')}</inputNode>
        <inputNode name="known">${value('boolean', 'false')}</inputNode>
        <inputNode name="nothing"><value xsi:nil="true" /></inputNode>
        <resultNode name="Fee" type="decision"><expected>${value('double', '20')}</expected></resultNode>
      </testCase>`),
    );
    expect(others).toEqual([]);
    expect(read?.id).toBe('001');
    expect([...(read?.given ?? [])]).toEqual([
      ['Full Name', '12'],
      ['Age', -1.5],
      ['known', false],
      ['nothing', null],
    ]);
    expect([...(read?.expected ?? [])]).toEqual([['Fee', 20]]);
  });

  it('may expect a structure, and a list of values or structures', async () => {
    const pair = `<component name="Rate">${value('string', 'Best')}</component><component name="n">${value('decimal', '1')}</component>`;
    const [read] = await readCases(
      file(`<testCase id="1">
        <resultNode name="one" type="decision"><expected>${pair}</expected></resultNode>
        <resultNode name="list" type="decision"><expected><list><item>${pair}</item><item>${pair}</item></list></expected></resultNode>
        <resultNode name="values" type="decision"><expected><list><item>${value('string', 'a')}</item></list></expected></resultNode>
        <resultNode name="none" type="decision"><expected><value xsi:nil="true" /></expected></resultNode>
      </testCase>`),
    );
    const rate = { Rate: 'Best', n: 1 };
    expect(Object.fromEntries(read?.expected ?? [])).toEqual({
      one: rate,
      list: [rate, rate],
      values: ['a'],
      none: null,
    });
  });

  it.each(['', '<surprise />', '<testCase id="1"><resultNode name="x"/></testCase>'])(
    'that holds something else ends the run: no case is left out unseen (%p)',
    async (inside) => {
      await expect(readCases(file(inside))).rejects.toThrow();
    },
  );
});
