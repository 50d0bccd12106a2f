/** The namespace of the model in DMN 1.3, the version in which rules are kept and written. */
export const modelNamespace = 'https://www.omg.org/spec/DMN/20191111/MODEL/';

const parts = ['MODEL', 'DMNDI', 'FEEL'] as const;

/** Where the parts of a DMN version live, before the name of the part: 1.2, 1.4 and 1.5. */
const otherVersions = [
  'http://www.omg.org/spec/DMN/20180521/',
  'https://www.omg.org/spec/DMN/20211108/',
  'https://www.omg.org/spec/DMN/20230324/',
];

const ownVersion = 'https://www.omg.org/spec/DMN/20191111/';

/**
 * The text of a DMN 1.2, 1.4 or 1.5 file with the namespaces of DMN 1.3 and without a byte order mark. Only whole namespaces in quotes change; what a
 * later version has and 1.3 has not is left, and is refused where it is read.
 */
export function asDmn13(xml: string): string {
  let text = xml.replace(/^\uFEFF/, '');
  for (const version of otherVersions) {
    for (const part of parts) {
      for (const quote of ['"', "'"]) {
        text = text.replaceAll(`${quote}${version}${part}/${quote}`, `${quote}${ownVersion}${part}/${quote}`);
      }
    }
  }
  return text;
}
