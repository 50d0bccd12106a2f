import { describe, expect, it } from '@jest/globals';
import { EventReader, SeenTasks } from './seen-tasks.js';

function changes(...events: readonly (readonly [type: string, taskId: string | null])[]): Buffer {
  return Buffer.from(
    JSON.stringify(['changes', { events: events.map(([type, taskId]) => ({ type, taskId })) }]),
  );
}

describe('reading events', () => {
  it('names the tasks that were triaged, and no others', () => {
    const event = changes(
      ['task.received', 'a'],
      ['task.triaged', 'b'],
      ['hidden', null],
      ['task.triaged', 'c'],
    );
    expect(new EventReader().tasksIn(event)).toEqual(['b', 'c']);
  });

  it('does not care for messages of another name', () => {
    expect(new EventReader().tasksIn(Buffer.from('["heartbeat",{"events":[]}]'))).toEqual([]);
  });

  it('tells the same bytes apart from others, even when their memory is used again', () => {
    const reader = new EventReader();
    const bytes = changes(['task.triaged', 'a']);
    expect(reader.tasksIn(bytes)).toEqual(['a']);
    changes(['task.triaged', 'b']).copy(bytes);
    expect(reader.tasksIn(bytes)).toEqual(['b']);
    expect(reader.tasksIn(changes(['task.triaged', 'a']))).toEqual(['a']);
  });
});

describe('counting screens', () => {
  it('tells of a task once, when the last of the screens has it', () => {
    const told: string[] = [];
    const seen = new SeenTasks(3, (taskId) => told.push(taskId));
    for (const taskId of ['a', 'a', 'b', 'b']) seen.see(taskId);
    expect(told).toEqual([]);
    seen.see('b');
    expect(told).toEqual(['b']);
    seen.see('a');
    expect(told).toEqual(['b', 'a']);
  });
});
