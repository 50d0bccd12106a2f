/** What a key does in a list of options: moves, picks the option of that number, or leaves the list. */
export type OptionPress = { readonly step: 1 | -1 } | { readonly number: number } | 'cancel';

/** What a key does in a list of options; null when it means nothing there. Number keys can be switched off. */
export function optionPress(key: string, singleKeysOn: boolean): OptionPress | null {
  if (key === 'Escape') return 'cancel';
  if (key === 'ArrowDown' || key === 'ArrowRight') return { step: 1 };
  if (key === 'ArrowUp' || key === 'ArrowLeft') return { step: -1 };
  return singleKeysOn && /^[1-9]$/.test(key) ? { number: Number(key) } : null;
}
