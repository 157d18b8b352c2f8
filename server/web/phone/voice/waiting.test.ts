import { describe, expect, test } from 'vitest';
import type { MessageItem, Voice } from '../../shared/protocol/talk.ts';
import type { Channel } from '../model/talk.ts';
import { Waiting } from './waiting.ts';

const CHANNEL = 'team/blue';
const NOW = '2026-11-24T10:20:00.000Z';

describe('what_is_played_at_once', () => {
  const voice = (sha256: string): Voice => ({ sha256, type: 'audio/webm', bytes: 9, takenAt: NOW, seconds: 2 });
  const line = (id: string, sentAt: string, more: Partial<MessageItem> = {}, mine = false) => ({
    item: {
      kind: 'message' as const,
      id,
      seq: 1,
      channel: CHANNEL,
      text: { text: '', language: 'ru' },
      at: 'D1 10:00:00',
      sentAt,
      voice: voice(id),
      ...more,
    },
    mine,
    waits: false,
  });
  const channel = (...lines: Channel['lines']): Channel[] => [
    { item: { kind: 'channel', id: CHANNEL, seq: 1, type: 'team' }, lines },
  ];
  const isHere = () => true;

  test('is_what_others_said_in_order_and_each_once', () => {
    const waiting = new Waiting();
    const lines = channel(line('b', '2'), line('a', '1'), line('mine', '0', {}, true));
    waiting.take(lines, [CHANNEL], isHere, true);
    waiting.take(lines, [CHANNEL], isHere, true);

    expect(waiting.ids).toEqual(['a', 'b']);
    waiting.done();
    expect(waiting.first?.item.id).toBe('b');
    waiting.done();
    waiting.take(lines, [CHANNEL], isHere, true);
    expect(waiting.first).toBeUndefined();
  });

  test('is_in_the_order_in_which_it_was_said_whichever_sound_is_here_first', () => {
    const waiting = new Waiting(new Set(['a', 'b', 'c']));
    const lines = channel(line('a', '1'), line('b', '2'), line('c', '3'));
    const here = new Set<string>();
    const come = (id: string, begun?: string) => {
      here.add(id);
      waiting.take(lines, [CHANNEL], (sha256) => here.has(sha256), true, begun);
      return waiting.ids;
    };
    expect(come('c')).toEqual(['c']);
    expect(come('b')).toEqual(['b', 'c']);
    expect(come('a', 'b')).toEqual(['b', 'a', 'c']);
  });

  test('is_also_what_waited_when_the_page_was_left_and_nothing_else_that_was_there', () => {
    const waiting = new Waiting(new Set(['b', 'c']));
    waiting.take([], [CHANNEL], isHere, false);
    waiting.take(channel(line('a', '1'), line('b', '2')), [CHANNEL], isHere, false);
    waiting.take(channel(line('a', '1'), line('b', '2'), line('c', '3')), [CHANNEL], isHere, false);
    expect(waiting.ids).toEqual(['b', 'c']);
  });

  test('is_nothing_of_a_conversation_that_one_is_not_part_of_any_more_nor_what_is_hidden_meanwhile', () => {
    const waiting = new Waiting();
    const lines = [line('a', '1'), line('b', '2')];
    waiting.take(channel(...lines), [CHANNEL], isHere, true);
    waiting.take(channel(line('a', '1', { hidden: ['a'] }), lines[1]!), [CHANNEL], isHere, true);
    expect(waiting.ids).toEqual(['b']);
    waiting.take([{ ...channel(...lines)[0]!, isLeft: true }], [CHANNEL], isHere, true);
    expect(waiting.ids).toEqual([]);
  });

  test('waits_for_its_bytes', () => {
    const waiting = new Waiting();
    waiting.take(channel(line('a', '1')), [CHANNEL], () => false, true);
    expect(waiting.first).toBeUndefined();

    waiting.take(channel(line('a', '1')), [CHANNEL], isHere, true);
    expect(waiting.first?.item.id).toBe('a');
  });

  test('is_nothing_that_waits_of_a_channel_that_is_not_heard_at_once_any_more', () => {
    const waiting = new Waiting();
    waiting.take(channel(line('a', '1'), line('b', '2')), [CHANNEL], isHere, true);
    expect(waiting.first?.item.id).toBe('a');
    waiting.take(channel(line('a', '1'), line('b', '2')), [], isHere, true);
    expect(waiting.first).toBeUndefined();
  });

  test('is_nothing_of_another_channel_nor_hidden_nor_what_came_while_nobody_listened', () => {
    const waiting = new Waiting();
    waiting.take(channel(line('a', '1')), [], isHere, true);
    waiting.take(channel(line('h', '1', { hidden: ['h'] })), [CHANNEL], isHere, true);
    waiting.take(channel(line('b', '2')), [CHANNEL], isHere, false);
    waiting.take(channel(line('a', '1'), line('b', '2')), [CHANNEL], isHere, true);

    expect(waiting.first).toBeUndefined();
  });
});
