import { DmnModdle } from 'dmn-moddle';

import { dmnExtension } from './dmn-extension.js';
import { definitionsSchema } from './dmn-schema.js';
import type { DmnDefinitions } from './dmn-schema.js';
import { asDmn13 } from './dmn-version.js';
import { misshapen } from './xml-shape.js';

/** A document as the reader of XML gives it: everything it holds, for writing it again. */
interface DmnDocument {
  readonly rootElement: unknown;
}

/** Reads DMN XML of version 1.2 to 1.5, or says in sentences why it cannot be read. */
export async function readDmn(xml: string): Promise<DmnDefinitions | readonly string[]> {
  const document = await readDocument(xml);
  if (!('rootElement' in document)) return document;
  const parsed = definitionsSchema.safeParse(document.rootElement);
  return parsed.success
    ? parsed.data
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

/**
 * The text of a DMN document as this project writes it: DMN 1.3, everything kept that the file held, one form for the
 * same content. Writing what was written changes nothing. Sentences when it cannot be read.
 */
export async function dmnText(xml: string): Promise<string | readonly string[]> {
  const document = await readDocument(xml);
  if (!('rootElement' in document)) return document;
  const written = await moddle().toXML(document.rootElement, { format: true });
  return written.xml;
}

async function readDocument(xml: string): Promise<DmnDocument | readonly string[]> {
  const shape = misshapen(xml);
  if (shape !== undefined) return [shape];
  try {
    const { rootElement, warnings } = await moddle().fromXML(asDmn13(xml), rootType, strict);
    const told = warnings.slice(0, mostWarnings).map(({ message }) => inOneLine(message));
    return told.length > 0 ? told : { rootElement };
  } catch (error) {
    return [`not readable as DMN 1.3: ${inOneLine(error instanceof Error ? error.message : String(error))}`];
  }
}

/** Most warnings of the reader that are repeated. */
const mostWarnings = 20;

const rootType = 'dmn:Definitions';

/** The reader stops at the first thing it cannot read: telling where thousands of them are takes it seconds. */
const strict = { lax: false };

function moddle(): DmnModdle {
  return new DmnModdle({ tilanne: dmnExtension });
}

/** A reader's message without line breaks and without the whole file in it. */
function inOneLine(message: string): string {
  return message.slice(0, 300).replaceAll(/\s+/g, ' ');
}
