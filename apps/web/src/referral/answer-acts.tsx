import { declineReasons, type DeclineReason, type DestinationReferral } from '@tilanne/referral';
import { useState } from 'react';
import { problemText } from '../http/problem-text.js';
import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { RadioChoice } from '../ui/radio-choice.js';
import { TextInput } from '../ui/text-input.js';
import { useAnswering, type Answering } from './destination.js';
import { phaseOf } from './referral-list.js';

/** Says no with a reason; nothing is chosen beforehand, and what was typed stays when sending fails. */
function Decline({ answering, onBack }: { readonly answering: Answering; readonly onBack: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState<DeclineReason | ''>('');
  const [text, setText] = useState('');
  const words = text.trim();
  const ready = reason !== '' && (reason !== 'other' || words !== '');
  const send = () => {
    if (reason === '') return;
    void answering.give({ step: 'decline', reason, ...(words === '' ? {} : { text: words }) });
  };
  return (
    <div className="decline">
      <RadioChoice
        label={t('referral.why')}
        value={reason}
        choices={declineReasons.map((value) => ({ value, label: t(`referral.reason.${value}`) }))}
        onChange={setReason}
      />
      <TextInput label={t('referral.words')} value={text} onChange={setText} rows={2} />
      <div className="answer-row">
        <Button tone="alarm" isDisabled={!ready || answering.busy !== null} onPress={send}>
          {t(answering.busy === 'decline' ? 'referral.sending' : 'referral.declineSend')}
        </Button>
        <Button onPress={onBack}>{t('referral.back')}</Button>
      </div>
      <p className="soft">{t('referral.declineHint')}</p>
    </div>
  );
}

const ahead = { unanswered: 'accept', accepted: 'start', started: 'finish' } as const;

/** Why the answer was not taken; one that came too late is told in the destination's own terms. */
function Fault({ answering: { problem } }: { readonly answering: Answering }) {
  const { t } = useWords();
  const over = problem?.code === 'referral-over' || problem?.code === 'referral-not-found';
  return (
    <p role="alert" className="answer-fault">
      {problem && `${t('referral.notTaken')} ${over ? t('referral.over') : problemText(t, problem)}`}
    </p>
  );
}

/** What can be answered now: the next step first, and no at any time. */
export function AnswerActs({ referral }: { readonly referral: DestinationReferral }) {
  const { t } = useWords();
  const answering = useAnswering(referral.id);
  const [declining, setDeclining] = useState(false);
  const phase = phaseOf(referral);
  const step = ahead[phase];
  return (
    <div className="answer">
      {declining ? (
        <Decline answering={answering} onBack={() => setDeclining(false)} />
      ) : (
        <div className="answer-row">
          <Button
            tone="main"
            isDisabled={answering.busy !== null}
            onPress={() => void answering.give({ step })}
          >
            {t(answering.busy === step ? 'referral.sending' : `referral.act.${step}`)}
          </Button>
          <Button isDisabled={answering.busy !== null} onPress={() => setDeclining(true)}>
            {t(phase === 'unanswered' ? 'referral.decline' : 'referral.giveBack')}
          </Button>
        </div>
      )}
      <Fault answering={answering} />
    </div>
  );
}
