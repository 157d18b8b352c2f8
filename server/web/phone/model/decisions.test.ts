import { expect, test } from 'vitest';
import type { DecisionItem } from '../../shared/protocol/decision.ts';
import type { MeItem } from '../../shared/protocol.ts';
import type { Errand } from '../keep/database.ts';
import { decisionsOf } from './decisions.ts';

const words = (decided: string) => ({ decided, reason: '', ground: '', takenAt: '2026-11-24T10:00:00.000Z' });
const me = { callName: 'Investigator 1' } as MeItem;
const taken: DecisionItem = {
  kind: 'decision',
  id: 'd-1',
  seq: 7,
  person: 'inv-02',
  callName: 'Investigator 2',
  team: 'alfa',
  at: 'D1 10:00:00',
  recordedAt: '2026-11-24T10:00:01.000Z',
  ...words('We raid'),
};
const amending = (id: string, amends: string): Errand => ({
  id: `errand-${id}`,
  command: { id: `errand-${id}`, type: 'amend-decision', decision: id, amends, words: words('We wait') },
});

test('an_amendment_that_waits_here_is_the_teams_and_stands_beside_the_old_words', () => {
  const [newest, old] = decisionsOf([taken], [amending('d-2', 'd-1')], me);
  expect(newest).toMatchObject({ id: 'd-2', team: 'alfa', amends: 'd-1', state: 'queued', callName: 'Investigator 1' });
  expect(old).toMatchObject({ id: 'd-1', words: { decided: 'We raid' }, amendedBy: ['d-2'], state: 'acted' });
});

test('an_amendment_of_what_waits_here_too_is_for_whom_that_is', () => {
  const first: Errand = {
    id: 'errand-d-5',
    command: { id: 'errand-d-5', type: 'record-decision', decision: 'd-5', team: 'bravo', words: words('We go') },
  };
  expect(decisionsOf([], [first, amending('d-6', 'd-5')], me).map(({ team }) => team)).toEqual(['bravo', 'bravo']);
});

test('a_refused_amendment_amends_nothing_and_what_the_server_has_is_shown_once', () => {
  const refused = { ...amending('d-2', 'd-1'), refusal: { code: 'unknown-decision', parameters: {} } };
  const all = decisionsOf([taken], [refused, amending('d-1', 'd-0')], me);
  expect(all.map(({ id, state }) => [id, state])).toEqual([
    ['d-2', 'refused'],
    ['d-1', 'acted'],
  ]);
  expect(all[1]?.amendedBy).toEqual([]);
});
