import { expect, test } from 'vitest';
import type { ChannelItem } from '../../shared/protocol/talk.ts';
import { channelName } from './channelName.ts';

const of = (id: string, type: ChannelItem['type'], more: object = {}) =>
  channelName({ kind: 'channel', id, seq: 1, type, ...more } as unknown as ChannelItem, [
    { id: 'inv-01', callName: 'Investigator 1' },
  ]);

test('a_channel_of_a_function_is_called_by_its_word_and_not_by_its_id', () => {
  expect(of('function/player', 'function')).not.toContain('function/');
  expect(of('function/cultural-mediator', 'function')).not.toContain('function/');
});

test('a_talk_of_two_is_called_by_the_other', () => {
  expect(of('direct/inv-01~me', 'direct')).toBe('Investigator 1');
});

test('whoever_is_known_by_an_id_alone_is_not_called_by_it', () => {
  expect(of('direct/me~rp-07', 'direct')).not.toContain('rp-07');
});
