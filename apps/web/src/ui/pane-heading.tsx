import { useEffect, useRef, type ReactNode } from 'react';
import { goBack } from '../desk/use-shortcuts.js';
import { useWords } from '../locales/words.js';
import { Button } from './button.js';
import { Icon } from './icon.js';
import './pane-heading.css';

/** The heading of what stands on the right; it takes the focus when it opens, so that reading begins there. */
export function PaneHeading({
  children,
  extra,
}: {
  readonly children: ReactNode;
  readonly extra?: ReactNode;
}) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    const pane = heading.current?.closest('.side-pane');
    pane?.scrollTo(0, 0);
    // Where the panes are stacked the page itself must go there; elsewhere this moves nothing.
    pane?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <div className="pane-heading">
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
      {extra}
      <Button keyCap="Esc" onPress={goBack}>
        <Icon name="left" size={14} />
        {t('task.close')}
      </Button>
    </div>
  );
}
