import type { ReactNode } from 'react';
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { Icon } from './icon.js';
import './more-below.css';

export interface MoreBelowProps {
  readonly label: string;
  /** Level of the heading that opens it. */
  readonly level: 3 | 4;
  readonly children: ReactNode;
}

/** What is one press away. */
export function MoreBelow({ label, level, children }: MoreBelowProps) {
  return (
    <Disclosure className="more-below">
      <Heading level={level}>
        <AriaButton slot="trigger" className="button button-bare more-button">
          <Icon name="right" size={14} />
          {label}
        </AriaButton>
      </Heading>
      <DisclosurePanel>{children}</DisclosurePanel>
    </Disclosure>
  );
}
