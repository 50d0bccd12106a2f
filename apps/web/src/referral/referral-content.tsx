import { useQuery } from '@tanstack/react-query';
import type { DestinationReferral } from '@tilanne/referral';
import type { ReactNode } from 'react';
import { patientText } from '../board/row-words.js';
import { useWorkstation } from '../desk/workstation.js';
import { valueOf } from '../http/failing.js';
import { useWords } from '../locales/words.js';
import { Stated } from '../task/essentials.js';
import type { FactDictionary } from '../task/fact-dictionary.js';
import { PhoneLink } from '../task/phone-link.js';
import { minuteText } from '../ui/local-time.js';
import { factName, factValue, foundFacts } from './fact-words.js';
import { newestFacts } from './referral-list.js';

/** The five parts of a structured hand-over, in its order: identify, situation, background, assessment, recommendation. */
type Part = 'identify' | 'situation' | 'background' | 'assessment' | 'recommendation';

function Section({ part, children }: { readonly part: Part; readonly children: ReactNode }) {
  const { t } = useWords();
  return (
    <section className={`isbar isbar-${part}`}>
      <h3>
        <span className="isbar-letter" aria-hidden="true">
          {part[0]?.toUpperCase()}
        </span>
        {t(`referral.part.${part}`)}
      </h3>
      {children}
    </section>
  );
}

interface Told {
  readonly referral: DestinationReferral;
}

function Identify({ referral: { handover } }: Told) {
  const { t } = useWords();
  const { patient, age, sex, address, municipality, floor, doorCode } = handover ?? {};
  const door = [
    floor !== undefined && t('task.floorText', { floor }),
    doorCode !== undefined && t('task.doorCode', { code: doorCode }),
  ];
  return (
    <Section part="identify">
      <p className="isbar-main">{patientText(t, { age: age ?? null, sex: sex ?? null })}</p>
      <p>
        {patient?.name ?? <span className="not-stated">{t('task.noName')}</span>} · {t('task.identity')}{' '}
        <Stated>{patient?.identityCode}</Stated>
      </p>
      <p>
        <Stated>{address}</Stated>, <Stated>{municipality}</Stated>
        {door.filter(Boolean).map((words) => ` · ${String(words)}`)}
      </p>
    </Section>
  );
}

function CallBack({ referral: { handover } }: Told) {
  const { t } = useWords();
  const { caller, contacts } = handover ?? {};
  const other = caller?.phone === undefined ? contacts?.find(({ phone }) => phone !== undefined) : undefined;
  const person = other ?? caller;
  const name = [person?.name, person?.relation].filter(Boolean).join(', ');
  return (
    <p className="isbar-call">
      {person?.phone === undefined ? (
        <span className="not-stated">{t('task.noNumber')}</span>
      ) : (
        <PhoneLink phone={person.phone} />
      )}{' '}
      {name === '' ? <span className="not-stated">{t('task.noCaller')}</span> : name}
    </p>
  );
}

function Situation({ referral }: Told) {
  return (
    <Section part="situation">
      <p className="isbar-words">
        <Stated>{referral.handover?.description}</Stated>
      </p>
      <CallBack referral={referral} />
    </Section>
  );
}

function Background({ referral: { handover, createdAt } }: Told) {
  const { t } = useWords();
  const { flags = [], contacts = [] } = handover ?? {};
  return (
    <Section part="background">
      <p>{t('referral.created', { time: minuteText(Date.parse(createdAt)) })}</p>
      {flags.length > 0 && <p>{flags.map((flag) => t(`flag.${flag}`)).join(', ')}</p>}
      {contacts.map(({ name, relation, phone }, index) => (
        <p key={`${name ?? ''}/${phone ?? ''}/${index}`}>
          {[name, relation].filter(Boolean).join(', ')} {phone !== undefined && <PhoneLink phone={phone} />}
        </p>
      ))}
    </Section>
  );
}

/** The words for facts; a referral can be read without them. */
function useFactNames(): FactDictionary {
  const { session } = useWorkstation();
  const { data } = useQuery({
    queryKey: ['fact-names'],
    queryFn: () => valueOf(session.request<FactDictionary>('GET', '/api/facts/referrals')),
    staleTime: 5 * 60_000,
  });
  return data ?? { facts: [], groups: [] };
}

function Assessment({ referral: { facts } }: Told) {
  const { t, language } = useWords();
  const telling = { t, language, dictionary: useFactNames() };
  const known = foundFacts(telling.dictionary, newestFacts(facts));
  return (
    <Section part="assessment">
      {known.length === 0 && <p className="not-stated">{t('referral.noFacts')}</p>}
      <dl className="isbar-facts">
        {known.map((fact) => (
          <div key={fact.fact}>
            <dt>{factName(telling, fact.fact)}</dt>
            <dd>
              <b>{factValue(telling, fact)}</b>{' '}
              <span className="soft">
                {fact.observedAt === null ? '' : minuteText(Date.parse(fact.observedAt))}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Recommendation({ referral: { decidedBy, reason, sentAt, destination } }: Told) {
  const { t } = useWords();
  const time = sentAt === null ? '' : minuteText(Date.parse(sentAt));
  return (
    <Section part="recommendation">
      <p className="isbar-main">{t('referral.asks', { destination })}</p>
      {reason !== null && <p className="isbar-words">{reason}</p>}
      <p>{t('referral.decided', { name: decidedBy, time })}</p>
    </Section>
  );
}

/** All that a destination needs to answer. */
export function ReferralContent({ referral }: Told) {
  return (
    <div className="referral-content">
      <div>
        <Identify referral={referral} />
        <Situation referral={referral} />
        <Background referral={referral} />
      </div>
      <div>
        <Assessment referral={referral} />
        <Recommendation referral={referral} />
      </div>
    </div>
  );
}
