import { useEffect, type RefObject } from 'react';
import { useDesk } from '../desk/desk.js';

/**
 * Rows must not move under the cursor when the strip above them grows or shrinks. While somebody works the strip keeps
 * at least its height, and what it gains is scrolled away; afterwards both go back to their own size.
 */
export function useSteadyRows(
  strip: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): void {
  const { queue } = useDesk();
  useEffect(() => {
    const [above, below] = [strip.current, scroller.current];
    if (!above || !below) return;
    let height = above.offsetHeight;
    const settle = () => {
      const { held } = queue.content.get();
      const grown = above.offsetHeight - height;
      height = above.offsetHeight;
      above.style.minHeight = held ? `${height}px` : '';
      if (!held) below.style.paddingBottom = '';
      if (!held || grown <= 0) return;
      below.style.paddingBottom = `${below.scrollTop + grown}px`;
      below.scrollTop += grown;
    };
    const observer = new ResizeObserver(settle);
    observer.observe(above);
    const leave = queue.content.subscribe(settle);
    return () => {
      observer.disconnect();
      leave();
    };
  }, [queue, strip, scroller]);
}
