/** The rules of our own, as one ESLint plugin. */
import { bannedInCode, bannedInTests } from './banned-syntax.mjs';
import { disableNeedsReason } from './disable-needs-reason.mjs';
import { pathsThrough } from './paths-through.mjs';
import { sqlInStores } from './sql-in-stores.mjs';
import { transactionInSequence } from './transaction-in-sequence.mjs';

export const house = {
  meta: { name: 'house' },
  rules: {
    ...bannedInCode,
    ...bannedInTests,
    'disable-needs-reason': disableNeedsReason,
    'paths-through': pathsThrough,
    'sql-in-stores': sqlInStores,
    'transaction-in-sequence': transactionInSequence,
  },
};
