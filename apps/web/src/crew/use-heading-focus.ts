import { useEffect, useRef, type RefObject } from 'react';

/** Takes the focus when it appears, so that reading begins at what has just come. */
export function useHeadingFocus(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return heading;
}
