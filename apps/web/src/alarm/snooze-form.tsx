import { useMutation } from '@tanstack/react-query';
import { snoozeSchema, type AlarmSummary } from '@tilanne/alarm';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useWorkstation } from '../desk/workstation.js';
import { valueOf } from '../http/failing.js';
import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { RadioChoice } from '../ui/radio-choice.js';
import { TextInput } from '../ui/text-input.js';
import { AlarmFailure } from './alarm-failure.js';

const lengths = ['5', '15', '30', '60'] as const;

type Length = (typeof lengths)[number];

export interface SnoozeFormProps {
  readonly alarm: AlarmSummary;
  readonly about: string;
  readonly onDone: () => void;
}

/** What is being written, and how it is sent. */
function useSnooze(alarm: AlarmSummary, onDone: () => void) {
  const { session } = useWorkstation();
  const [length, setLength] = useState<Length>('15');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const wanted = snoozeSchema.safeParse({ minutes: Number(length), reason });
  const path = `/api/alarms/${alarm.id}/snooze`;
  const snooze = useMutation({
    mutationFn: () => valueOf(session.request<AlarmSummary>('POST', path, wanted.data)),
    onSuccess: onDone,
  });
  const send = () => {
    setTried(true);
    if (wanted.success) snooze.mutate();
  };
  return { length, setLength, reason, setReason, send, snooze, isFaulty: tried && !wanted.success };
}

/** Keeps an alarm quiet for a while, with a reason; it stands in the list, below the alarm it is about. */
export function SnoozeForm({ alarm, about, onDone }: SnoozeFormProps) {
  const { t } = useWords();
  const { length, setLength, reason, setReason, send, snooze, isFaulty } = useSnooze(alarm, onDone);
  return (
    <Form
      className="snooze-form"
      aria-label={t('alarm.snoozeName', { what: about })}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <RadioChoice
        label={t('alarm.snoozeFor')}
        value={length}
        choices={lengths.map((value) => ({ value, label: t('alarm.minutes', { count: Number(value) }) }))}
        onChange={setLength}
      />
      <TextInput
        label={t('alarm.snoozeReason')}
        value={reason}
        onChange={setReason}
        autoFocus
        autoComplete="off"
        fault={isFaulty ? t('alarm.snoozeReasonNeeded') : undefined}
      />
      <span className="snooze-acts">
        <Button type="submit" isDisabled={snooze.isPending}>
          {snooze.isPending ? t('alarm.snoozing') : t('alarm.snooze')}
        </Button>
        <Button tone="bare" onPress={onDone}>
          {t('alarm.snoozeLeave')}
        </Button>
      </span>
      <AlarmFailure error={snooze.error} />
    </Form>
  );
}
