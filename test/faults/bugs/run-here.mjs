/** Does faults to what is built beside it already; options as those of `npm run faults`. */
import { register } from 'node:module';

register('../../runner/from-source.mjs', import.meta.url);
const { main } = await import('../main.ts');
// What was asked in vain may still be asking.
process.exit(await main(process.argv.slice(2)));
