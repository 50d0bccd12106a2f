import { useSyncExternalStore } from 'react';
import { usePlace } from '../desk/place.js';

function subscribe(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}

/** True while this page is what the person has on the screen: the window is not hidden, and no other view lies over it. */
export function useVisible(): boolean {
  const { view } = usePlace();
  const visible = useSyncExternalStore(subscribe, () => document.visibilityState === 'visible');
  return visible && view !== 'accessibility';
}
