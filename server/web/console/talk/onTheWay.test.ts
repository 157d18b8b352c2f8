import { expect, test } from 'vitest';
import { KeptInTab } from '../session/keptInTab.svelte.ts';
import { sampleStorage } from '../session/sampleStorage.ts';
import { UnsentTexts } from '../session/unsentTexts.ts';
import { OnTheWay } from './onTheWay.ts';

function tab(kept = sampleStorage()) {
  const unsent = new UnsentTexts('demo.ctrl-01.texts', kept);
  return { unsent, onTheWay: new OnTheWay(new KeptInTab('demo.ctrl-01.sent', kept), unsent), kept };
}

test('what_was_sent_and_not_answered_stands_where_it_was_typed_after_a_reload', () => {
  const before = tab();
  before.unsent.type('talk/team/alfa', 'Stay at the gate.');
  before.onTheWay.sent('m-1', { channel: 'team/alfa', body: 'Stay at the gate.' });
  before.onTheWay.sent('m-2', { channel: 'team/alfa', body: 'The van left.' });
  expect(before.unsent.of('talk/team/alfa')).toBe('');
  expect(before.onTheWay.in('team/alfa')).toEqual([
    ['m-1', 'Stay at the gate.'],
    ['m-2', 'The van left.'],
  ]);

  const after = tab(before.kept);
  after.onTheWay.begin(new Map([['m-1', 'arrived, only the answer was lost']]));
  expect(after.unsent.of('talk/team/alfa')).toBe('The van left.');
  expect(after.onTheWay.isEmpty).toBe(true);
});

test('what_was_refused_comes_back_behind_nothing_and_overwrites_nothing', () => {
  const { unsent, onTheWay } = tab();
  onTheWay.sent('m-1', { channel: 'control', body: 'The witness is an actor.' });
  unsent.type('talk/control', 'And');
  onTheWay.answered('m-1', false);
  expect(unsent.of('talk/control')).toBe('And\nThe witness is an actor.');

  onTheWay.sent('m-2', { channel: 'control', body: 'x' });
  onTheWay.answered('m-2', true);
  expect([onTheWay.isEmpty, unsent.of('talk/control')]).toEqual([true, '']);
});
