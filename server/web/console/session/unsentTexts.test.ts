import { expect, test } from 'vitest';
import { UnsentTexts } from './unsentTexts.ts';

const nowhere = { getItem: () => null, setItem: () => {}, removeItem: () => {} };

test('a_text_stays_where_it_was_typed', () => {
  const texts = new UnsentTexts('demo.ctrl-01', nowhere);
  texts.type('talk/control', 'The witness is an actor.');
  expect([texts.of('talk/control'), texts.of('talk/team/alfa')]).toEqual(['The witness is an actor.', '']);
  texts.type('talk/control', '');
  expect(texts.of('talk/control')).toBe('');
});

test('a_refused_text_comes_back_and_overwrites_nothing', () => {
  const texts = new UnsentTexts('demo.ctrl-01', nowhere);
  texts.giveBack('note', 'The van left.');
  expect(texts.of('note')).toBe('The van left.');
  texts.giveBack('note', 'An older one.');
  expect(texts.of('note')).toBe('The van left.');
});
