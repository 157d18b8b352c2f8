import { describe, expect, test } from 'vitest';
import { ringsFor, type BrakeItem, type HeardBrake } from '../../shared/protocol/brake.ts';
import type { Errand } from '../keep/database.ts';
import { brakesOf } from './brakes.ts';

const pull = (time: string) => ({ at: `D1 ${time}`, sentAt: `2026-11-24T${time}Z`, takenAt: `2026-11-24T${time}Z` });
const seqAt = (time: string) => Number(time.replaceAll(':', ''));
const own = (heard: boolean, open = true): BrakeItem => ({ kind: 'brake', id: 'me', seq: 1, mine: true, open, heard });
const heard = (person: string, time: string, answers: HeardBrake['answers'] = []): HeardBrake => ({
  kind: 'brake',
  id: person,
  seq: 2,
  mine: false,
  open: true,
  person,
  callName: person,
  pulls: 1,
  pull: seqAt(time),
  pulled: pull(time),
  pulledLast: pull(time),
  answers,
});
const errand = (command: object): Errand => ({ command: { id: 'x', ...command } }) as unknown as Errand;

describe('the mark beside the clock', () => {
  test('tells_how_far_the_brake_has_come', () => {
    expect(brakesOf([], [errand({ type: 'pull-brake' })], 'me').mark).toBe('waiting');
    expect(brakesOf([own(false)], [], 'me').mark).toBe('arrived');
    expect(brakesOf([own(true)], [], 'me').mark).toBe('heard');
    expect(brakesOf([own(true)], [errand({ type: 'pull-brake' })], 'me').mark).toBe('waiting');
  });

  test('is_of_one_that_would_be_lost_only_until_it_has_arrived', () => {
    const pulled = errand({ type: 'pull-brake' });
    expect(brakesOf([], [pulled, pulled], 'me').unsent).toBe(2);
    expect(brakesOf([own(false)], [], 'me').unsent).toBe(0);
  });

  test('goes_when_it_is_settled', () => {
    expect(brakesOf([own(true, false)], [], 'me').mark).toBeUndefined();
    expect(brakesOf([], [], 'me').mark).toBeUndefined();
  });
});

describe('brakes of those whom somebody looks after', () => {
  const answer = (by: string, pulled: string, time: string) => ({
    by,
    pull: seqAt(pulled),
    callName: by,
    answer: 'coming' as const,
    at: `2026-11-24T${time}Z`,
  });

  test('come_with_who_asked_last_first', () => {
    const shown = brakesOf([heard('anna', '10:00:00'), heard('boris', '10:05:00')], [], 'me').heard;
    expect(shown.map(({ person }) => person)).toEqual(['boris', 'anna']);
  });

  test('ring_until_i_answer_and_again_when_they_ask_again', () => {
    expect(ringsFor(heard('anna', '10:00:00'), 'me')).toBe(true);
    expect(ringsFor(heard('anna', '10:00:00', [answer('other', '10:00:00', '10:01:00')]), 'me')).toBe(true);
    expect(ringsFor(heard('anna', '10:00:00', [answer('me', '10:00:00', '10:01:00')]), 'me')).toBe(false);
    expect(ringsFor(heard('anna', '10:02:00', [answer('me', '10:00:00', '10:03:00')]), 'me')).toBe(true);
  });

  test('ring_no_longer_while_my_answer_is_on_its_way', () => {
    const [brake] = brakesOf(
      [heard('anna', '10:00:00')],
      [errand({ type: 'answer-brake', person: 'anna', answer: 'coming', pull: seqAt('10:00:00') })],
      'me',
    ).heard;
    expect(ringsFor(brake!, 'me')).toBe(false);
  });

  test('have_one_answer_of_mine_the_last_one', () => {
    const [brake] = brakesOf(
      [heard('anna', '10:00:00', [answer('me', '10:00:00', '10:01:00'), answer('other', '10:00:00', '10:02:00')])],
      [errand({ type: 'answer-brake', person: 'anna', answer: 'scene-ended', pull: seqAt('10:00:00') })],
      'me',
    ).heard;
    expect(brake!.answers.map(({ by, answer: said }) => [by, said])).toEqual([
      ['other', 'coming'],
      ['me', 'scene-ended'],
    ]);
  });

  test('go_once_i_say_that_it_is_settled', () => {
    const settled = errand({ type: 'answer-brake', person: 'anna', answer: 'settled', pull: seqAt('10:00:00') });
    expect(brakesOf([heard('anna', '10:00:00')], [settled], 'me').heard).toEqual([]);
  });

  test('come_back_when_they_ask_again_before_i_was_heard', () => {
    const settled = errand({ type: 'answer-brake', person: 'anna', answer: 'settled', pull: seqAt('10:00:00') });
    const [brake] = brakesOf([heard('anna', '10:02:00')], [settled], 'me').heard;
    expect(ringsFor(brake!, 'me')).toBe(true);
  });
});
