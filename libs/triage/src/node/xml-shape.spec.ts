import { describe, expect, it } from '@jest/globals';
import { deepestNesting, largestFile, misshapen, mostTags } from './xml-shape.js';

describe('A text that may be read as XML', () => {
  it.each([
    '<a/>',
    '<a><b c="1"/><b>text &amp; more &#65; &#x1F600;</b></a>',
    '<?xml version="1.0"?><a><!-- a > b & c <d> --><![CDATA[ <deep> & ]]></a>',
    `<a b="</c>" d='>'/>`,
    '<a>'.repeat(deepestNesting) + '</a>'.repeat(deepestNesting),
    '<a><b/></a>'.repeat(1000),
    'no XML at all',
    '',
  ])('is handed to the reader (%#)', (text) => {
    expect(misshapen(text)).toBeUndefined();
  });
});

describe('A text that is refused before it is read', () => {
  const billion = '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><a>&y;</a>';

  it.each<[string, string, string]>([
    ['has a document type', billion, 'document type or entities'],
    ['has a document type in small letters', '<!doctype a><a/>', 'document type or entities'],
    ['has a document type after a comment', '<!-- --><!DOCTYPE a><a/>', 'document type or entities'],
    ['declares an entity anywhere', '<a><!ENTITY x SYSTEM "file:///etc/passwd"></a>', 'document type'],
    ['uses an entity of its own', '<a>&x;</a>', 'no entities but'],
    ['uses an entity in an attribute', '<a b="&x;"/>', 'no entities but'],
    ['has an ampersand that begins nothing', '<a>b & c</a>', 'no entities but'],
    ['has a number too long for a character', '<a>&#12345678901;</a>', 'no entities but'],
    ['has a tag that does not end', '<a><b', 'does not end'],
    ['has a comment that does not end', '<a/><!-- ->', 'does not end'],
    ['is nested too deep', '<a>'.repeat(deepestNesting + 1), 'nested at most 64 deep'],
    ['has too many tags', '<a/>'.repeat(mostTags + 1), 'at most 150000 tags'],
    ['is too long', ' '.repeat(largestFile + 1), 'at most 2000000 characters'],
  ])('because it %s', (_, text, sentence) => {
    expect(misshapen(text)).toContain(sentence);
  });

  it.each([
    '<'.repeat(largestFile),
    '<!--'.repeat(largestFile / 4),
    '<a "'.repeat(largestFile / 4),
    '&'.repeat(largestFile),
    `<a>${'&amp'.repeat(400_000)}</a>`,
    '<![CDATA['.repeat(200_000),
    `<a ${"b='".repeat(400_000)}>`,
    `${'<?'.repeat(500_000)}${'>'.repeat(500_000)}`,
  ])('or not, in far less than a second (%#)', (text) => {
    const started = performance.now();
    misshapen(text);
    expect(performance.now() - started).toBeLessThan(300);
  });
});
