import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import './button.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className'> {
  readonly children: ReactNode;
  /** `main` for the one act a view is for, `alarm` for acknowledging, `bare` for what stands in a line of text. */
  readonly tone?: 'plain' | 'main' | 'alarm' | 'bare';
  /** The key that does the same, shown on the button. */
  readonly keyCap?: string | undefined;
  /** Only the children's drawing is shown; the name is for those who cannot see it. */
  readonly square?: boolean;
}

/** A button of the desk. */
export function Button({ children, tone = 'plain', keyCap, square = false, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`button button-${tone}${square ? ' button-square' : ''}`}>
      {children}
      {keyCap !== undefined && <KeyCap>{keyCap}</KeyCap>}
    </AriaButton>
  );
}

/** A key as it is drawn on a button; not part of the button's name. */
export function KeyCap({ children }: { readonly children: string }) {
  return (
    <kbd className="key-cap" aria-hidden="true">
      {children}
    </kbd>
  );
}
