import { expect, test } from 'vitest';
import type { Channel } from './talk.ts';
import { peopleKnown } from './people.ts';

const member = (id: string, callName: string) => ({ id, callName, function: 'player' as const, languages: [] });

test('i_know_who_is_in_my_teams_and_who_wrote_to_me_each_once_and_not_myself', () => {
  const said = (id: string, callName: string) => ({ item: { from: { id, callName, function: 'player' } } });
  const channels = [{ lines: [said('rp-01', 'Amira'), said('me', 'I'), said('inv-02', 'Old name')] }];
  const teams = [{ members: [member('me', 'I'), member('inv-02', 'Bravo')] }, { members: [member('inv-02', 'Bravo')] }];

  expect(peopleKnown('me', teams, channels as unknown as Channel[])).toEqual([
    { id: 'rp-01', callName: 'Amira' },
    { id: 'inv-02', callName: 'Bravo' },
  ]);
});
