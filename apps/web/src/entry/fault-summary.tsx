import { useEffect, useRef } from 'react';
import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import type { Fault, FaultyField } from './draft-faults.js';
import { inputId } from './entry-form.js';

const contact = /^contacts\.(\d+)\.(name|phone|relation)$/;

function useFieldLabel(): (field: FaultyField) => string {
  const { t } = useWords();
  return (field) => {
    const [, index, part] = contact.exec(field) ?? [];
    if (index !== undefined) {
      const what = part === 'phone' ? 'contactPhone' : part === 'name' ? 'contactName' : 'contactRelation';
      return `${t('entry.contact', { rank: Number(index) + 2 })}, ${t(`entry.${what}`)}`;
    }
    if (field === 'urgencyClass') return t('entry.class');
    return t(`entry.${field as Exclude<FaultyField, 'urgencyClass' | `contacts.${number}.${string}`>}`);
  };
}

/** Every fault at once, each leading to its field; takes the focus when saving was tried in vain. */
export function FaultSummary({
  faults,
  attempts,
}: {
  readonly faults: readonly Fault[];
  readonly attempts: number;
}) {
  const { t } = useWords();
  const label = useFieldLabel();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempts > 0) box.current?.focus();
  }, [attempts]);
  if (faults.length === 0) return null;
  return (
    <div ref={box} className="fault-summary" role="group" aria-labelledby="fault-title" tabIndex={-1}>
      <h2 id="fault-title">{t('entry.faults', { count: faults.length })}</h2>
      <ul>
        {faults.map(({ field, kind }) => (
          <li key={field}>
            <Button tone="bare" onPress={() => document.getElementById(inputId(field))?.focus()}>
              {label(field)}
            </Button>
            {t(`entry.fault.${kind}`)}
          </li>
        ))}
      </ul>
      {faults.every(({ hard }) => !hard) && <p>{t('entry.faultsSoft')}</p>}
    </div>
  );
}
