/** One task, its event and the counter that numbers events, as the skeleton keeps them. */
export const tables = `
  create table skeleton_task (id uuid primary key, state text not null, body jsonb not null);
  create table skeleton_event (seq bigint primary key, task_id uuid not null, body jsonb not null);
  create table skeleton_head (only_row boolean primary key default true check (only_row), seq bigint not null);
  insert into skeleton_head (seq) values (0)`;

/** Channel of the hint that an event was committed. */
export const channel = 'skeleton_event';
