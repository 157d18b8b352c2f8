import { expect, test } from 'vitest';
import type { MoveTrust, TrustItem } from '../../shared/protocol/trust.ts';
import type { Errand } from '../keep/database.ts';
import { lostPresses, trustsOf } from './trust.ts';

const AT = '2026-11-24T10:00:00.000Z';
const item = (team: string, moves: TrustItem['moves'] = []): TrustItem => ({
  kind: 'trust',
  id: `irina/${team}`,
  seq: 3,
  persona: 'irina',
  team,
  personaName: { text: 'Irina', language: 'en' },
  teamName: { text: team, language: 'en' },
  start: 30,
  value: 30,
  count: moves.length,
  moves,
});
const press = (move: string, team = 'alfa'): MoveTrust => ({
  type: 'move-trust',
  move,
  persona: 'irina',
  team,
  by: -5,
  reason: 'They shouted',
  takenAt: AT,
});
const errand = (command: MoveTrust, refusal?: Errand['refusal']): Errand => {
  const id = `errand-${command.move}`;
  return { id, command: { id, ...command }, ...(refusal && { refusal }) };
};
const done = (move: string): TrustItem['moves'][number] => ({
  cause: 'pressed',
  by: -5,
  value: 25,
  move,
  reason: 'They shouted',
  takenAt: AT,
  at: 'D1 10:00:00',
  recordedAt: AT,
});

test('what_was_pressed_here_waits_with_its_team_and_is_not_added_to_the_value', () => {
  const [alfa, zulu] = trustsOf([item('zulu'), item('alfa')], [errand(press('m-1')), errand(press('m-2', 'zulu'))]);
  expect(alfa?.waiting.map(({ move }) => move)).toEqual(['m-1']);
  expect(alfa?.trust.value).toBe(30);
  expect(zulu?.waiting.map(({ move }) => move)).toEqual(['m-2']);
});

test('what_the_server_has_already_does_not_wait_while_its_answer_is_on_the_way', () => {
  const [alfa] = trustsOf([item('alfa', [done('m-1')])], [errand(press('m-1'))]);
  expect(alfa?.waiting).toEqual([]);
});

test('what_was_refused_is_told_and_does_not_wait', () => {
  const [alfa] = trustsOf([item('alfa')], [errand(press('m-1'), { code: 'unknown-persona', parameters: {} })]);
  expect(alfa?.waiting).toEqual([]);
  expect(alfa?.refused.map(({ errand: id }) => id)).toEqual(['errand-m-1']);
});

test('what_was_refused_of_a_persona_that_is_not_mine_any_more_is_not_lost', () => {
  const refusal = { code: 'unknown-persona', parameters: {} };
  const errands = [errand(press('m1', 'bravo'), refusal), errand(press('m2'), refusal), errand(press('m3', 'bravo'))];
  expect(lostPresses([item('alfa')], errands).map(({ move }) => move.move)).toEqual(['m1']);
  expect(lostPresses([], errands).map(({ move }) => move.move)).toEqual(['m1', 'm2']);
});
