import { may } from '@tilanne/access';
import { useEffect } from 'react';
import { Dialog, I18nProvider, Modal, ModalOverlay } from 'react-aria-components';
import { Statement } from './accessibility/statement.js';
import { CrewView } from './crew/crew-view.js';
import { DeskView } from './desk/desk-view.js';
import { usePlace } from './desk/place.js';
import { useWorkstation } from './desk/workstation.js';
import { useWords } from './locales/words.js';
import { ReferralView } from './referral/referral-view.js';
import { ReportDoor } from './report/report-door.js';
import { NoBoard, Waiting } from './session/plain-page.js';
import { SignIn } from './session/sign-in.js';
import type { SessionState } from './session/session.js';
import { useSignal } from './ui/signal.js';

/** How soon to ask again when the server did not say who is signed in, in milliseconds. */
const askAgainAfter = 3_000;

/** Asks who is signed in, and again until the server answers. */
function useAsking({ kind }: SessionState): void {
  const { session } = useWorkstation();
  useEffect(() => {
    if (kind === 'asking') void session.ask();
    if (kind !== 'unreachable') return;
    const timer = setInterval(() => void session.ask(), askAgainAfter);
    return () => clearInterval(timer);
  }, [kind, session]);
}

/** Over a desk whose session has ended: nothing of it can be seen, and nothing written on it is lost. */
function Cover({ user }: { readonly user: string }) {
  const { t } = useWords();
  return (
    <ModalOverlay className="session-cover" isOpen isKeyboardDismissDisabled>
      <Modal>
        <Dialog aria-label={t('session.title')}>
          <SignIn ended={user} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface SignedInProps {
  readonly state: SessionState & { readonly kind: 'in' };
  /** The desk is what is shown, so that an ended session must cover it. */
  readonly covered: boolean;
}

/** The page of a role: the one thing that its people sign in for. */
function RolePage({ who, ended }: Pick<SignedInProps['state'], 'who' | 'ended'>) {
  if (may(who.role, 'watch-board')) return <DeskView who={who} ended={ended} />;
  if (may(who.role, 'crew-unit')) return <CrewView who={who} ended={ended} />;
  if (may(who.role, 'answer-referrals')) return <ReferralView who={who} ended={ended} />;
  if (may(who.role, 'see-report')) return <ReportDoor />;
  return <NoBoard />;
}

function SignedInView({ state: { who, ended }, covered }: SignedInProps) {
  return (
    <>
      <RolePage key={who.user} who={who} ended={ended} />
      {ended && covered && <Cover user={who.user} />}
    </>
  );
}

function View() {
  const { session } = useWorkstation();
  const state = useSignal(session.state);
  const place = usePlace();
  useAsking(state);
  const reading = place.view === 'accessibility';
  if (state.kind === 'in') {
    // A desk goes on behind the statement: its alarms sound, and what is being written stays.
    return (
      <>
        <div hidden={reading}>
          <SignedInView state={state} covered={!reading} />
        </div>
        {reading && <Statement />}
      </>
    );
  }
  if (reading) return <Statement />;
  return state.kind === 'out' ? <SignIn /> : <Waiting unreachable={state.kind === 'unreachable'} />;
}

/** The whole page. */
export function App() {
  const { language } = useWords();
  return (
    <I18nProvider locale={language === 'en' ? 'en-GB' : `${language}-FI`}>
      <View />
    </I18nProvider>
  );
}
