/** What this project uses of dmn-moddle, which ships no types. What it read is checked by schema before use. */
declare module 'dmn-moddle' {
  export interface ReadXml {
    readonly rootElement: unknown;
    readonly warnings: readonly Error[];
  }

  export class DmnModdle {
    constructor(packages: Readonly<Record<string, unknown>>);
    fromXML(xml: string): Promise<ReadXml>;
    toXML(element: unknown): Promise<{ readonly xml: string }>;
  }
}
