import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { Icon } from '../ui/icon.js';
import { decidedText } from './option-words.js';
import type { DecisionAct } from './options.js';
import type { Deciding } from './use-deciding.js';

const keyCaps: Readonly<Record<DecisionAct, string>> = {
  confirm: 'K',
  other: 'O',
  ambulance: 'A',
  upgrade: 'U',
};

function useActText({ proposed, live }: Deciding): (act: DecisionAct) => string {
  const { t } = useWords();
  return (act) => {
    if (act === 'confirm' && proposed)
      return t('decision.confirm', { outcome: decidedText(t, proposed, null) });
    if (act === 'ambulance' && live?.outcome === 'ambulance')
      return t(live.target === null ? 'decision.chooseUnit' : 'decision.changeUnit');
    return t(
      act === 'ambulance' ? 'decision.ambulance' : act === 'upgrade' ? 'decision.upgrade' : 'decision.other',
    );
  };
}

/** The acts of a decision side by side, each with its key. None is chosen beforehand. */
export function ActButtons({ deciding }: { readonly deciding: Deciding }) {
  const { t } = useWords();
  const textOf = useActText(deciding);
  const { acts, draft, begin } = deciding;
  const locks = [...new Set(acts.flatMap(({ lock }) => (lock ? [lock] : [])))];
  return (
    <>
      <div className="decision-acts">
        {acts.map(({ act, lock }) => (
          <Button
            key={act}
            tone={act === 'confirm' ? 'main' : 'plain'}
            keyCap={keyCaps[act]}
            data-decision-act={act}
            isDisabled={lock !== null}
            aria-expanded={draft.act === act}
            onPress={() => begin(act)}
          >
            {act === 'upgrade' && <Icon name="phone" size={14} />}
            {textOf(act)}
          </Button>
        ))}
      </div>
      {locks.map((lock) => (
        <p key={lock} className="decision-lock" role="status">
          <Icon name="alarm" size={13} /> {t(`decision.lock.${lock}`)}
        </p>
      ))}
    </>
  );
}
