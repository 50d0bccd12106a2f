import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { clockText } from '../ui/local-time.js';
import { decidedText } from './option-words.js';
import { usePlaceName } from './use-places.js';
import type { Deciding } from './use-deciding.js';

/** Somebody decided while this decision was being made: who, what and when; what was typed stays below. */
export function Overtaken({ deciding }: { readonly deciding: Deciding }) {
  const { t } = useWords();
  const { live, overtaken, write, sending } = deciding;
  const name = usePlaceName(live?.target ?? null);
  const settling = sending?.stage === 'sending' || sending?.stage === 'unconfirmed';
  if (!overtaken || settling) return null;
  const time = live?.decidedAt ? clockText(Date.parse(live.decidedAt)) : '';
  return (
    <div className="task-note task-note-warn decision-overtaken" role="alert">
      <div>
        <b>
          {live
            ? t('decision.overtaken', { by: live.by, time, outcome: decidedText(t, live.outcome, name) })
            : t('decision.overtakenNone')}
        </b>
        <p>{t('decision.kept')}</p>
      </div>
      <Button onPress={() => write({ seen: live?.id ?? null })}>
        {t(live ? 'decision.replace' : 'decision.goOn')}
      </Button>
    </div>
  );
}
