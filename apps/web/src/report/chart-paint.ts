import { useSyncExternalStore } from 'react';

/** What a chart is drawn with: it must wear the page's theme like everything else. */
export interface Paint {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly font: string;
  /** Colour of each class; its shape tells it too. */
  readonly C: string;
  readonly D: string;
}

/** The theme as it is now, from the page's own variables. */
export function paintNow(): Paint {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: colour('ink'),
    soft: colour('ink-soft'),
    line: colour('line'),
    font: style.fontFamily,
    C: colour('deep'),
    D: colour('calm-bar'),
  };
}

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

/** Name of the theme that the page wears; a change draws again. */
export function useWornTheme(): string {
  return useSyncExternalStore(subscribe, () => document.documentElement.dataset.theme ?? '');
}
