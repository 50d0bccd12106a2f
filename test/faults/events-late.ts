import { setTimeout as pause } from 'node:timers/promises';
import { askDatabase } from '../ask-database.js';
import { spread, told, type Fault, type FaultContext } from './fault.js';

/** From now on every fourth event of the centre is kept out of the log, though its number is used up. */
const hide = `
  create table late_event (like event_log);
  create function keep_back() returns trigger language plpgsql as $$ begin
    if new.organisation_id <> 'pohde' or new.seq % 4 <> 0 then return new; end if;
    insert into late_event select new.*;
    return null;
  end $$;
  create trigger keep_back before insert on event_log for each row execute function keep_back();`;

/** What was kept back appears behind what came later, and nothing more is kept back. */
const show = `
  drop function keep_back cascade;
  insert into event_log select * from late_event;
  drop table late_event;`;

const hidden = 'select seq from late_event';

/** Keeps events back while tasks come in; hands on how many. */
async function keepBack({ nemesis, load, centre, roll }: FaultContext): Promise<number> {
  await nemesis.act('keep events back', () => askDatabase(centre.databaseUrl, hide));
  await load.more(8);
  await pause(roll(1_500));
  const late = await askDatabase(centre.databaseUrl, hidden);
  await nemesis.act('show events', () => askDatabase(centre.databaseUrl, show));
  return late.length;
}

/** Rule R7: events become visible behind later ones, as with numbers that are not in the order of commits. */
export const eventsLate: Fault = {
  name: 'R7',
  title: 'events are visible only after later ones',
  profile: 'embedded',
  run: async (context) => {
    let late = 0;
    await spread(context, context.form === 'full' ? 20 : 3, async () => {
      late += await keepBack(context);
    });
    return [told('events that came late', late)];
  },
};
