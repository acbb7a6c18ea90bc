import { expect, test } from 'vitest';
import { atomically, openState } from '../../local/state.ts';
import { newFolder } from './support/new-folder.ts';

function aState() {
  const state = openState(newFolder());
  state.exec('CREATE TABLE rows (name TEXT PRIMARY KEY)');
  const insert = state.prepare('INSERT INTO rows VALUES (?)');
  return {
    state,
    add: (name: string) => insert.run(name),
    names: () =>
      state
        .prepare('SELECT name FROM rows')
        .all()
        .map(({ name }) => name),
  };
}

test('what fails half way has written nothing, and leaves no transaction open', () => {
  const { state, add, names } = aState();

  expect(() =>
    atomically(state, () => {
      add('a');
      add('a');
    }),
  ).toThrow(/UNIQUE/);

  expect(names()).toEqual([]);
  expect(atomically(state, () => add('b').changes)).toBe(1);
  expect(names()).toEqual(['b']);
});

test('work within work is one transaction: the outer one decides', () => {
  const { state, add, names } = aState();

  expect(() =>
    atomically(state, () => {
      atomically(state, () => add('inner'));
      throw new Error('the outer one fails');
    }),
  ).toThrow('the outer one fails');

  expect(names()).toEqual([]);
});
