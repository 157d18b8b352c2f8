import { describe, expect, test } from 'vitest';
import type { Channel, Message } from '../model/talking.ts';
import { audience, person, planned, released, text } from '../model/samples.ts';
import { World } from '../model/world.ts';
import { ALL, isAll, sift } from './sift.ts';

const byId = <Item extends { id: string }>(...items: Item[]) => new Map(items.map((item) => [item.id, item]));
const RED = { ...ALL, team: 'red' };
const VAN = { ...ALL, storyline: 'van' };
const AT = { at: 'D1 09:00:00', recordedAt: '2026-11-24T09:00:00.000Z' };
const TAKEN = { takenAt: AT.recordedAt };

const action = (id: string, by: string, inject?: string) => ({
  id,
  person: by,
  ...AT,
  action: { kind: 'searched', note: '', ...TAKEN, ...(inject && { inject }) },
});

const message = (id: string, channel: string, by: string): Message => ({
  id,
  seq: 1,
  channel,
  person: by,
  text: text(id),
  at: AT.at,
  sentAt: AT.recordedAt,
});

function world(parts: Partial<World> = {}): World {
  return Object.assign(new World(), {
    people: byId(
      person('ana', { teams: ['red'] }),
      person('ben', { teams: ['blue'] }),
      person('dora', { function: 'director' }),
    ),
    injects: byId(
      released(planned('to-ana', { type: 'by-hand' }, { storyline: 'van' }), AT.at, ['ana']),
      released(planned('to-ben', { type: 'by-hand' }, { storyline: 'market' }), AT.at, ['ben']),
      planned('for-red', { type: 'by-hand' }, { audience: audience({ teams: ['red'] }) }),
    ),
    ...parts,
  });
}
const ids = (collection: ReadonlyMap<string, unknown>) => [...collection.keys()];

test('all_is_all', () => {
  expect([ALL, RED, VAN].map(isAll)).toEqual([true, false, false]);
});

describe('of a team', () => {
  test('are_its_people_and_what_went_to_one_of_them_or_is_going_to', () => {
    const sifted = sift(world(), RED);
    expect(ids(sifted.people)).toEqual(['ana']);
    expect(ids(sifted.injects)).toEqual(['to-ana', 'for-red']);
  });

  test('is_what_its_people_did', () => {
    const actions = byId(action('a', 'ana'), action('b', 'ben'), action('d', 'dora'));
    expect(ids(sift(world({ actions }), RED).actions)).toEqual(['a']);
  });

  test('are_whole_talks_that_one_of_it_had_a_part_in', () => {
    const talk = {
      channels: byId<Channel>(
        { id: 'team/red', type: 'team', team: 'red' },
        { id: 'team/blue', type: 'team', team: 'blue' },
        { id: 'control/ana', type: 'control', people: ['ana'] },
        { id: 'storyline/van', type: 'storyline', storyline: 'van' },
      ),
      messages: byId(
        message('1', 'team/blue', 'ben'),
        message('2', 'storyline/van', 'ana'),
        message('3', 'storyline/van', 'ben'),
      ),
    };
    const sifted = sift(world(talk), RED);
    expect(ids(sifted.channels)).toEqual(['team/red', 'control/ana', 'storyline/van']);
    expect(ids(sifted.messages)).toEqual(['2', '3']);
  });

  test('is_a_moment_that_one_of_it_marked_or_somebody_of_no_team', () => {
    const moment = (id: string, by: string) => ({ kind: 'moment', id, seq: 1, person: by, ...AT, ...TAKEN }) as const;
    const moments = byId(moment('a', 'ana'), moment('b', 'ben'), moment('d', 'dora'));
    expect(ids(sift(world({ moments }), RED).moments)).toEqual(['a', 'd']);
  });

  test('is_whoever_of_it_was_at_a_place', () => {
    const since = AT.at;
    const inside = ['ana', 'ben'].map((one) => ({ person: one, since }));
    const presences = byId({ id: 'market', inside, missed: [] });
    expect(sift(world({ presences }), RED).presences.get('market')!.inside).toEqual([{ person: 'ana', since }]);
  });

  test('are_its_own_decisions_also_where_somebody_else_wrote_them_down', () => {
    const words = { decided: 'Go in', reason: '', ground: '', ...TAKEN };
    const decision = (id: string, by: string, team?: string) =>
      ({ kind: 'decision', id, seq: 1, person: by, callName: by, ...words, ...AT, ...(team && { team }) }) as const;
    const decisions = byId(decision('1', 'ben', 'red'), decision('2', 'ana'), decision('3', 'ana', 'blue'));
    expect(ids(sift(world({ decisions }), RED).decisions)).toEqual(['1', '2']);
  });
});

describe('of a storyline', () => {
  test('are_its_injects_and_what_was_done_about_them_by_anybody', () => {
    const actions = byId(action('a', 'ana', 'to-ana'), action('b', 'ben', 'to-ben'), action('c', 'ben'));
    const sifted = sift(world({ actions }), VAN);
    expect(ids(sifted.injects)).toEqual(['to-ana']);
    expect(ids(sifted.actions)).toEqual(['a']);
    expect(ids(sifted.people)).toEqual(['ana', 'ben', 'dora']);
  });

  test('is_its_own_channel', () => {
    const channels = byId<Channel>(
      { id: 'team/red', type: 'team', team: 'red' },
      { id: 'storyline/van', type: 'storyline', storyline: 'van' },
    );
    expect(ids(sift(world({ channels }), VAN).channels)).toEqual(['storyline/van']);
  });

  test('and_a_team_is_what_is_of_both', () => {
    expect(ids(sift(world(), { team: 'blue', storyline: 'van' }).injects)).toEqual([]);
    expect(ids(sift(world(), { team: 'red', storyline: 'van' }).injects)).toEqual(['to-ana']);
  });
});

test('what_things_are_called_is_all_there', () => {
  const teams = byId({ id: 'red', name: text('Red') }, { id: 'blue', name: text('Blue') });
  expect(ids(sift(world({ teams }), RED).teams)).toEqual(['red', 'blue']);
});
