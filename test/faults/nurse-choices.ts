/** What is decided, in the body of the request. */
export interface Choice {
  readonly outcome: 'ambulance' | 'upgrade-112' | 'kotas' | 'advice';
  readonly [field: string]: string;
}

/**
 * An ambulance comes most often: it needs no facts. KOTAS is taken for those of whom the rules know enough, and must be
 * refused for the others, as advice for all. An upgrade ends the task's time on the board, so that it is rare.
 */
export const choices: readonly Choice[] = [
  { outcome: 'ambulance' },
  { outcome: 'ambulance' },
  { outcome: 'ambulance', target: 'epo-3124' },
  { outcome: 'ambulance', target: 'epo-3125' },
  { outcome: 'kotas', target: 'kotas-oulu' },
  { outcome: 'kotas', target: 'kotas-etela' },
  { outcome: 'upgrade-112', spokenTo: 'Hätäkeskus' },
  { outcome: 'advice', reason: 'Sovittu puhelimessa.' },
];
