import { describe, expect, test } from 'vitest';
import { PRACTICE_STEPS, type ReadinessItem } from '../../../shared/protocol/readiness.ts';
import { EVERYONE, NOBODY, type Person, type WorldEntryItem } from '../../model/items.ts';
import { byNeed, confirmedBy, standingsOf, tallyOf } from './ready.ts';

const AT = '2026-11-24T07:31:00Z';
const person = (id: string, more: Partial<Person> = {}) =>
  ({ kind: 'person', id, callName: id, function: 'player', teams: [], languages: [], ...more }) as unknown as Person;
const entry = (id: string, type: string, audience = EVERYONE, words = 1) =>
  ({ kind: 'world-entry', id, seq: 1, subject: { type }, audience, words }) as unknown as WorldEntryItem;
const said = (id: string, more: Partial<ReadinessItem> = {}): [string, ReadinessItem] => [
  id,
  { kind: 'readiness', id, seq: 1, briefings: [], practised: [], ...more },
];
const all: Partial<ReadinessItem> = { attendance: 'here', attendanceAt: AT, practised: [...PRACTICE_STEPS] };
const confirmed = (entry: string, revision = 1) => ({ entry, revision, confirmedAt: AT });

const ENTRIES = [entry('rules', 'conduct', EVERYONE, 2), entry('night', 'briefing', { ...NOBODY, people: ['boris'] })];

describe('who is ready', () => {
  test('is_who_is_there_has_practised_and_confirmed_what_is_theirs_as_it_is_now', () => {
    const readiness = new Map([
      said('anna', { ...all, briefings: [confirmed('rules', 2)] }),
      said('boris', { ...all, briefings: [confirmed('rules', 2)] }),
      said('clara', { ...all, briefings: [confirmed('rules', 1)] }),
    ]);
    const standings = standingsOf(
      ['anna', 'boris', 'clara', 'dan'].map((id) => person(id)),
      ENTRIES,
      readiness,
    );

    expect(tallyOf(standings)).toEqual({
      all: 4,
      ready: 1,
      notHere: ['dan'],
      unconfirmed: ['boris', 'clara', 'dan'],
      unpractised: ['dan'],
      stillHere: ['anna', 'boris', 'clara'],
    });
    expect(standings.map(({ briefings }) => briefings)).toEqual([1, 2, 1, 1]);
    expect(byNeed(standings, (id) => id).map((one) => one.person)).toEqual(['dan', 'boris', 'clara', 'anna']);
  });

  test('an_entry_is_confirmed_by_whom_it_is_for_and_who_has_read_it_as_it_is_now', () => {
    const readiness = new Map([
      said('anna', { briefings: [confirmed('rules', 2), confirmed('night')] }),
      said('boris', { briefings: [confirmed('rules', 1), confirmed('night')] }),
      said('dir', { briefings: [confirmed('rules', 2)] }),
    ]);
    const people = [person('anna'), person('boris'), person('dir', { function: 'director' })];
    const by = ENTRIES.map((one) => confirmedBy(one, people, readiness).map(({ id }) => id));
    expect(by).toEqual([['anna'], ['boris']]);
  });

  test('whoever_runs_the_exercise_is_not_counted_and_whoever_watches_it_is', () => {
    const people = [person('dir', { function: 'director' }), person('ctrl', { function: 'controller' })];
    const evaluator = person('eval', { function: 'evaluator' });
    expect(standingsOf([...people, evaluator], ENTRIES, new Map())).toMatchObject([{ person: 'eval', briefings: 1 }]);
  });
});
