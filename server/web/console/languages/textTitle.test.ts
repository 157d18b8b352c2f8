import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { i18n } from '../../shared/language/i18n.svelte.ts';
import { planned, text } from '../model/samples.ts';
import type { ControlField } from '../model/requesting.ts';
import type { ExerciseSession } from '../session/exerciseSession.svelte.ts';
import { Names } from '../session/names.ts';
import { ruleWords } from '../prepare/world/trustWords.ts';
import { textTitle } from './textTitle.ts';

const options = ['yes', 'perhaps'].map((id) => ({ id, text: text(id === 'yes' ? 'At once' : 'Perhaps') }));
const fields: ControlField[] = [
  { id: 'with', label: text('With whom'), type: 'dossier', required: true },
  {
    id: 'items',
    label: text('Items'),
    type: 'group',
    required: false,
    fields: [{ id: 'consent', label: text('Consent'), type: 'choice', required: true, options }],
  },
];
const inject = planned('a2', { type: 'by-hand' });
const injects = new Map([[inject.id, inject]]);
const session = {
  injects,
  allInjects: injects,
  teams: new Map([['north', { id: 'north', name: text('فريق الشمال') }]]),
  storylines: new Map([
    ['money.trail', { id: 'money.trail', title: text('Money'), milestones: [{ id: 'frozen', name: text('Frozen') }] }],
  ]),
  actionKinds: new Map([['talk', { id: 'talk', label: text('Interviewed'), fields }]]),
  requestForms: new Map([
    ['warrant', { id: 'warrant', title: text('Warrant'), fields, grounds: [{ id: 'law' }], refusals: [] }],
  ]),
  guides: new Map([
    ['g', { id: 'g', capability: text('Rescue'), tasks: [{ id: 't1', items: [{ id: 'i1' }, { id: 'i2' }] }] }],
  ]),
} as unknown as ExerciseSession;
const known = { session, names: new Names(session) };

beforeAll(() => {
  vi.stubGlobal('document', { documentElement: {} });
  return i18n.choose(['en']);
});
afterAll(() => vi.unstubAllGlobals());

test.each([
  ['inject/a2/body', `A2 ${known.names.of(inject.inject.title)} · Text`],
  ['inject/a2/option-2', `A2 ${known.names.of(inject.inject.title)} · Option 2`],
  ['inject/a2/kind', `A2 ${known.names.of(inject.inject.title)} · What it is`],
  ['team/north/name', 'Team · \u2068فريق الشمال\u2069 · Name'],
  ['milestone/money.trail.frozen/name', 'Money · Milestone · Frozen'],
  ['action-kind/talk/label', 'Kinds of reports · Interviewed · Name'],
  ['action-word/talk.with/label', 'Kinds of reports · Interviewed · Field 1'],
  ['action-word/talk.consent.perhaps/label', 'Kinds of reports · Interviewed · Consent · Option 2'],
  ['form-word/warrant.law/label', 'Form · Warrant · Legal ground'],
  ['guide-word/g.i2/body', 'Evaluation guides · Rescue · Task 1 · Item 2 · How to tell'],
  ['report-section/summary/body', 'After-action report · Summary'],
  ['corrective-action/list/text', 'After-action report · Corrective actions'],
  ['team/gone/name', 'Team · gone · Name'],
])('%s is called by whose it is', (ref, title) => {
  expect(textTitle(ref, known)).toBe(title);
});

test('a_rule_of_trust_is_said_in_the_words_of_the_form_and_the_inject', () => {
  const said = (rule: Parameters<typeof ruleWords>[0]) => ruleWords(rule, known);
  const reported = { type: 'reported', kind: 'talk', field: 'consent', value: 'yes', about: 'with', by: 10 } as const;
  expect(said(reported)).toBe('+10 · Reported: Interviewed · Consent = At once · With whom');
  expect(said({ type: 'answered', inject: 'a2', answer: { least: 2 }, by: -5 })).toBe('-5 · Answered: A2 · 2…');
  expect(said({ type: 'asked-again', times: 2, by: -20 })).toBe('-20 · Asked the same again · ×2');
});
