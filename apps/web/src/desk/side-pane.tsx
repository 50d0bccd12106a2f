import { may } from '@tilanne/access';
import { Refused } from '../board/refused.js';
import { NewTask } from '../entry/new-task.js';
import { TaskPane } from '../task/task-pane.js';
import { useDesk } from './desk.js';
import { Overview } from './overview.js';
import type { Place } from './place.js';

function Content({ place }: { readonly place: Place }) {
  const { who } = useDesk();
  if (place.view === 'task') return <TaskPane key={place.id} id={place.id} />;
  if (place.view === 'new' && may(who.role, 'enter-task')) return <NewTask />;
  if (place.view === 'refused' && may(who.role, 'see-refusals')) return <Refused />;
  return <Overview />;
}

/** The right of the desk: the open task, the form, or the shift at a glance. */
export function SidePane({ place }: { readonly place: Place }) {
  return (
    <div className="side-pane">
      <Content place={place} />
    </div>
  );
}
