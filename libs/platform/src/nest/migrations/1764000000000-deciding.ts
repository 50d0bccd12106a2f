import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions and what follows from them: claims, referrals, orders; the life of alarms and the watchdog's pulse. */
export class Deciding1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table claim (
        organisation_id text not null,
        task_id uuid not null,
        user_name text not null,
        name text not null,
        since timestamptz not null,
        beat_at timestamptz not null,
        stale_at timestamptz,
        constraint claim_pk primary key (organisation_id, task_id),
        constraint claim_task_fk foreign key (organisation_id, task_id) references task (organisation_id, id)
      );

      create table decision (
        organisation_id text not null,
        id uuid not null,
        task_id uuid not null,
        request_id text not null,
        revision integer not null,
        answers_version integer not null,
        outcome text not null,
        target text,
        direction text not null,
        reason text,
        spoken_to text,
        call_back_at timestamptz,
        verdict jsonb not null,
        facts jsonb not null,
        asked_at timestamptz not null,
        asked_by text not null,
        asked_name text not null,
        seconded_by text,
        seconded_name text,
        decided_at timestamptz,
        sent_at timestamptz,
        ended_at timestamptz,
        ended_why text,
        constraint decision_pk primary key (organisation_id, id),
        constraint decision_request unique (organisation_id, request_id),
        constraint decision_task_fk foreign key (organisation_id, task_id) references task (organisation_id, id)
      );
      create unique index decision_live on decision (organisation_id, task_id)
        where decided_at is not null and ended_at is null;
      create unique index decision_asked on decision (organisation_id, task_id)
        where decided_at is null and ended_at is null;
      create index decision_task on decision (organisation_id, task_id, asked_at);
      create index decision_at on decision (organisation_id, decided_at);
      create index decision_unsent on decision (organisation_id, decided_at)
        where sent_at is null and ended_at is null;

      create table destination (
        organisation_id text not null,
        id text not null,
        kind text not null,
        name text not null,
        accept_within_seconds integer not null,
        constraint destination_pk primary key (organisation_id, id),
        constraint destination_accept_within check (accept_within_seconds >= 30 and accept_within_seconds <= 86400)
      );

      create table referral (
        organisation_id text not null,
        id uuid not null,
        decision_id uuid not null,
        task_id uuid not null,
        destination_id text not null,
        made_at timestamptz not null,
        sent_at timestamptz,
        deadline_at timestamptz,
        acknowledged_at timestamptz,
        accepted_at timestamptz,
        started_at timestamptz,
        ended_at timestamptz,
        ended_how text,
        answered_by text,
        reason text,
        constraint referral_pk primary key (organisation_id, id),
        constraint referral_decision unique (organisation_id, decision_id),
        constraint referral_decision_fk foreign key (organisation_id, decision_id)
          references decision (organisation_id, id),
        constraint referral_destination_fk foreign key (organisation_id, destination_id)
          references destination (organisation_id, id)
      );
      create index referral_open on referral (organisation_id, destination_id) where ended_at is null;
      create index referral_ended on referral (organisation_id, destination_id, ended_at) where ended_at is not null;
      create index referral_task on referral (organisation_id, task_id);

      create table unit (
        organisation_id text not null,
        id text not null,
        kind text not null,
        call_sign text not null,
        constraint unit_pk primary key (organisation_id, id),
        constraint unit_kind check (kind in ('ambulance', 'mobile-unit'))
      );

      create table unit_order (
        organisation_id text not null,
        id uuid not null,
        decision_id uuid not null,
        task_id uuid not null,
        unit_id text not null,
        made_at timestamptz not null,
        sent_at timestamptz,
        reached_at timestamptz,
        shown_at timestamptz,
        acknowledged_at timestamptz,
        acting_at timestamptz,
        ended_at timestamptz,
        ended_how text,
        answered_by text,
        reason text,
        stop_reached_at timestamptz,
        stop_shown_at timestamptz,
        stop_acknowledged_at timestamptz,
        constraint unit_order_pk primary key (organisation_id, id),
        constraint unit_order_decision_fk foreign key (organisation_id, decision_id)
          references decision (organisation_id, id),
        constraint unit_order_unit_fk foreign key (organisation_id, unit_id)
          references unit (organisation_id, id)
      );
      create unique index unit_order_live on unit_order (organisation_id, decision_id) where ended_at is null;
      create index unit_order_unit on unit_order (organisation_id, unit_id, made_at);
      create index unit_order_task on unit_order (organisation_id, task_id);
      create index unit_order_stop on unit_order (organisation_id)
        where ended_how = 'stopped' and stop_acknowledged_at is null;

      alter table alarm add column cleared_at timestamptz;
      alter table alarm add column snoozed_until timestamptz;
      alter table alarm add column snoozed_by text;
      alter table alarm add column snooze_reason text;
      update alarm set cleared_at = acknowledged_at;
      drop index alarm_open;
      create unique index alarm_open on alarm (organisation_id, kind, subject_id)
        where acknowledged_at is null or cleared_at is null;

      create table pulse (
        organisation_id text not null,
        name text not null,
        at timestamptz not null,
        constraint pulse_pk primary key (organisation_id, name)
      );

      alter table session add column place text;

      drop index task_open;
      create index task_open on task (organisation_id, state) where state not in ('closed', 'cancelled', 'upgraded');
      create index task_received on task (organisation_id, received_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index task_received;
      drop index task_open;
      create index task_open on task (organisation_id, state) where state in ('received', 'triaged', 'notice');
      alter table session drop column place;
      drop table pulse;
      drop index alarm_open;
      delete from alarm where cleared_at is null and acknowledged_at is not null;
      create unique index alarm_open on alarm (organisation_id, kind, subject_id) where acknowledged_at is null;
      alter table alarm drop column cleared_at, drop column snoozed_until, drop column snoozed_by,
        drop column snooze_reason;
      drop table unit_order, unit, referral, destination, decision, claim;
    `);
  }
}
