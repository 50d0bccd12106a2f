import { useSignal } from '../ui/signal.js';
import { useDesk } from './desk.js';

/** Where a screen reader hears of what happens elsewhere on the page. */
export function Announcer() {
  const { announcement } = useDesk();
  const { polite, urgent } = useSignal(announcement);
  return (
    <>
      <div className="spoken" role="status">
        {polite}
      </div>
      <div className="spoken" role="alert">
        {urgent}
      </div>
    </>
  );
}
