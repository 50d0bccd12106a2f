import type { CrewOrder } from '@tilanne/unit';
import type { Flag } from '@tilanne/task';
import type { ReactNode } from 'react';
import { ClassShape } from '../board/class-shape.js';
import { codeName, patientText } from '../board/row-words.js';
import { useWords } from '../locales/words.js';
import { Stated } from '../task/essentials.js';
import { PhoneLink } from '../task/phone-link.js';
import { Icon } from '../ui/icon.js';
import { useHeadingFocus } from './use-heading-focus.js';
import './order-card.css';

/** What an order is called: class, code and the code's name. */
export function OrderName({ order: { code, urgencyClass } }: { readonly order: CrewOrder }) {
  const { t, language } = useWords();
  return (
    <span className="order-name">
      <ClassShape urgencyClass={urgencyClass} large />
      <span>
        {code !== null && <b className="order-code">{code}</b>} {codeName(t, language, code)}
      </span>
    </span>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="order-part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Where({ order: { handover } }: { readonly order: CrewOrder }) {
  const { t } = useWords();
  const { address, municipality, floor, doorCode, coordinates } = handover ?? {};
  const door = [
    floor !== undefined && t(/^\d+$/.test(floor) ? 'task.floor' : 'task.floorText', { floor }),
    doorCode !== undefined && t('task.doorCode', { code: doorCode }),
  ].filter(Boolean);
  return (
    <Part title={t('task.where')}>
      <p className="order-main">
        <Stated>{address}</Stated>, <Stated>{municipality}</Stated>
      </p>
      {door.length > 0 && <p>{door.join(' · ')}</p>}
      {coordinates && (
        <p>
          <a className="order-map" href={`geo:${coordinates.latitude},${coordinates.longitude}`}>
            {t('crew.map')}
          </a>
        </p>
      )}
    </Part>
  );
}

/** Flags that belong to the safety of the scene; the others to the patient. */
const dangers: readonly Flag[] = ['hazard', 'police'];

function Why({ order: { handover, reason } }: { readonly order: CrewOrder }) {
  const { t } = useWords();
  const { age, sex, description, patient, flags = [] } = handover ?? {};
  const others = flags.filter((flag) => !dangers.includes(flag));
  const who = patientText(t, { age: age ?? null, sex: sex ?? null });
  return (
    <Part title={t('crew.why')}>
      <p className="order-main">{[who, patient?.name].filter(Boolean).join(', ')}</p>
      <p className="order-words">
        <Stated>{description}</Stated>
      </p>
      {others.length > 0 && <p>{others.map((flag) => t(`flag.${flag}`)).join(', ')}</p>}
      {reason !== null && (
        <p className="order-words">
          <b>{t('crew.nurseSays')}</b> {reason}
        </p>
      )}
    </Part>
  );
}

function Caller({ order: { handover } }: { readonly order: CrewOrder }) {
  const { t } = useWords();
  const { caller, contacts } = handover ?? {};
  const other = caller?.phone === undefined ? contacts?.find(({ phone }) => phone !== undefined) : undefined;
  const person = other ?? caller;
  const name = [person?.name, person?.relation].filter(Boolean).join(', ');
  return (
    <Part title={t('crew.caller')}>
      <p>{name === '' ? <span className="not-stated">{t('task.noCaller')}</span> : name}</p>
      {person?.phone === undefined ? (
        <p className="not-stated">{t('task.noNumber')}</p>
      ) : (
        <p className="order-call">
          <PhoneLink phone={person.phone} />
        </p>
      )}
    </Part>
  );
}

/** Whether the scene is said to be safe: that nothing was reported is no promise that nothing is there. */
function Safety({ order: { handover } }: { readonly order: CrewOrder }) {
  const { t } = useWords();
  const flags = handover?.flags ?? [];
  const dangerous = flags.filter((flag) => dangers.includes(flag));
  return (
    <Part title={t('crew.safety')}>
      {dangerous.length > 0 ? (
        <p className="order-danger">
          <Icon name="alarm" size={22} /> {dangerous.map((flag) => t(`flag.${flag}`)).join(', ')}
        </p>
      ) : (
        <p>{t('crew.noDanger')}</p>
      )}
    </Part>
  );
}

/** Everything a crew needs of an order: what, where, why, who calls, is it safe. */
export function OrderCard({
  order,
  heading = true,
}: {
  readonly order: CrewOrder;
  readonly heading?: boolean;
}) {
  const focus = useHeadingFocus();
  return (
    <div className="order-card">
      {heading ? (
        <h1 ref={focus} tabIndex={-1}>
          <OrderName order={order} />
        </h1>
      ) : (
        <p className="order-title">
          <OrderName order={order} />
        </p>
      )}
      <Where order={order} />
      <Safety order={order} />
      <Why order={order} />
      <Caller order={order} />
    </div>
  );
}
