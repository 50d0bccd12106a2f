import { useState } from 'react';
import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { RadioChoice } from '../ui/radio-choice.js';
import { TextInput } from '../ui/text-input.js';
import { refusal, type CrewScreen } from './crew-screen.js';
import { report, useCrew } from './crew.js';
import { complyReasons, type ComplyReason } from './out-queue.js';
import { useHeadingFocus } from './use-heading-focus.js';

export interface CannotComplyProps {
  readonly screen: CrewScreen;
  readonly onBack: () => void;
}

/** Says no, with the reason: one of the usual ones, or words. Nothing is chosen beforehand. */
export function CannotComply({ screen, onBack }: CannotComplyProps) {
  const { t } = useWords();
  const crew = useCrew();
  const focus = useHeadingFocus();
  const [reason, setReason] = useState<ComplyReason | ''>('');
  const [text, setText] = useState('');
  const words = text.trim();
  const ready = reason !== '' && (reason !== 'other' || words !== '');
  const send = () => {
    if (reason !== '') report(crew, refusal(screen), { reason, ...(words === '' ? {} : { text: words }) });
  };
  return (
    <>
      <div className="crew-content crew-form">
        <h1 ref={focus} tabIndex={-1}>
          {t('crew.cannotTitle')}
        </h1>
        <RadioChoice
          label={t('crew.cannotWhy')}
          value={reason}
          choices={complyReasons.map((value) => ({ value, label: t(`crew.reason.${value}`) }))}
          onChange={setReason}
        />
        <TextInput label={t('crew.cannotWords')} value={text} onChange={setText} rows={2} />
        <p>{t('crew.cannotHint')}</p>
      </div>
      <div className="crew-acts">
        <Button tone="alarm" isDisabled={!ready} onPress={send}>
          {t('crew.cannotSend')}
        </Button>
        <Button onPress={onBack}>{t('crew.back')}</Button>
      </div>
    </>
  );
}
