/** A thread of a replay from source: the TypeScript beside the product's compiled entry, by the loader of the tests. */
import { register } from 'node:module';

register('../runner/from-source.mjs', import.meta.url);
await import(new URL('../../libs/triage/src/node/replay-thread.ts', import.meta.url).href);
