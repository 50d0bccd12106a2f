import type { OpenTask } from '@tilanne/board';
import { inLanguage, useWords } from '../locales/words.js';
import { fieldName } from './field-name.js';

function rawText(raw: unknown): string | null {
  if (raw === undefined || raw === null) return null;
  return typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean'
    ? String(raw)
    : JSON.stringify(raw);
}

/** Values that came but do not count, each with what came: somebody must ask again. */
export function NotCounted({ open: { warnings, verdict } }: { readonly open: OpenTask }) {
  const { t, language } = useWords();
  const facts = (verdict?.warnings ?? []).filter(({ fact }) => fact !== undefined);
  if (warnings.length + facts.length === 0) return null;
  return (
    <section className="task-part" aria-labelledby="not-counted-title">
      <h2 id="not-counted-title" className="quiet-heading">
        {t('task.notCounted')}
      </h2>
      <p className="soft">{t('task.notCountedHint')}</p>
      <ul className="not-counted">
        {warnings.map(({ field, raw }, index) => {
          const name = fieldName(field);
          const came = rawText(raw);
          return (
            <li key={`${field}/${index}`}>
              <b>{name ? t(`field.${name}`) : t('field.other', { path: field })}</b>
              {came !== null && <span> {t('task.came', { raw: came })}</span>}
            </li>
          );
        })}
        {facts.map(({ code, fact, message }) => (
          <li key={`${code}/${fact ?? ''}`}>{inLanguage(message, language)}</li>
        ))}
      </ul>
    </section>
  );
}
