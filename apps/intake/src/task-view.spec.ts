import { describe, expect, it } from '@jest/globals';
import { knownTask } from '../../../test/task/known-tasks.js';
import { viewOf } from './task-view.js';

describe('a task as its sender reads it back', () => {
  it('is what the sender gave and what became of it', () => {
    const task = knownTask({ state: 'triaged' }, { age: 'x' });
    expect(viewOf(task)).toEqual({
      taskId: task.id,
      senderTaskId: 'T-1',
      kind: 'task',
      revision: 1,
      state: 'triaged',
      createdAt: '2026-11-22T12:00:00.000Z',
      receivedAt: '2026-11-22T12:01:00.000Z',
      handover: task.handover,
      warnings: task.warnings,
    });
  });

  it('is called a notice while it is one', () => {
    expect(viewOf(knownTask({}, { class: 'A' })).kind).toBe('notice');
  });

  it('tells nothing of other patients, other tasks or the centre’s own marks', () => {
    const view = viewOf(knownTask({ links: ['another-task'], marks: ['repeat-contact'] }));
    expect(JSON.stringify(view)).not.toMatch(/another-task|repeat-contact|organisation|senderId"/);
  });
});
