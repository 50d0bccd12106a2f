import type { Draft, DraftField } from './draft.js';
import type { PastedText } from './pasted-text.js';

/** The draft with what was recognised in a text; a field that somebody has already written keeps its own. */
export function filledDraft(draft: Draft, { found, contacts, description }: PastedText): Draft {
  const free = Object.entries(found).filter(([field]) => draft[field as DraftField].trim() === '');
  const told = [draft.description.trim(), description].filter((text) => text !== '').join('\n');
  return {
    ...draft,
    ...Object.fromEntries(free),
    description: told,
    contacts: [...draft.contacts, ...contacts],
    fromText: [...new Set([...draft.fromText, ...free.map(([field]) => field as DraftField)])],
    pasted: '',
  };
}
