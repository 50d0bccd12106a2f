import { describe, expect, it } from '@jest/globals';
import { checks } from './checks.js';
import { printedBy } from './tools.js';
import { repository, treeAt } from './tree.js';

const tree = treeAt(repository);

describe('In the repository', () => {
  it.each(Object.entries(checks))('%s', (_, check) => {
    expect(check(tree)).toEqual([]);
  });

  it('every test file belongs to a part of npm test', async () => {
    const list = ['node_modules/jest/bin/jest.js', '-c', 'test/jest.config.mjs', '--listTests'];
    const run = await printedBy([list], repository);
    const left = tree.files.filter(
      (file) => /[.-](spec|test)\.\w+$/.test(file) && !run.includes(`/${file}\n`),
    );
    expect(left).toEqual([]);
  });
});
