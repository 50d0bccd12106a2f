import { useEffect, type RefObject } from 'react';
import { useDesk } from '../desk/desk.js';

type Place = RefObject<HTMLDivElement | null>;

/** The queue's frame with what is in it, and the strip of high risk above it. */
export interface QueuePlaces {
  readonly strip: Place;
  readonly scroller: Place;
  readonly content: Place;
}

/** Scrolls down by so many pixels; the content is made high enough for it where it is not. */
function scrollAway(scroller: HTMLElement, content: HTMLElement, pixels: number): void {
  const target = scroller.scrollTop + pixels;
  content.style.minHeight = `calc(100% + ${target}px)`;
  scroller.scrollTop = target;
}

/**
 * Rows must not move under the cursor when the strip above them grows or shrinks. While somebody works the strip keeps
 * at least its height, and what it gains is scrolled away; afterwards both go back to their own size.
 */
export function useSteadyRows({ strip, scroller, content }: QueuePlaces): void {
  const { queue } = useDesk();
  useEffect(() => {
    const [above, frame, rows] = [strip.current, scroller.current, content.current];
    if (!above || !frame || !rows) return;
    let height = above.offsetHeight;
    const settle = () => {
      const { held } = queue.content.get();
      const grown = above.offsetHeight - height;
      height = above.offsetHeight;
      above.style.minHeight = held ? `${height}px` : '';
      if (!held) rows.style.minHeight = '';
      else if (grown > 0) scrollAway(frame, rows, grown);
    };
    const observer = new ResizeObserver(settle);
    observer.observe(above);
    const leave = queue.content.subscribe(settle);
    return () => {
      observer.disconnect();
      leave();
    };
  }, [queue, strip, scroller, content]);
}
