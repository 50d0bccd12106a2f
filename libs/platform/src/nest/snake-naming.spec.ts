import { describe, expect, it } from '@jest/globals';
import { SnakeNaming } from './snake-naming.js';

describe('SnakeNaming', () => {
  const naming = new SnakeNaming();

  it.each([
    ['id', 'id'],
    ['senderTaskId', 'sender_task_id'],
    ['answersVersion', 'answers_version'],
  ])('writes %s as %s', (property, column) => {
    expect(naming.columnName(property, undefined)).toBe(column);
  });

  it('leaves a name that was chosen', () => {
    expect(naming.columnName('senderTaskId', 'chosen')).toBe('chosen');
  });
});
