import type { BoardRow } from '@tilanne/board';
import { useDesk } from '../desk/desk.js';
import { useWords } from '../locales/words.js';
import { Chip } from '../ui/chip.js';
import { Icon } from '../ui/icon.js';
import { holdingOf } from './claim.js';

/** On a row: who has the task open, and whether something waits for a second person. */
export function WorkChips({ row: { claim, asked } }: { readonly row: BoardRow }) {
  const { t } = useWords();
  const { who } = useDesk();
  const holding = holdingOf(claim, who.user);
  return (
    <>
      {asked && <Chip tone="warn">{t('decision.waitsSecond')}</Chip>}
      {holding === 'silent' && <Chip tone="warn">{t('decision.rowSilent', { by: claim?.by ?? '' })}</Chip>}
      {holding === 'other' && (
        <span className="chip chip-plain">
          <Icon name="person" size={11} />
          {t('decision.rowOpen', { by: claim?.by ?? '' })}
        </span>
      )}
    </>
  );
}
