/** Largest rule file accepted, in characters. */
export const largestFile = 2_000_000;

/** Deepest nesting accepted: a table's cell lies six elements deep, a diagram's point five. */
export const deepestNesting = 64;

/** Most tags accepted, opening and closing: a table of 2,000 rows and 12 columns has about 110,000. */
export const mostTags = 150_000;

/** An ampersand that begins neither one of XML's own five entities nor a character by its number. */
const foreignEntity = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/i;

const doctype = 'a rule file may not declare a document type or entities';
const unended = 'a tag or a comment of the rule file does not end';
const entities = 'a rule file may use no entities but &amp; &lt; &gt; &quot; &apos; and characters by number';

/**
 * What makes a text unfit to be handed to a reader of XML, in a sentence; undefined when nothing does. One pass over the
 * text without building anything: size, nesting, number of tags, document types and entities. Whether it is XML at
 * all is for the reader to say.
 */
export function misshapen(xml: string): string | undefined {
  if (xml.length > largestFile) return `a rule file may have at most ${largestFile} characters`;
  let [depth, tags] = [0, 0];
  for (const { from, begin, end, passed } of pieces(xml)) {
    if (end < 0) return unended;
    if (foreignEntity.test(xml.slice(from, passed ? begin : end))) return entities;
    if (passed) continue;
    if (xml[begin + 1] === '!') return doctype;
    tags += 1;
    depth += stepOf(xml, begin, end);
    if (depth > deepestNesting) return `elements may be nested at most ${deepestNesting} deep`;
    if (tags > mostTags) return `a rule file may have at most ${mostTags} tags`;
  }
  return undefined;
}

/** How much deeper what follows a tag lies: an opening tag 1, a closing one -1, an empty element 0. */
function stepOf(xml: string, begin: number, end: number): number {
  if (xml[begin + 1] === '/') return -1;
  return xml[end - 1] === '/' ? 0 : 1;
}

/** The two marks between which text is passed over. */
const passages: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/** A tag, or a passage such as a comment, and the text before it. */
interface Piece {
  readonly from: number;
  readonly begin: number;
  readonly end: number;
  readonly passed: boolean;
}

/** Every tag and passage, up to one that does not end: its end is -1. */
function* pieces(xml: string): Generator<Piece> {
  let from = 0;
  for (let begin = xml.indexOf('<'); begin >= 0; begin = xml.indexOf('<', from)) {
    const passage = passages.find(([opening]) => xml.startsWith(opening, begin));
    const end = passage ? xml.indexOf(passage[1], begin) : tagEnd(xml, begin);
    yield { from, begin, end, passed: passage !== undefined };
    if (end < 0) return;
    from = end;
  }
}

/** Where the tag that begins at a place ends: at the first > outside quotes; -1 when it does not end. */
function tagEnd(xml: string, begin: number): number {
  let quote = '';
  for (let at = begin + 1; at < xml.length; at += 1) {
    const sign = xml[at] ?? '';
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '>') return at;
    else if (sign === '"' || sign === "'") quote = sign;
  }
  return -1;
}
