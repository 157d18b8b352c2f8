import { expect, test } from 'vitest';
import type { DutyTickItem } from '../../shared/protocol/duty.ts';
import { bearersOf, isTicked, type ControlDuty } from './duties.ts';
import type { Audience, Person } from './items.ts';

const AT = '2026-11-24T10:00:00.000Z';
const nobody: Audience = { everyone: false, people: [], teams: [], agencies: [], functions: [] };
const person = (id: string, teams: string[], does: Person['function'] = 'player') =>
  ({ id, callName: id, function: does, teams }) as unknown as Person;
const people = [
  person('anna', ['alfa', 'moldova']),
  person('boris', ['alfa']),
  person('clara', ['bravo']),
  person('safety', ['alfa'], 'safety-officer'),
];
const duty = (bearer: ControlDuty['bearer'], audience: Partial<Audience>): ControlDuty => ({
  kind: 'duty',
  id: 'seal',
  seq: 1,
  phases: [],
  audience: { ...nobody, ...audience },
  weight: 'duty',
  bearer,
  text: { source: 'en', revision: 1, versions: {} },
  revision: 1,
});
const tick = (id: string, rest: Partial<DutyTickItem>): DutyTickItem => ({
  kind: 'duty-tick',
  id,
  seq: 5,
  duty: 'seal',
  person: 'anna',
  callName: 'Anna',
  takenAt: AT,
  at: 'D1 10:00:00',
  recordedAt: AT,
  ...rest,
});

test('each_person_whom_it_addresses_has_it_and_control_has_none', () => {
  const borne = bearersOf(duty('person', { teams: ['alfa'] }), people, [tick('t-1', {})]);
  expect(borne.map((one) => [one.person, isTicked(one)])).toEqual([
    ['anna', true],
    ['boris', false],
  ]);
});

test('a_team_has_it_once_and_only_a_named_one_where_teams_are_named', () => {
  expect(bearersOf(duty('team', { teams: ['alfa'] }), people, []).map(({ team }) => team)).toEqual(['alfa']);
  expect(bearersOf(duty('team', { functions: ['player'] }), people, []).map(({ team }) => team)).toEqual([
    'alfa',
    'moldova',
    'bravo',
  ]);
});

test('who_ticked_it_and_has_it_no_longer_is_still_there_and_what_was_taken_back_does_not_count', () => {
  const by = { person: 'boris', callName: 'Boris', takenAt: AT, at: 'D1 10:01:00', recordedAt: AT };
  const borne = bearersOf(duty('person', { people: ['anna'] }), people, [
    tick('t-1', { person: 'clara', takenBack: by }),
  ]);
  expect(borne.map((one) => [one.person, one.ticks.length, isTicked(one)])).toEqual([
    ['anna', 0, false],
    ['clara', 1, false],
  ]);
});
