import { describe, expect, it } from 'vitest';
import type { Person } from '../model/items.ts';
import { changedBy, NOTHING, saysNothing } from './several.ts';

const FOX: Person = {
  id: 'fox',
  callName: 'Fox',
  function: 'player',
  teams: ['alfa', 'desk'],
  agency: 'police',
  languages: ['ru', 'en'],
  roleCard: 'lead',
  revision: 7,
};

describe('Several people changed at once', () => {
  it('What nothing is said about stays as each of them has it', () => {
    expect(changedBy({ ...NOTHING, intoTeam: 'bravo' }, FOX)).toEqual({
      id: 'fox',
      callName: 'Fox',
      function: 'player',
      teams: ['alfa', 'desk', 'bravo'],
      agency: 'police',
      languages: ['ru', 'en'],
      roleCard: 'lead',
    });
  });

  it('What the server adds to a person is not said back to it', () => {
    const item = { ...FOX, kind: 'person', seq: 9, consents: ['position'], availability: { from: 'D1 09:00' } };
    const changed = changedBy({ ...NOTHING, roleCard: 'driver' }, item as unknown as Person)!;
    expect(Object.keys(changed).sort()).toEqual(
      ['agency', 'callName', 'function', 'id', 'languages', 'roleCard', 'teams'].sort(),
    );
  });

  it('Moves from one team to another, other teams stay', () => {
    expect(changedBy({ ...NOTHING, intoTeam: 'bravo', outOfTeam: 'alfa' }, FOX)?.teams).toEqual(['desk', 'bravo']);
  });

  it('Who has it already is left alone', () => {
    expect(changedBy({ ...NOTHING, intoTeam: 'alfa', agency: 'police', roleCard: 'lead' }, FOX)).toBeUndefined();
    expect(changedBy({ ...NOTHING, outOfTeam: 'bravo' }, FOX)).toBeUndefined();
  });

  it('Says nothing as long as nothing is chosen', () => {
    expect(saysNothing(NOTHING)).toBe(true);
    expect(saysNothing({ ...NOTHING, function: 'player' })).toBe(false);
  });
});
