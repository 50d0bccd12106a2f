import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The first house. Every key begins with the organisation, so that tables can be distributed on it.
 * Names avoid those of the queue's own schema, which shares the search path inside a unit of work.
 */
export class House1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table event_head (
        organisation_id text not null,
        seq bigint not null,
        constraint event_head_pk primary key (organisation_id)
      );

      create table event_log (
        organisation_id text not null,
        seq bigint not null,
        type text not null,
        task_id uuid,
        at timestamptz not null,
        body jsonb not null,
        constraint event_log_pk primary key (organisation_id, seq)
      );
      create index event_log_task on event_log (organisation_id, task_id, seq);

      create table sender (
        organisation_id text not null,
        id uuid not null,
        name text not null,
        key_hash text not null,
        created_at timestamptz not null,
        constraint sender_pk primary key (organisation_id, id),
        constraint sender_name unique (organisation_id, name)
      );
      create index sender_key on sender (key_hash);

      create table task (
        organisation_id text not null,
        id uuid not null,
        sender_id uuid not null,
        sender_task_id text not null,
        revision integer not null,
        answers_version integer not null,
        state text not null,
        code text,
        urgency_class text,
        created_at timestamptz not null,
        received_at timestamptz not null,
        changed_at timestamptz not null,
        handover jsonb,
        warnings jsonb not null,
        marks text array not null,
        links uuid array not null,
        cancelled_revision integer not null,
        patient_key text,
        place_key text,
        phone_key text,
        constraint task_pk primary key (organisation_id, id),
        constraint task_sender_task unique (organisation_id, sender_id, sender_task_id),
        constraint task_sender_fk foreign key (organisation_id, sender_id) references sender (organisation_id, id),
        constraint task_urgency_class check (urgency_class in ('A', 'B', 'C', 'D')),
        constraint task_revision check (revision >= 0 and answers_version >= 0 and cancelled_revision >= 0)
      );
      create index task_open on task (organisation_id, state) where state in ('received', 'triaged', 'notice');
      create index task_patient on task (organisation_id, patient_key, received_at) where patient_key is not null;
      create index task_place on task (organisation_id, place_key, received_at) where place_key is not null;
      create index task_phone on task (organisation_id, phone_key, received_at) where phone_key is not null;

      create table task_answer (
        organisation_id text not null,
        task_id uuid not null,
        answers_version integer not null,
        fact text not null,
        value jsonb not null,
        observed_at timestamptz not null,
        given_by text not null,
        constraint task_answer_pk primary key (organisation_id, task_id, answers_version, fact),
        constraint task_answer_task_fk foreign key (organisation_id, task_id) references task (organisation_id, id)
      );

      create table proposal (
        organisation_id text not null,
        task_id uuid not null,
        revision integer not null,
        answers_version integer not null,
        verdict jsonb not null,
        by_hand boolean not null,
        proposed_at timestamptz not null,
        constraint proposal_pk primary key (organisation_id, task_id, revision, answers_version),
        constraint proposal_task_fk foreign key (organisation_id, task_id) references task (organisation_id, id)
      );

      create table intake_message (
        organisation_id text not null,
        id uuid not null,
        sender_id uuid not null,
        request_id text not null,
        body_hash text not null,
        task_id uuid not null,
        kind text not null,
        revision integer not null,
        reception text not null,
        received_at timestamptz not null,
        raw text not null,
        answer jsonb not null,
        constraint intake_message_pk primary key (organisation_id, id),
        constraint intake_message_request unique (organisation_id, sender_id, request_id),
        constraint intake_message_task_fk foreign key (organisation_id, task_id) references task (organisation_id, id)
      );
      create index intake_message_task on intake_message (organisation_id, task_id, received_at);

      create table intake_refusal (
        organisation_id text not null,
        id uuid not null,
        at timestamptz not null,
        sender_id uuid,
        code text not null,
        fields jsonb not null,
        raw text,
        count integer not null,
        grouped_by text,
        constraint intake_refusal_pk primary key (organisation_id, id),
        constraint intake_refusal_group unique (organisation_id, grouped_by)
      );
      create index intake_refusal_at on intake_refusal (organisation_id, at);

      create table alarm (
        organisation_id text not null,
        id uuid not null,
        kind text not null,
        subject_id uuid not null,
        raised_at timestamptz not null,
        acknowledged_at timestamptz,
        acknowledged_by text,
        constraint alarm_pk primary key (organisation_id, id)
      );
      create unique index alarm_open on alarm (organisation_id, kind, subject_id) where acknowledged_at is null;

      create table session (
        token_hash text not null,
        organisation_id text not null,
        user_name text not null,
        name text not null,
        role text not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        constraint session_pk primary key (token_hash)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table session, alarm, intake_refusal, intake_message, proposal, task_answer, task, sender, event_log, event_head`,
    );
  }
}
