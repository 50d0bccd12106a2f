import { describe, expect, it } from '@jest/globals';
import { asDmn13, modelNamespace } from './dmn-version.js';

const versions = [
  'http://www.omg.org/spec/DMN/20180521/',
  'https://www.omg.org/spec/DMN/20191111/',
  'https://www.omg.org/spec/DMN/20211108/',
  'https://www.omg.org/spec/DMN/20230324/',
];

describe('A DMN file', () => {
  it.each(versions)('of %s is read in the namespaces of 1.3', (version) => {
    const text = `<definitions xmlns="${version}MODEL/" xmlns:dmndi='${version}DMNDI/' expressionLanguage="${version}FEEL/">`;
    expect(asDmn13(text)).toBe(
      `<definitions xmlns="${modelNamespace}" xmlns:dmndi='https://www.omg.org/spec/DMN/20191111/DMNDI/' expressionLanguage="https://www.omg.org/spec/DMN/20191111/FEEL/">`,
    );
  });

  it('is read without a byte order mark', () => {
    expect(asDmn13(`\uFEFF<definitions xmlns="${modelNamespace}"/>`)).toBe(
      `<definitions xmlns="${modelNamespace}"/>`,
    );
  });

  it('keeps its diagram namespaces, which no version changed', () => {
    const text =
      'xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:di="http://www.omg.org/spec/DMN/20180521/DI/"';
    expect(asDmn13(text)).toBe(text);
  });

  it.each([
    'xmlns="http://www.omg.org/spec/DMN/20151101/dmn.xsd"',
    'xmlns="https://www.omg.org/spec/DMN/20230324/MODEL"',
    '<text>see https://www.omg.org/spec/DMN/20230324/MODEL/ for more</text>',
  ])('keeps %s as it is', (text) => {
    expect(asDmn13(text)).toBe(text);
  });
});
