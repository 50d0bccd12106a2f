import type { OpenTask } from '@tilanne/board';
import type { Handover } from '@tilanne/task';
import type { ReactNode } from 'react';
import { patientText } from '../board/row-words.js';
import { useWords } from '../locales/words.js';
import { Chip } from '../ui/chip.js';
import { PhoneLink } from './phone-link.js';
import './essentials.css';

/** A value, or that it was not stated: never nothing. */
export function Stated({ children }: { readonly children: ReactNode }) {
  const { t } = useWords();
  const stated = children !== undefined && children !== null && children !== '';
  return stated ? children : <span className="not-stated">{t('notStated')}</span>;
}

function Where({ handover }: { readonly handover: Handover | null }) {
  const { t } = useWords();
  const { address, municipality, floor, doorCode, coordinates } = handover ?? {};
  const more = [
    floor !== undefined &&
      (/^\d+$/.test(floor) ? t('task.floor', { floor }) : t('task.floorText', { floor })),
    doorCode !== undefined && t('task.doorCode', { code: doorCode }),
    coordinates && `${t('task.coordinates')} ${coordinates.latitude}, ${coordinates.longitude}`,
  ].filter(Boolean);
  return (
    <div className="essential">
      <h2 className="quiet-heading">{t('task.where')}</h2>
      <p className="essential-main">
        <Stated>{address}</Stated>
      </p>
      <p>
        <Stated>{municipality}</Stated>
        {more.length > 0 && ` · ${more.join(' · ')}`}
      </p>
    </div>
  );
}

function withPatientText(
  t: ReturnType<typeof useWords>['t'],
  withPatient: boolean | undefined,
): string | undefined {
  if (withPatient === undefined) return undefined;
  return t(withPatient ? 'task.withPatient' : 'task.notWithPatient');
}

function CallBack({ handover }: { readonly handover: Handover | null }) {
  const { t } = useWords();
  const { caller, contacts } = handover ?? {};
  const first = caller?.phone === undefined ? contacts?.find(({ phone }) => phone !== undefined) : undefined;
  const phone = caller?.phone ?? first?.phone;
  const person = first ?? caller;
  const who = [person?.name, person?.relation, first ? undefined : withPatientText(t, caller?.withPatient)];
  const known = who.filter((part) => part !== undefined);
  return (
    <div className="essential">
      <h2 className="quiet-heading">{t('task.callBack')}</h2>
      <p className="essential-main">
        {phone === undefined ? (
          <span className="not-stated">{t('task.noNumber')}</span>
        ) : (
          <PhoneLink phone={phone} />
        )}
      </p>
      <p>{known.length > 0 ? known.join(' · ') : <span className="not-stated">{t('task.noCaller')}</span>}</p>
    </div>
  );
}

function Patient({ open: { summary, handover } }: { readonly open: OpenTask }) {
  const { t } = useWords();
  const { name, identityCode } = handover?.patient ?? {};
  return (
    <div className="essential">
      <h2 className="quiet-heading">{t('task.patient')}</h2>
      <p className="essential-main">{patientText(t, summary)}</p>
      <p>{name ?? <span className="not-stated">{t('task.noName')}</span>}</p>
      <p className="identity-code">
        {t('task.identity')} <Stated>{identityCode}</Stated>
      </p>
    </div>
  );
}

/** What a nurse needs before the first ring: where, who to call, who is ill, what is the matter. */
export function Essentials({ open }: { readonly open: OpenTask }) {
  const { t } = useWords();
  const { handover } = open;
  const flags = handover?.flags ?? [];
  return (
    <div className="essentials">
      <Where handover={handover} />
      <CallBack handover={handover} />
      <Patient open={open} />
      <div className="essential essential-concern">
        <h2 className="quiet-heading">{t('task.concern')}</h2>
        <p className="concern">
          <Stated>{handover?.description}</Stated>
        </p>
        {flags.length > 0 && (
          <p className="chips">
            {flags.map((flag) => (
              <Chip key={flag} tone={flag === 'hazard' || flag === 'police' ? 'warn' : 'plain'}>
                {t(`flag.${flag}`)}
              </Chip>
            ))}
          </p>
        )}
      </div>
    </div>
  );
}
