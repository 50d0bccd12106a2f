import type { ClaimSummary } from '@tilanne/task';
import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { Icon } from '../ui/icon.js';
import { minuteText } from '../ui/local-time.js';

export interface ClaimLineProps {
  readonly claim: ClaimSummary | null;
  readonly onTakeOver: () => void;
}

/** Who else has the task open; when that screen has gone silent, one key takes the task over. */
export function ClaimLine({ claim, onTakeOver }: ClaimLineProps) {
  const { t } = useWords();
  if (!claim) return null;
  const words = { by: claim.by, time: minuteText(Date.parse(claim.since)) };
  if (!claim.stale) {
    return (
      <p className="decision-claim" role="status">
        <Icon name="person" size={14} /> {t('decision.claimed', words)}
      </p>
    );
  }
  return (
    <div className="task-note task-note-warn" role="status">
      <div>
        <b>{t('decision.claimStale', words)}</b>
      </div>
      <Button keyCap="V" data-decision-act="take-over" onPress={onTakeOver}>
        {t('decision.takeOver')}
      </Button>
    </div>
  );
}
