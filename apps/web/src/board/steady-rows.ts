import { useEffect, type RefObject } from 'react';
import { useDesk } from '../desk/desk.js';

/** Scrolls down by so many pixels, with room made under the content where there is not enough of it. */
function scrollAway(scroller: HTMLElement, pixels: number): void {
  scroller.style.paddingBottom = '';
  const target = scroller.scrollTop + pixels;
  const missing = target + scroller.clientHeight - scroller.scrollHeight;
  if (missing > 0) scroller.style.paddingBottom = `${missing}px`;
  scroller.scrollTop = target;
}

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
      else if (grown > 0) scrollAway(below, grown);
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
