import { expect, test } from 'vitest';
import type { CustodyEntry, EvidenceItem, Noted } from '../../shared/protocol/custody.ts';
import type { ClockItem, MeItem } from '../../shared/protocol.ts';
import type { Errand } from '../keep/database.ts';
import { countToConfirm, evidenceOf, waitingHandOver } from './custody.ts';

const me = { kind: 'me', id: 'inv-02', callName: 'Bravo-2' } as MeItem;
const told = { takenAt: '2026-11-24T10:21:00.000Z' };
const entry = (id: string, more: Partial<CustodyEntry>): CustodyEntry => ({
  id,
  number: 1,
  step: 'taken',
  person: 'inv-01',
  callName: 'Alfa-1',
  at: 'D1 10:21:00',
  recordedAt: '2026-11-24T10:21:02.000Z',
  gaps: [],
  ...told,
  ...more,
});
const evidence = (id: string, number: string, ...entries: CustodyEntry[]): EvidenceItem => ({
  kind: 'evidence',
  id,
  seq: 1,
  number,
  description: 'A red passport',
  holder: 'inv-02',
  holderName: 'Bravo-2',
  sealed: false,
  entries: [entry(id, {}), ...entries],
});
const note = (chain: string, id: string, noted: Omit<Noted, 'told' | 'note'>): Errand => ({
  id: `errand-${id}`,
  command: {
    id: `errand-${id}`,
    type: 'note-custody',
    evidence: chain,
    entry: id,
    noted: { note: '', told, ...noted },
  },
});
const take = (id: string): Errand => ({
  id: `errand-${id}`,
  command: { id: `errand-${id}`, type: 'take-evidence', evidence: id, taken: { description: 'Keys', told } },
});

test('the_latest_is_first_by_its_number_and_what_waits_before_all', () => {
  const all = evidenceOf([evidence('b', 'E-10'), evidence('a', 'E-9')], [take('c')], me);

  expect(all.map(({ id, number }) => [id, number])).toEqual([
    ['c', undefined],
    ['b', 'E-10'],
    ['a', 'E-9'],
  ]);
  expect(all[0]?.holderName).toBe('Bravo-2');
});

test('a_hand_over_that_waits_says_to_whom_until_it_was_sent_or_refused', () => {
  const handing = note('a', 'h', { step: 'handed-over', to: 'fin-02' });
  const [waiting] = evidenceOf([evidence('a', 'E-1')], [handing], me);
  expect(waitingHandOver(waiting!)).toEqual({ to: 'fin-02' });

  const [back] = evidenceOf([evidence('a', 'E-1')], [note('a', 'r', { step: 'returned' })], me);
  expect(waitingHandOver(back!)).toEqual({});

  const sent = entry('h', { step: 'handed-over', to: 'fin-02' });
  for (const [there] of [
    evidenceOf([evidence('a', 'E-1', sent)], [handing], me),
    evidenceOf([evidence('a', 'E-1')], [{ ...handing, refusal: { code: 'x', parameters: {} } }], me),
  ])
    expect(waitingHandOver(there!)).toBeUndefined();
});

test('what_waits_stands_at_the_end_of_its_chain_once', () => {
  const sealing = note('a', 's', { step: 'sealed', seal: 'A 17' });

  const [waiting] = evidenceOf([evidence('a', 'E-1')], [sealing], me);
  expect(waiting?.lines.map(({ id, number, errand }) => [id, number, errand])).toEqual([
    ['a', 1, undefined],
    ['s', undefined, 'errand-s'],
  ]);
  const [known] = evidenceOf([evidence('a', 'E-1', entry('s', { step: 'sealed', number: 2 }))], [sealing], me);
  expect(known?.lines.map(({ number }) => number)).toEqual([1, 2]);
});

test('what_was_taken_here_is_sealed_here_before_the_server_knows_of_it', () => {
  const [keys] = evidenceOf([], [take('c'), note('c', 's', { step: 'sealed', seal: 'A 17' })], me);

  expect(keys?.lines.map(({ step }) => step)).toEqual(['taken', 'sealed']);
});

test('whoever_is_to_have_it_is_asked_until_they_said_that_they_have_it', () => {
  const handedOver = entry('h', { step: 'handed-over', to: 'inv-02', confirmed: false });
  const asked = (item: EvidenceItem, ...errands: Errand[]) => evidenceOf([item], errands, me)[0]?.toConfirm;

  expect(asked(evidence('a', 'E-1', handedOver))).toEqual(['h']);
  expect(asked(evidence('a', 'E-1', { ...handedOver, to: 'inv-03' }))).toEqual([]);
  expect(asked(evidence('a', 'E-1', { ...handedOver, confirmed: true }))).toEqual([]);
  expect(asked(evidence('a', 'E-1', { ...handedOver, correctedBy: 'x' }))).toEqual([]);
  const confirming = note('a', 'r', { step: 'received', about: 'h' });
  expect(asked(evidence('a', 'E-1', handedOver), confirming)).toEqual([]);
  expect(
    asked(evidence('a', 'E-1', handedOver), { ...confirming, refusal: { code: 'exercise-ended', parameters: {} } }),
  ).toEqual(['h']);
});

test('what_is_to_be_confirmed_is_counted_while_it_can_be', () => {
  const all = evidenceOf([evidence('a', 'E-1', entry('h', { step: 'handed-over', to: 'inv-02' }))], [], me);
  const at = (phase: string) => countToConfirm({ clock: { phase } as ClockItem, evidence: all });

  expect([at('running'), at('paused'), at('ended')]).toEqual([1, 1, 0]);
});
