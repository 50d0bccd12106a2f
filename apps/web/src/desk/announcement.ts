/** What a screen reader is told: what can wait, and what cannot. */
export interface Announcement {
  readonly polite: string;
  readonly urgent: string;
}

export const silence: Announcement = { polite: '', urgent: '' };
