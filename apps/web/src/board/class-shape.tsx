import type { UrgencyClass } from '@tilanne/task';
import { useWords } from '../locales/words.js';
import './class-shape.css';

const shapes = {
  A: <path d="M14 2 27 25H1z" />,
  B: <path d="M14 2 27 25H1z" />,
  C: <rect x="2" y="2" width="24" height="24" rx="3" />,
  D: <circle cx="14" cy="14" r="12" />,
  none: <rect x="2.75" y="2.75" width="22.5" height="22.5" rx="3" />,
};

/** The class as a letter in a shape: triangle, square, circle, or a broken square when it is missing. */
export function ClassShape({
  urgencyClass,
  large = false,
}: {
  readonly urgencyClass: UrgencyClass | null;
  readonly large?: boolean;
}) {
  const { t } = useWords();
  const kind = urgencyClass ?? 'none';
  const size = large ? 36 : 28;
  return (
    <svg
      className={`class-shape class-shape-${kind}`}
      width={size}
      height={size}
      viewBox="0 0 28 28"
      role="img"
      aria-label={t(`class.${kind}`)}
    >
      {shapes[kind]}
      <text x="14" y={kind === 'A' || kind === 'B' ? 21 : 19} textAnchor="middle" aria-hidden="true">
        {urgencyClass ?? '?'}
      </text>
    </svg>
  );
}
