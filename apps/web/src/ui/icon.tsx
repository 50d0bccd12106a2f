/** Strokes on a grid of 16 by 16, drawn with the colour of the text. */
const drawings = {
  phone:
    'M4.2 2.2 2.6 3.4c-.5 5.4 4.6 10.5 10 10l1.2-1.6-2.9-2.2-1.6 1.1C7.6 9.9 6.1 8.4 5.3 6.700l1.1-1.600z',
  alarm: 'M8 1.8 15 14H1zM8 6.200v3.600M8 11.600v.6',
  clock: 'M8 1.800a6.2 6.2 0 1 0 0 12.400A6.2 6.2 0 0 0 8 1.800zM8 4.600V8l2.4 1.6',
  ending: 'M4.6 2.400v7.200M4.6 12.600v.8M11.4 2.400v7.200M11.4 12.600v.8',
  over: 'M3 3l10 10M13 3 3 13',
  check: 'M2.6 8.6 6.4 12.4 13.4 4.4',
  close: 'M3.5 3.500l9 9M12.5 3.500l-9 9',
  plus: 'M8 3v10M3 8h10',
  down: 'M3.5 6l4.5 4.5L12.5 6',
  up: 'M3.5 10 8 5.5 12.5 10',
  right: 'M6 3.5 10.5 8 6 12.5',
  question: 'M5.5 6a2.5 2.5 0 1 1 3.7 2.200c-.8.4-1.2.9-1.2 1.800M8 12.400v.6',
  theme: 'M8 1.800a6.2 6.2 0 1 0 0 12.400zM8 1.800a6.2 6.2 0 0 1 0 12.4',
  globe:
    'M8 1.800a6.2 6.2 0 1 0 0 12.400A6.2 6.2 0 0 0 8 1.800zM1.8 8h12.400M8 1.800c4 3.8 4 8.6 0 12.400M8 1.800c-4 3.8-4 8.6 0 12.4',
  sound: 'M2 6v4h2.600L8 13V3L4.6 6zM10.5 5.500a3.5 3.5 0 0 1 0 5M12.6 3.600a6.2 6.2 0 0 1 0 8.8',
  silent: 'M2 6v4h2.600L8 13V3L4.6 6zM10.8 6.200l3.6 3.600M14.4 6.200l-3.6 3.6',
  person: 'M8 8.200a2.9 2.9 0 1 0 0-5.8 2.9 2.9 0 0 0 0 5.800zM2.6 14c.6-5 10.2-5 10.8 0',
  again: 'M13 8a5 5 0 1 1-1.6-3.700M13.4 1.800v3h-3',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.5 10.5 14 14',
  left: 'M10 3.5 5.5 8 10 12.5',
} as const;

export type IconName = keyof typeof drawings;

/** A small drawing beside words; it says nothing that the words do not. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'ending' || name === 'over' ? 2.2 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={drawings[name]} />
    </svg>
  );
}
