import { describe, expect, test } from 'vitest';
import type { ClockItem, WorldEntryItem } from '../../shared/protocol.ts';
import { PRACTICE_STEPS, type ReadinessItem } from '../../shared/protocol/readiness.ts';
import type { Errand } from '../keep/database.ts';
import { attendanceDone, briefingDone, hasPractised, openSteps, practiceDone, readyOf, type Ready } from './ready.ts';

const AT = '2026-11-24T07:31:00Z';
const LATER = '2026-11-24T08:00:00Z';
const entry = (id: string, type: 'conduct' | 'briefing' | 'country', revision = 1): WorldEntryItem => ({
  kind: 'world-entry',
  id,
  seq: 1,
  subject: { type },
  title: { text: id, language: 'en' },
  revision,
});
const known = (more: Partial<ReadinessItem> = {}): ReadinessItem => ({
  kind: 'readiness',
  id: 'me',
  seq: 3,
  briefings: [],
  practised: [],
  ...more,
});
const errand = (command: object, refusal?: object): Errand =>
  ({ id: 'e', command: { id: 'e', ...command }, ...(refusal && { refusal }) }) as unknown as Errand;
const clock = (phase: ClockItem['phase']) => ({ phase }) as ClockItem;
const RULES = [entry('country', 'country'), entry('night', 'briefing'), entry('rules', 'conduct', 2)];

describe('what is to be confirmed', () => {
  test('the_rules_stand_before_briefings_and_a_country_is_only_looked_up', () => {
    expect(readyOf([], RULES, [], 'me').briefings.map((one) => one.entry.id)).toEqual(['rules', 'night']);
  });

  test('older_words_are_confirmed_anew', () => {
    const older = known({ briefings: [{ entry: 'rules', revision: 1, confirmedAt: AT }] });
    expect(readyOf([older], RULES, [], 'me').briefings[0]).toMatchObject({ changed: true });
    expect(readyOf([older], RULES, [], 'me').briefings[0]).not.toHaveProperty('confirmedAt');
    const now = errand({ type: 'confirm-briefing', entry: 'rules', revision: 2, takenAt: LATER });
    expect(readyOf([older], RULES, [now], 'me').briefings[0]).toMatchObject({ confirmedAt: LATER, changed: false });
  });

  test('what_was_refused_is_not_done', () => {
    const refused = errand({ type: 'confirm-briefing', entry: 'rules', revision: 2, takenAt: AT }, { code: 'x' });
    expect(readyOf([], RULES, [refused], 'me').briefings[0]).not.toHaveProperty('confirmedAt');
  });

  test('what_is_of_somebody_else_is_not_mine', () => {
    expect(readyOf([known({ id: 'other', attendance: 'here', attendanceAt: AT })], [], [], 'me')).not.toHaveProperty(
      'attendance',
    );
  });
});

describe('whether somebody is there', () => {
  test('is_what_they_said_last_also_before_it_is_sent', () => {
    const here = known({ attendance: 'here', attendanceAt: AT });
    expect(readyOf([here], [], [], 'me')).toMatchObject({ attendance: 'here', attendanceAt: AT });
    const leaves = errand({ type: 'attend', attendance: 'left', takenAt: LATER });
    expect(readyOf([here], [], [leaves], 'me')).toMatchObject({ attendance: 'left', attendanceAt: LATER });
    const again = errand({ type: 'attend', attendance: 'here', takenAt: LATER });
    expect(readyOf([here], [], [again], 'me')).toMatchObject({ attendance: 'here', attendanceAt: AT });
  });
});

describe('how much is still to be done', () => {
  const practised = known({ practised: [...PRACTICE_STEPS], attendance: 'here', attendanceAt: AT });

  test('is_everything_at_first', () => {
    expect(openSteps(readyOf([], RULES, [], 'me'), clock('planned'))).toBe(4);
    expect(openSteps(readyOf([], RULES, [], 'me'), undefined)).toBe(0);
  });

  test('in_play_nobody_is_asked_to_practise_and_only_who_left_whether_they_are_there', () => {
    expect(openSteps(readyOf([], RULES, [], 'me'), clock('running'))).toBe(2);
    const leaves = errand({ type: 'attend', attendance: 'left', takenAt: LATER });
    expect(openSteps(readyOf([], RULES, [leaves], 'me'), clock('paused'))).toBe(3);
    expect(hasPractised(readyOf([], RULES, [], 'me'))).toBe(false);
  });

  test('what_nobody_is_asked_any_more_is_neither_done_nor_open', () => {
    const fresh = readyOf([], RULES, [], 'me');
    const states = (ready: Ready) =>
      (['planned', 'running', 'ended'] as const).map((phase) => [
        attendanceDone(ready, phase),
        briefingDone(ready.briefings[0]!, phase),
        practiceDone(ready, phase),
      ]);
    expect(states(fresh)).toEqual([
      [false, false, false],
      [undefined, false, undefined],
      [undefined, undefined, undefined],
    ]);
    expect(states(readyOf([practised], RULES, [], 'me'))).toEqual([
      [true, false, true],
      [true, false, true],
      [false, undefined, true],
    ]);
  });

  test('after_the_end_only_whether_they_have_left', () => {
    expect(openSteps(readyOf([practised], RULES, [], 'me'), clock('ended'))).toBe(1);
    const left = errand({ type: 'attend', attendance: 'left', takenAt: LATER });
    expect(openSteps(readyOf([practised], RULES, [left], 'me'), clock('ended'))).toBe(0);
    expect(openSteps(readyOf([], RULES, [], 'me'), clock('ended'))).toBe(0);
  });
});
