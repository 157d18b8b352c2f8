import { expect, test } from 'vitest';
import type { Trust } from '../../model/items.ts';
import {
  changed,
  newRule,
  newTrust,
  possibleValues,
  ruleFrom,
  ruleMistakes,
  trustDraft,
  trustFrom,
} from './trustDraft.ts';

const TRUST: Trust = {
  start: 30,
  truth: 'lea',
  playedBy: ['p-1'],
  rules: [
    { type: 'reported', kind: 'interviewed', field: 'consent', value: 'yes', about: 'with', by: 10 },
    { type: 'reported', kind: 'interviewed', by: 1 },
    { type: 'answered', inject: 'h-01', answer: { option: 'wait' }, by: 5 },
    { type: 'answered', inject: 'h-02', answer: { least: 2, most: 9 }, by: 5 },
    { type: 'answered', inject: 'h-02', answer: { least: 0 }, by: 5 },
    { type: 'answered', inject: 'h-01', by: 5 },
    { type: 'acknowledged', inject: 'h-01', by: 5 },
    { type: 'asked-again', times: 2, by: -20 },
  ],
};

test('what_is_there_comes_back_as_it_was', () => {
  expect(trustFrom(trustDraft(TRUST))).toEqual(TRUST);
  expect(trustFrom(newTrust())).toEqual({ start: 50, playedBy: [], rules: [] });
});

test('a_rule_says_what_is_missing', () => {
  expect(ruleMistakes(newRule())).toEqual(['kind', 'by']);
  expect(ruleMistakes({ ...newRule(), kind: 'told', field: 'consent', by: '5' })).toEqual(['value']);
  expect(ruleMistakes({ ...newRule(), type: 'acknowledged', by: '5' })).toEqual(['inject']);
  expect(ruleMistakes({ ...newRule(), type: 'asked-again', times: '1', by: '5' })).toEqual(['times']);
  expect(ruleMistakes({ ...newRule(), type: 'answered', inject: 'h', least: '5', most: '4', by: '5' })).toEqual([
    'bounds',
  ]);
  expect(trustFrom({ ...newTrust(), rules: [newRule()] })).toBeUndefined();
});

test.each(['', '0', '-', '101', '-101', '1.5', 'ten'])('no_step_is_%j', (by) => {
  expect(ruleMistakes({ ...newRule(), kind: 'told', by })).toEqual(['by']);
});

test.each([
  ['-15', -15],
  ['\u221215', -15],
  ['٤٠', 40],
  ['۲۵', 25],
  ['+10', 10],
])('a_step_is_%j', (by, step) => {
  expect(ruleFrom({ ...newRule(), kind: 'told', by })).toEqual({ type: 'reported', kind: 'told', by: step });
});

test.each(['', '-1', '101', 'x'])('no_trust_starts_at_%j', (start) => {
  expect(trustFrom({ ...newTrust(), start })).toBeUndefined();
});

test('another_kind_of_report_field_or_inject_takes_away_what_was_chosen_for_the_one_before', () => {
  const rule = {
    ...newRule('k'),
    kind: 'told',
    field: 'consent',
    value: 'yes',
    about: 'with',
    inject: 'h',
    option: 'w',
  };
  expect(changed(rule, { kind: 'seen' })).toMatchObject({ kind: 'seen', field: '', value: '', about: '' });
  expect(changed(rule, { field: 'mood' })).toMatchObject({ field: 'mood', value: '', about: 'with' });
  expect(changed(rule, { inject: 'i' })).toMatchObject({ inject: 'i', option: '' });
  expect(changed(rule, { type: 'acknowledged' })).toMatchObject({ kind: 'told', inject: 'h', option: '' });
});

test('a_field_says_one_of_what_it_offers_or_whatever_somebody_writes', () => {
  const label = { source: 'en', revision: 1, versions: {} };
  const field = { id: 'f', required: true, label };
  expect(possibleValues({ ...field, type: 'yes-no' })).toEqual(['yes', 'no']);
  expect(possibleValues({ ...field, type: 'choice', options: [{ id: 'calm', text: label }] })).toEqual(['calm']);
  expect(possibleValues({ ...field, type: 'line' })).toBeUndefined();
});
