import type { ReactNode } from 'react';
import { Icon } from './icon.js';
import './chip.css';

export type ChipTone = 'plain' | 'warn' | 'alarm';

/** A short mark in words. What asks for attention carries a sign besides its colour. */
export function Chip({ tone, children }: { readonly tone: ChipTone; readonly children: ReactNode }) {
  return (
    <span className={`chip chip-${tone}`}>
      {tone !== 'plain' && <Icon name="alarm" size={11} />}
      {children}
    </span>
  );
}
