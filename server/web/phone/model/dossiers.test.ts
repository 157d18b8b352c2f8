import { expect, test } from 'vitest';
import type { Described, DossierItem } from '../../shared/protocol/dossier.ts';
import type { MeItem } from '../../shared/protocol.ts';
import type { Errand } from '../keep/database.ts';
import { dossiersOf, now, offered } from './dossiers.ts';

const described = (name: string, as: Described['as'] = 'victim'): Described => ({
  as,
  name,
  note: '',
  takenAt: '2026-11-24T10:00:00.000Z',
});
const me = { callName: 'Investigator 1' } as MeItem;
const item = (id: string, name: string, into?: string): DossierItem => ({
  kind: 'dossier',
  id,
  seq: 7,
  team: 'alfa',
  ...(into && { into }),
  versions: [
    { ...described(name), person: 'inv-02', callName: 'Investigator 2', recordedAt: '2026-11-24T10:00:01.000Z' },
  ],
});
const errand = (id: string, command: Omit<Errand['command'], 'id'>): Errand =>
  ({ id, command: { id, ...command } }) as Errand;
const opens = (id: string, name: string) =>
  errand(`e-${id}`, {
    type: 'open-dossier',
    dossier: id,
    team: 'alfa',
    described: described(name),
  } as Errand['command']);
const amends = (id: string, name: string) =>
  errand(`a-${id}`, { type: 'amend-dossier', dossier: id, described: described(name, 'witness') } as Errand['command']);
const merges = (id: string, into?: string) =>
  errand(`m-${id}`, { type: 'merge-dossier', dossier: id, ...(into && { into }) } as Errand['command']);

test('what_waits_here_is_there_at_once_and_what_was_written_before_stays', () => {
  const { all } = dossiersOf([item('x', 'Irina')], [opens('y', 'Ira'), amends('x', 'Irina K.')], me);
  expect(all.get('x')!.versions.map(({ name }) => name)).toEqual(['Irina', 'Irina K.']);
  expect(all.get('x')!.waits).toBe(true);
  expect(now(all.get('y')!)).toMatchObject({ name: 'Ira', callName: 'Investigator 1' });
});

test('what_the_server_has_while_its_answer_is_on_the_way_is_there_once', () => {
  const { all, apart } = dossiersOf([item('x', 'Irina')], [opens('x', 'Irina')], me);
  expect(all.get('x')!.versions).toHaveLength(1);
  expect(apart).toHaveLength(1);
});

test('one_that_was_merged_is_offered_no_more_and_still_known_and_parted_it_is_offered_again', () => {
  const items = [item('x', 'Irina'), item('y', 'Ira', 'x')];
  const merged = dossiersOf(items, [], me);
  expect(merged.apart.map(({ id }) => id)).toEqual(['x']);
  expect(merged.all.has('y')).toBe(true);
  expect(dossiersOf(items, [merges('y')], me).apart.map(({ id }) => id)).toEqual(['y', 'x']);
});

test('two_that_were_merged_into_each_other_hang_nobody', () => {
  const items = [item('x', 'Irina', 'y'), item('y', 'Ira', 'x')];
  expect(dossiersOf(items, [], me).apart.length).toBeGreaterThan(0);
});

test('a_merge_that_waits_here_is_passed_over_where_the_server_has_it_the_other_way_round', () => {
  const { all, apart } = dossiersOf([item('a', 'Irina', 'b'), item('b', 'Ira')], [merges('b', 'a')], me);
  expect(apart.map(({ id }) => id)).toEqual(['b']);
  expect(all.get('a')!.into).toBe('b');
  expect(all.get('b')!.into).toBeUndefined();
  expect(all.get('b')!.waits).toBe(false);
});

test('what_waits_to_be_parted_and_then_merged_the_other_way_round_is_shown_so', () => {
  const items = [item('a', 'Irina', 'b'), item('b', 'Ira')];
  const { all, apart } = dossiersOf(items, [merges('a'), merges('b', 'a')], me);
  expect(apart.map(({ id }) => id)).toEqual(['a']);
  expect(all.get('b')!.into).toBe('a');
});

test('a_field_offers_what_was_ever_of_its_kinds', () => {
  const dossiers = dossiersOf([item('x', 'Irina')], [amends('x', 'Irina')], me);
  expect(offered(dossiers, ['victim']).map(({ id }) => id)).toEqual(['x']);
  expect(offered(dossiers, ['witness']).map(({ id }) => id)).toEqual(['x']);
  expect(offered(dossiers, ['vehicle'])).toEqual([]);
  expect(offered(dossiers, undefined)).toHaveLength(1);
});

test('what_was_refused_changes_nothing_and_its_words_are_kept', () => {
  const refusal = { code: 'unknown-dossier', parameters: {} };
  const { all, refused } = dossiersOf([item('x', 'Irina')], [{ ...amends('x', 'No'), refusal }], me);
  expect(all.get('x')!.versions).toHaveLength(1);
  expect(refused).toEqual([{ errand: 'a-x', name: 'No', note: '', refusal }]);
});
