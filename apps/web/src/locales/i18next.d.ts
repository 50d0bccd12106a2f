import 'i18next';
import type fi from './fi.json';

declare module 'i18next' {
  /** Finnish is the first language: a key that it lacks does not compile. */
  interface CustomTypeOptions {
    readonly resources: { readonly translation: typeof fi };
    readonly returnNull: false;
  }
}
