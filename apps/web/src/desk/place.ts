import { useSyncExternalStore } from 'react';

/** What stands on the right of the desk, or instead of it. Kept in the address's fragment, which is never sent. */
export type Place =
  | { readonly view: 'board' }
  | { readonly view: 'task'; readonly id: string }
  | { readonly view: 'new' }
  | { readonly view: 'refused' }
  | { readonly view: 'accessibility' };

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

const simpleViews = ['new', 'refused', 'accessibility'] as const;

/** The place that a fragment names; the board when it names none. */
export function placeOf(fragment: string): Place {
  const [view, id] = fragment.replace(/^#\/?/, '').split('/');
  if (view === 'task' && id !== undefined && uuid.test(id)) return { view, id };
  const simple = simpleViews.find((name) => name === view);
  return { view: simple ?? 'board' };
}

/** The fragment of a place: only the name of a view and a number of our own, never anything of a patient. */
export function fragmentOf(place: Place): string {
  return place.view === 'task' ? `#/task/${place.id}` : place.view === 'board' ? '#/' : `#/${place.view}`;
}

/** Goes to a place; the browser's own back button leads back. */
export function go(place: Place): void {
  location.hash = fragmentOf(place);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** The place where this window is. */
export function usePlace(): Place {
  return placeOf(useSyncExternalStore(subscribe, () => location.hash));
}
