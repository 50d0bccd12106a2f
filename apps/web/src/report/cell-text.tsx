import type { Cell, Share } from '@tilanne/report';
import { useWords } from '../locales/words.js';
import { intervalText, shareText } from './number-text.js';

function Hidden() {
  const { t } = useWords();
  return (
    <td>
      <span aria-hidden="true">–</span>
      <span className="spoken">{t('report.hidden')}</span>
    </td>
  );
}

/** A number of a table; a dash where it is not shown. */
export function NumberCell({ cell }: { readonly cell: Cell }) {
  return cell === null ? <Hidden /> : <td>{cell}</td>;
}

/** A share of a table with its interval; empty where there is nothing to have a share of. */
export function ShareCell({ share }: { readonly share: Share | null }) {
  const { t, language } = useWords();
  if (share === null) return <Hidden />;
  const part = shareText(share, language);
  if (part === null) return <td className="soft">{t('report.noShare')}</td>;
  return (
    <td>
      {part} <span className="soft">({intervalText(share, language)})</span>
    </td>
  );
}
