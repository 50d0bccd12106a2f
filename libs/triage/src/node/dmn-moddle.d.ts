/** What this project uses of dmn-moddle, which ships no types. What it read is checked by schema before use. */
declare module 'dmn-moddle' {
  export interface ReadXml {
    readonly rootElement: unknown;
    readonly warnings: readonly Error[];
  }

  export class DmnModdle {
    constructor(packages: Readonly<Record<string, unknown>>);
    fromXML(xml: string, type?: string, options?: { readonly lax: boolean }): Promise<ReadXml>;
    toXML(element: unknown, options?: { readonly format: boolean }): Promise<{ readonly xml: string }>;
  }
}
