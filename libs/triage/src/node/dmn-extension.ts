/** The namespace of what a rule needs beyond DMN: who owns a row and why it is there. */
export const extensionNamespace = 'urn:tilanne:dmn:1';

const attribute = (name: string) => ({ name, isAttr: true, type: 'String' });
const words = (name: string) => ({ name, type: 'Words', isMany: true, xml: { serialize: 'property' } });

/**
 * Our extension elements as a moddle package: `semantics` in a file (how missing data differ from standard DMN), `table`
 * in a decision (role, task codes, label) and `basis` in a row (owner, source, review date, reason). Other DMN tools show the tables without them and write them back unchanged.
 */
export const dmnExtension = {
  name: 'Tilanne',
  prefix: 'tilanne',
  uri: extensionNamespace,
  xml: { tagAlias: 'lowerCase' },
  types: [
    { name: 'Words', properties: [attribute('lang'), { name: 'text', isBody: true, type: 'String' }] },
    {
      name: 'Table',
      superClass: ['Element'],
      properties: [attribute('role'), attribute('codes'), words('label')],
    },
    { name: 'Semantics', superClass: ['Element'], properties: [words('missing')] },
    {
      name: 'Basis',
      superClass: ['Element'],
      properties: [attribute('owner'), attribute('source'), attribute('reviewBy'), words('because')],
    },
  ],
} as const;
