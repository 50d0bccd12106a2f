import { useEffect, useRef, useState, type KeyboardEvent, type SubmitEvent } from 'react';
import { useWords } from '../locales/words.js';
import { PhoneLink } from '../task/phone-link.js';
import { Button } from '../ui/button.js';
import { TextInput } from '../ui/text-input.js';
import { draftFaults, type DraftFault } from './draft.js';
import { decidedText } from './option-words.js';
import type { Option } from './options.js';
import type { Deciding } from './use-deciding.js';

interface FieldsProps {
  readonly deciding: Deciding;
  readonly option: Option;
  readonly faults: readonly DraftFault[];
}

function Reason({ deciding: { draft, write, needs }, option, faults }: FieldsProps) {
  const { t } = useWords();
  const { reason, second } = needs(option);
  if (!reason) return null;
  return (
    <TextInput
      label={t(second ? 'decision.reasonDown' : 'decision.reasonOwn')}
      hint={second ? t('decision.secondHint') : undefined}
      rows={2}
      value={draft.reason}
      onChange={(text) => write({ reason: text.slice(0, 500) })}
      fault={faults.includes('reason') ? t('decision.fault.reason') : undefined}
    />
  );
}

function CallBack({ deciding: { draft, write, needs }, option, faults }: FieldsProps) {
  const { t } = useWords();
  if (!needs(option).callBack) return null;
  return (
    <span className="decision-short">
      <TextInput
        label={t('decision.callBackLabel')}
        inputMode="numeric"
        value={draft.callBackIn}
        onChange={(text) => write({ callBackIn: text.slice(0, 4) })}
        fault={faults.includes('callBack') ? t('decision.fault.callBack') : undefined}
      />
    </span>
  );
}

/** Back to the response centre is a call: the number large, and who took it. */
function Upgrade({ deciding: { draft, write }, option, faults }: FieldsProps) {
  const { t } = useWords();
  if (option.outcome !== 'upgrade-112') return null;
  return (
    <>
      <p className="decision-phone">
        <PhoneLink phone="112" /> <span>{t('decision.upgradeHint')}</span>
      </p>
      <TextInput
        label={t('decision.spokenTo')}
        hint={t('decision.spokenToHint')}
        value={draft.spokenTo}
        onChange={(text) => write({ spokenTo: text.slice(0, 80) })}
        fault={faults.includes('spokenTo') ? t('decision.fault.spokenTo') : undefined}
      />
    </>
  );
}

export interface DecisionFormProps {
  readonly deciding: Deciding;
  readonly option: Option;
  readonly disabled: boolean;
  readonly onCancel: () => void;
}

/** What must be said before a decision can be sent, and what was said while it is on its way. */
export function DecisionForm({ deciding, option, disabled, onCancel }: DecisionFormProps) {
  const { t } = useWords();
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // The panel is in view already: focusing it must not scroll the task away.
    form.current?.querySelector<HTMLElement>('textarea, input, button')?.focus({ preventScroll: true });
  }, [option.outcome]);
  const faults = tried ? draftFaults(deciding.draft, deciding.needs(option)) : [];
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!disabled) setTried(!deciding.submit(option));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.key !== 'Escape' && !sends) return;
    event.preventDefault();
    if (sends && !disabled) setTried(!deciding.submit(option));
    else onCancel();
  };
  const words = decidedText(t, option.outcome, option.name);
  const parts = { deciding, option, faults };
  return (
    <form ref={form} className="decision-form" aria-label={words} onSubmit={submit} onKeyDown={onKeyDown}>
      <p className="decision-chosen">{words}</p>
      <Upgrade {...parts} />
      <Reason {...parts} />
      <CallBack {...parts} />
      <div className="decision-acts">
        <Button type="submit" tone="main" isDisabled={disabled}>
          {t(deciding.needs(option).second ? 'decision.askSecond' : 'decision.send')}
        </Button>
        <Button tone="bare" keyCap="Esc" onPress={onCancel}>
          {t('decision.cancel')}
        </Button>
      </div>
    </form>
  );
}
