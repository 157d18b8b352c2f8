import { expect, test } from 'vitest';
import type { DutyCommand, DutyItem, DutyTickItem } from '../../shared/protocol/duty.ts';
import type { MeItem } from '../../shared/protocol.ts';
import { parseExerciseTime } from '../../shared/exerciseTime.ts';
import type { Errand } from '../keep/database.ts';
import { dutiesOf, isDone, isOver } from './duties.ts';

const AT = '2026-11-24T10:00:00.000Z';
const me = { callName: 'Anna' } as MeItem;
const seal: DutyItem = {
  kind: 'duty',
  id: 'seal-scene',
  seq: 3,
  text: { text: 'Seal the scene', language: 'en' },
  weight: 'duty',
  bearer: 'team',
  teams: ['alfa', 'zulu'],
  until: 'D1 12:00:00',
  at: 'D1 10:00:00',
  openedAt: AT,
};
const call: DutyItem = { ...seal, id: 'call', bearer: 'person', teams: [] };
const by = { person: 'boris', callName: 'Boris', takenAt: AT, at: 'D1 10:10:00', recordedAt: AT };
const tick = (id: string, rest: Partial<DutyTickItem> = {}): DutyTickItem => ({
  kind: 'duty-tick',
  id,
  seq: 9,
  duty: 'seal-scene',
  team: 'alfa',
  ...by,
  ...rest,
});
const errand = (command: DutyCommand, refusal?: Errand['refusal']): Errand => {
  const id = `errand-${command.type}-${command.tick}`;
  return { id, command: { id, ...command }, ...(refusal && { refusal }) };
};
const ticking = (id: string) => errand({ type: 'tick-duty', tick: id, duty: 'seal-scene', team: 'alfa', takenAt: AT });
const unticking = (id: string) => errand({ type: 'untick-duty', tick: id, takenAt: AT });

test('a_teams_duty_stands_once_for_each_of_my_teams_and_is_done_for_that_team_alone', () => {
  const duties = dutiesOf([seal], [tick('t-1')], [], me);
  expect(duties.map((duty) => [duty.key, isDone(duty)])).toEqual([
    ['seal-scene/alfa', true],
    ['seal-scene/zulu', false],
  ]);
  expect(duties[0]?.ticks).toEqual([{ id: 't-1', callName: 'Boris', takenAt: AT, waits: false }]);
});

test('what_waits_here_is_ticked_and_what_the_server_has_too_is_ticked_once', () => {
  expect(dutiesOf([seal], [], [ticking('t-1')], me)[0]?.ticks).toEqual([
    { id: 't-1', callName: 'Anna', takenAt: AT, waits: true },
  ]);
  expect(dutiesOf([seal], [tick('t-1')], [ticking('t-1')], me)[0]?.ticks).toHaveLength(1);
});

test('taking_back_ones_own_leaves_what_another_ticked', () => {
  const [duty] = dutiesOf([seal], [tick('t-1')], [ticking('t-2'), unticking('t-2')], me);
  expect(duty?.ticks.map(({ id }) => id)).toEqual(['t-1']);
  expect(duty?.takenBack).toBeUndefined();
});

test('what_was_taken_back_says_by_whom', () => {
  const there = dutiesOf([seal], [tick('t-1', { takenBack: { ...by, callName: 'Clara' } })], [], me)[0];
  expect(there).toMatchObject({ ticks: [], takenBack: { callName: 'Clara', waits: false } });
  const here = dutiesOf([seal], [tick('t-1')], [unticking('t-1')], me)[0];
  expect(here).toMatchObject({ ticks: [], takenBack: { callName: 'Anna', waits: true } });
});

test('a_refused_tick_ticks_nothing_and_can_be_removed', () => {
  const refusal = { code: 'unknown-duty', parameters: {} };
  const refused = { ...ticking('t-1'), refusal };
  const [duty] = dutiesOf([seal], [], [refused], me);
  expect(duty).toMatchObject({ ticks: [], refused: [{ errand: refused.id, refusal }] });
  expect(dutiesOf([seal], [tick('t-1')], [{ ...unticking('t-1'), refusal }], me)[0]).toMatchObject({
    ticks: [{ id: 't-1' }],
    refused: [{ refusal }],
  });
});

test('my_own_duty_is_not_the_teams_and_what_must_be_done_comes_first', () => {
  const consider: DutyItem = { ...call, id: 'a-thought', weight: 'consider' };
  const duties = dutiesOf([consider, call], [tick('t-1', { duty: 'call' })], [], me);
  expect(duties.map(({ key }) => key)).toEqual(['call', 'a-thought']);
  expect(duties.some(isDone)).toBe(false);
});

test('a_duty_is_over_at_the_minute_at_which_its_last_phase_ends', () => {
  const [duty] = dutiesOf([call], [], [], me);
  if (!duty) throw new Error('no duty');
  expect(isOver(duty, parseExerciseTime('D1 11:59:59'))).toBe(false);
  expect(isOver(duty, parseExerciseTime('D1 12:00:00'))).toBe(true);
  expect(isOver(duty, undefined)).toBe(false);
});
