/** The parts of the board that are shown one at a time. */
export const boardTabs = ['queue', 'underWay'] as const;

/** What the left of the desk shows below the strip of high risk. */
export type BoardTab = (typeof boardTabs)[number];
