import type { AlarmLevel } from '@tilanne/alarm';
import { useWords } from '../locales/words.js';
import './alarm-level.css';

const shapes: Readonly<Record<AlarmLevel, string>> = {
  1: 'M10 1.5 19 18H1z',
  2: 'M10 1 19 10 10 19 1 10z',
  3: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16z',
};

/** The level as a number in a shape: triangle, diamond, circle. It beats while the gravest stands unanswered. */
export function AlarmLevelShape({ level, beats }: { readonly level: AlarmLevel; readonly beats: boolean }) {
  const { t } = useWords();
  return (
    <svg
      className={`alarm-level alarm-level-${String(level)}${beats ? ' alarm-level-beats' : ''}`}
      width={20}
      height={20}
      viewBox="0 0 20 20"
      role="img"
      aria-label={t('alarm.level', { level })}
    >
      <path d={shapes[level]} />
      <text x="10" y={level === 1 ? 16 : 14} textAnchor="middle" aria-hidden="true">
        {level}
      </text>
    </svg>
  );
}
