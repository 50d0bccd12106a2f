import type { Localised } from '@tilanne/platform';
import {
  measures,
  type DiversionReport,
  type Measure,
  type Measured,
  type MeasureName,
  type Share,
} from '@tilanne/report';
import { useId } from 'react';
import { inLanguage, useWords } from '../locales/words.js';
import { intervalText, shareText } from './number-text.js';

type GroupName = keyof DiversionReport['groups'];

/** A share, large, with what it is a share of and how sure it is. */
function BigNumber({ group, share }: { readonly group: GroupName; readonly share: Share }) {
  const { t, language } = useWords();
  const part = shareText(share, language);
  return (
    <div className="big-number">
      <dt>{t(`report.group.${group}`)}</dt>
      <dd>
        <b>{part ?? t('report.noShare')}</b>
        <span>{t('report.of', { count: share.count, total: share.total })}</span>
        {part !== null && (
          <span className="soft">{t('report.interval', { interval: intervalText(share, language) })}</span>
        )}
      </dd>
    </div>
  );
}

interface Line {
  readonly id: string;
  readonly kind: 'numerator' | 'denominator' | 'excluded' | 'apart';
  readonly sentence: Localised;
  readonly numberOf: (measured: Measured) => number;
}

/** The definition sentence by sentence, each with the number it counts. */
function linesOf({ numerator, denominator, exclusions, apart }: Measure): Line[] {
  const counted = (id: string) => (measured: Measured) => measured.counts[id] ?? 0;
  return [
    { ...numerator, kind: 'numerator', numberOf: ({ share }) => share.count },
    { ...denominator, kind: 'denominator', numberOf: ({ share }) => share.total },
    ...exclusions.map((clause) => ({ ...clause, kind: 'excluded' as const, numberOf: counted(clause.id) })),
    ...apart.map((clause) => ({ ...clause, kind: 'apart' as const, numberOf: counted(clause.id) })),
  ];
}

interface DefinitionProps {
  readonly name: MeasureName;
  readonly groups: DiversionReport['groups'];
  readonly shown: readonly GroupName[];
}

function Definition({ name, groups, shown }: DefinitionProps) {
  const { t, language } = useWords();
  return (
    <table className="definition">
      <caption className="quiet-heading">{t('report.definition')}</caption>
      <thead>
        <tr>
          <td />
          {shown.map((group) => (
            <th key={group} scope="col">
              {t(`report.group.${group}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {linesOf(measures[name]).map(({ id, kind, sentence, numberOf }) => (
          <tr key={`${kind} ${id}`}>
            <th scope="row">
              <b>{t(`report.line.${kind}`)}</b> {inLanguage(sentence, language)}
            </th>
            {shown.map((group) => (
              <td key={group}>{numberOf(groups[group][name])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export interface MeasurePanelProps {
  readonly name: MeasureName;
  readonly report: DiversionReport;
  /** Groups of which the share stands large. */
  readonly large: readonly GroupName[];
  /** Groups whose numbers stand beside the definition. */
  readonly shown: readonly GroupName[];
}

/** One measure: its numbers, and under them what they count. */
export function MeasurePanel({ name, report: { groups }, large, shown }: MeasurePanelProps) {
  const { language } = useWords();
  const heading = useId();
  return (
    <section className="report-panel" aria-labelledby={heading}>
      <h2 id={heading}>{inLanguage(measures[name].name, language)}</h2>
      <dl className="big-numbers">
        {large.map((group) => (
          <BigNumber key={group} group={group} share={groups[group][name].share} />
        ))}
      </dl>
      <Definition name={name} groups={groups} shown={shown} />
    </section>
  );
}
