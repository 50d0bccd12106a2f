import type { LinkedTask, OpenTask } from '@tilanne/board';
import { urgencyClasses } from '@tilanne/task';
import { ClassShape } from '../board/class-shape.js';
import { codeName } from '../board/row-words.js';
import { useClock } from '../board/server-clock.js';
import { useDesk } from '../desk/desk.js';
import { fragmentOf } from '../desk/place.js';
import { useWords } from '../locales/words.js';
import { whenText } from '../ui/local-time.js';

function Link({ task }: { readonly task: LinkedTask }) {
  const { t, language } = useWords();
  const { clock } = useDesk();
  const when = useClock(clock, (now) => whenText(Date.parse(task.createdAt), now, language));
  return (
    <li>
      <ClassShape urgencyClass={urgencyClasses.find((letter) => letter === task.urgencyClass) ?? null} />
      <a href={fragmentOf({ view: 'task', id: task.id })}>
        {task.code} {codeName(t, language, task.code)}
      </a>
      <span>{when}</span>
      <span className="soft">{t(`state.${task.state}`)}</span>
    </li>
  );
}

/** Earlier contacts of the same patient, place or number: one that comes again is more often missed. */
export function Links({ open: { links } }: { readonly open: OpenTask }) {
  const { t } = useWords();
  if (links.length === 0) return null;
  return (
    <section className="task-part" aria-labelledby="links-title">
      <h2 id="links-title" className="quiet-heading">
        {t('task.links')}
      </h2>
      <ul className="links">
        {links.map((task) => (
          <Link key={task.id} task={task} />
        ))}
      </ul>
    </section>
  );
}
