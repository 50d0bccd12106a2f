import type { Mask } from '../mask.js';
import type { Box, ElementaryColumn } from './elementary.js';

/** What is asked: which combinations of a box does no row of `rows` accept? */
export interface CoverQuestion {
  readonly columns: readonly ElementaryColumn[];
  readonly box: Box;
  readonly rows: Mask;
  /** Most boxes that are told. */
  readonly most: number;
}
