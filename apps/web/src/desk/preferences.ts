import { languages } from '@tilanne/platform';
import { z } from 'zod';
import { createSignal, type Signal } from '../ui/signal.js';

export const themes = ['day', 'night', 'contrast'] as const;

export type Theme = (typeof themes)[number];

/** What a person has chosen on this workstation. Nothing about patients is ever kept here. */
const preferencesSchema = z.object({
  /** Null follows the system. */
  theme: z.enum(themes).nullable().catch(null),
  language: z.enum(languages).catch('fi'),
  /** Keys without a modifier act at once (WCAG 2.1.4 asks for a way to switch them off). */
  singleKeys: z.boolean().catch(true),
  /** This workstation sounds the alarms. */
  sound: z.boolean().catch(true),
});

export type Preferences = z.infer<typeof preferencesSchema>;

const storageKey = 'tilanne.preferences';

/** Preferences from stored text; whatever is missing or broken takes its default. */
export function readPreferences(text: string | null): Preferences {
  let stored: unknown = {};
  try {
    stored = JSON.parse(text ?? '{}');
  } catch {
    // Text that is no JSON is as good as none.
  }
  return preferencesSchema.catch(() => preferencesSchema.parse({})).parse(stored);
}

function load(): Preferences {
  try {
    return readPreferences(localStorage.getItem(storageKey));
  } catch {
    // A browser that forbids storage still gets a desk.
    return readPreferences(null);
  }
}

/** The preferences of this workstation, kept over reloads and followed by its other windows. */
export function keptPreferences(): Signal<Preferences> {
  const preferences = createSignal(load());
  window.addEventListener('storage', ({ key }) => {
    if (key === storageKey) preferences.set(load());
  });
  preferences.subscribe(() => {
    try {
      localStorage.setItem(storageKey, JSON.stringify(preferences.get()));
    } catch {
      // Without storage the choice lasts until the page is closed.
    }
  });
  return preferences;
}
