import { describe, expect, test } from 'vitest';
import { changedTo, conditionOf, newCondition, triggerOf } from './condition.ts';
import type { Trigger } from '../items.ts';
import { audience } from '../samples.ts';

const EVERY: Trigger[] = [
  { type: 'at-time', time: 'D2 09:30:00' },
  { type: 'after-inject', inject: 'a', delay: 'PT300S' },
  { type: 'on-action', kind: 'searched', by: audience({ teams: ['north'] }), delay: 'PT0S' },
  { type: 'on-action', kind: 'searched', delay: 'PT0S', count: 3 },
  { type: 'on-acknowledgement', inject: 'a', quorum: 'anyone', delay: 'PT90S' },
  { type: 'on-no-acknowledgement', inject: 'a', within: 'PT600S' },
  {
    type: 'on-place',
    place: 'wash',
    what: 'left',
    by: audience({ teams: ['north'] }),
    quorum: 'everyone',
    delay: 'PT0S',
  },
  { type: 'on-place', place: 'wash', what: 'stayed', quorum: 'anyone', delay: 'PT600S' },
  {
    type: 'on-answer',
    inject: 'a',
    answer: { option: 'raid' },
    by: audience({ teams: ['north'] }),
    quorum: 'everyone',
    delay: 'PT300S',
  },
  { type: 'on-answer', inject: 'a', answer: { least: 5 }, quorum: 'anyone', delay: 'PT0S' },
  { type: 'on-answer', inject: 'a', quorum: 'anyone', delay: 'PT0S' },
  { type: 'on-trust', persona: 'lea', level: 'at-least', value: 60 },
  { type: 'on-trust', persona: 'lea', level: 'below', value: 0, team: 'north' },
  { type: 'on-request', form: 'warrant', delay: 'PT0S' },
  { type: 'on-request', form: 'warrant', outcome: 'refused', by: audience({ teams: ['north'] }), delay: 'PT300S' },
  { type: 'on-scene', inject: 'a', end: 'declined', quorum: 'anyone', delay: 'PT0S' },
  {
    type: 'on-scene',
    inject: 'a',
    end: 'over',
    by: audience({ teams: ['north'] }),
    quorum: 'everyone',
    delay: 'PT300S',
  },
  { type: 'on-reply', inject: 'a', by: audience({ teams: ['north'] }), delay: 'PT300S' },
  { type: 'on-reply', persona: 'lea', delay: 'PT0S' },
  { type: 'by-hand' },
];

describe('a condition that is chosen', () => {
  test('comes_back_as_the_trigger_that_it_was_however_nested', () => {
    const nested: Trigger = {
      type: 'all',
      of: [
        { type: 'any', of: EVERY },
        { type: 'not', of: EVERY[1]! },
      ],
    };
    for (const trigger of [...EVERY, nested]) expect(triggerOf(conditionOf(trigger))).toEqual(trigger);
  });

  test('is_no_trigger_while_something_is_missing', () => {
    expect(triggerOf(newCondition('at-time'))).toBeUndefined();
    expect(triggerOf(newCondition('after-inject'))).toBeUndefined();
    expect(triggerOf(newCondition('all'))).toBeUndefined();
    expect(triggerOf(newCondition('on-place'))).toBeUndefined();
    expect(triggerOf(newCondition('on-answer'))).toBeUndefined();
    for (const number of ['', '0', '1.5', '101', 'two'])
      expect(triggerOf({ ...newCondition('on-action'), action: 'searched', number })).toBeUndefined();
    expect(triggerOf(newCondition('on-request'))).toBeUndefined();
    expect(triggerOf({ ...newCondition('on-reply'), inject: 'a', to: 'persona' })).toBeUndefined();
    expect(triggerOf(newCondition('on-scene'))).toBeUndefined();
    expect(triggerOf({ ...newCondition('on-trust'), persona: 'lea' })).toBeUndefined();
    expect(triggerOf({ ...newCondition('on-trust'), persona: 'lea', trusted: '101' })).toBeUndefined();
    expect(triggerOf({ ...newCondition('on-answer'), inject: 'a', least: '9', most: '1' })).toBeUndefined();
    expect(triggerOf({ ...newCondition('on-place'), place: 'wash', what: 'stayed' })).toBeUndefined();
    expect(triggerOf({ ...newCondition('after-inject'), inject: 'a', minutes: 'ten' })).toBeUndefined();
  });

  test('goes_into_a_group_that_is_made_around_it', () => {
    const group = changedTo(conditionOf(EVERY[0]!), 'any');
    expect(triggerOf(group)).toEqual({ type: 'any', of: [EVERY[0]] });
    expect(triggerOf(changedTo(group, 'all'))).toEqual({ type: 'all', of: [EVERY[0]] });
  });
});
