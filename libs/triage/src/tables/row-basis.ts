import { languages } from '@tilanne/platform';
import type { Refuse, RowBasis } from './rule-table.js';
import type { RowDraft } from './table-draft.js';

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** Reads why a row is there; a row of a table from elsewhere has no basis at all, and that is for its loader to judge. */
export function readBasis(row: RowDraft, refuse: Refuse): RowBasis | undefined {
  if (!row.basis) return undefined;
  const { because, owner, source, reviewBy } = row.basis;
  for (const language of languages) {
    if (!because[language]?.trim())
      refuse({ message: `the row needs its reason in the language ${language}` });
  }
  if (!owner.trim()) refuse({ message: 'the row needs a clinical owner' });
  if (!source.trim()) refuse({ message: 'the row needs a source in words, or the word unverified' });
  if (!isoDate.test(reviewBy))
    refuse({ text: reviewBy, message: 'the row needs a review date like 2027-01-31' });
  const { fi = '', sv = '', en = '' } = because;
  return { because: { fi, sv, en }, owner, source, reviewBy };
}
