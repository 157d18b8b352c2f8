import { describe, expect, test } from 'vitest';
import type { ActionKindItem } from '../../model/items.ts';
import { audience, text } from '../../model/samples.ts';
import { moved } from '../plan/rows.ts';
import { FIELD_TYPES } from '../../../shared/form/form.ts';
import { dependents, earlier, mayMove, newField, newOption, typesOf, type FieldDraft } from '../forms/fieldDraft.ts';
import { canHaveForm } from '../forms/fieldWritten.ts';
import { alikeIn, candidates, kindDraft, type KindDraft } from './kindDraft.ts';
import { mergedKind } from './kindMerge.ts';
import { mistakesIn } from './kindMistakes.ts';
import { kindFrom, kindId } from './kindWritten.ts';

const interviewed: ActionKindItem = {
  id: 'interviewed',
  revision: 4,
  label: text('Interviewed somebody', { ru: 'Беседа' }),
  audience: audience({ functions: ['player'] }),
  fields: [
    { id: 'whom', label: text('With whom?'), type: 'dossier', required: true, kinds: ['victim', 'witness'] },
    {
      id: 'topics',
      label: text('About what?'),
      type: 'choices',
      required: true,
      options: [
        { id: 'route', text: text('Route', { ru: 'Путь' }) },
        { id: 'money', text: text('Money') },
      ],
      preset: 'route money',
    },
    {
      id: 'sum',
      label: text('How much?'),
      type: 'number',
      required: false,
      bounds: { least: '1', most: '99.5' },
      preset: '2',
      shownIf: { field: 'topics', is: 'money' },
    },
    { id: 'mediator', label: text('With a mediator?'), type: 'yes-no', required: false },
    {
      id: 'items',
      label: text('Items'),
      type: 'group',
      required: false,
      bounds: { most: '20' },
      fields: [
        { id: 'paper', label: text('A paper?'), type: 'yes-no', required: false },
        {
          id: 'number',
          label: text('Its number'),
          type: 'line',
          required: false,
          shownIf: { field: 'paper', is: 'yes' },
        },
      ],
    },
  ],
  interview: { with: 'whom', topics: 'topics', mediator: 'mediator', tellFrom: 3 },
};
const { revision: _, ...written } = interviewed;

const draft = () => kindDraft(interviewed);
const field = (draft: KindDraft, key: string): FieldDraft => draft.fields.find((one) => one.key === key)!;
const sent = (of: KindDraft) => kindFrom(of, interviewed.id, 'en', interviewed);
const wrong = (change: (draft: KindDraft) => void) => {
  const changed = draft();
  change(changed);
  expect(sent(changed) === undefined).toBe(mistakesIn(changed, 'en', interviewed).size > 0);
  return Object.fromEntries(mistakesIn(changed, 'en', interviewed));
};
const added = (label: string, change: Partial<FieldDraft> = {}): FieldDraft => ({
  ...newField(),
  label: { en: label },
  ...change,
});

test('another_kind_of_the_same_name_in_some_language_is_said_by_that_language', () => {
  const label = { en: 'Talked', ru: ' беседа', ar: '' };
  expect(alikeIn(label, [interviewed])).toEqual(['ru']);
  expect(alikeIn(label, [])).toEqual([]);
});

describe('a kind of report', () => {
  test('comes_back_as_it_was', () => {
    expect(sent(draft())).toEqual(written);
  });

  test('without_fields_is_a_label_and_whom_it_is_for', () => {
    const fresh = { ...kindDraft(undefined), label: { en: 'Called' } };
    expect(kindFrom(fresh, 'called', 'en', undefined)).toEqual({
      id: 'called',
      label: text('Called'),
      audience: audience({ everyone: true }),
    });
  });

  test('keeps_its_short_names_and_its_translations_when_words_change', () => {
    const changed = draft();
    field(changed, 'topics').label = { en: 'On what?' };
    field(changed, 'topics').options[0]!.text['en'] = 'The way';
    const topics = sent(changed)!.fields![1]!;
    expect([topics.id, topics.options![0]!.id]).toEqual(['topics', 'route']);
    expect(topics.options![0]!.text.versions['ru']).toEqual(interviewed.fields![1]!.options![0]!.text.versions['ru']);
    expect(topics.options![0]!.text.revision).toBe(2);
  });

  test('gets_short_names_from_its_words_that_nothing_had_before', () => {
    const changed = draft();
    changed.fields = changed.fields.filter(({ key }) => key !== 'sum');
    const options = ['By phone', 'По почте'].map((en) => ({ ...newOption(), text: { en } }));
    changed.fields.push(added('Sum'), added('How did they get in touch at first?', { type: 'choice', options }));
    const [sum, touch] = sent(changed)!.fields!.slice(-2);
    expect([sum!.id, touch!.id]).toEqual(['sum-2', 'how-did-they-get-in']);
    expect(touch!.options!.map(({ id }) => id)).toEqual(['by-phone', 'option-2']);
  });

  test('names_new_fields_and_options_in_conditions_and_answers_by_what_they_are_called_at_last', () => {
    const option = { ...newOption(), text: { en: 'By car' } };
    const how = added('How', { type: 'choice', options: [option], preset: option.key });
    const plate = added('Plate', { onlyIf: how.key, is: option.key });
    const changed = { ...draft(), fields: [...draft().fields, how, plate] };
    const [asked, then] = sent(changed)!.fields!.slice(-2);
    expect([asked!.preset, then!.shownIf]).toEqual(['by-car', { field: 'how', is: 'by-car' }]);
  });

  test('says_nothing_of_what_its_types_have_no_use_for', () => {
    const changed = draft();
    Object.assign(field(changed, 'mediator'), {
      least: '1',
      kinds: ['victim'],
      options: [newOption()],
      fields: [newField()],
    });
    expect(sent(changed)).toEqual(written);
  });

  test('forgets_a_preset_whose_option_was_taken_out', () => {
    const changed = draft();
    field(changed, 'topics').options.shift();
    expect(sent(changed)!.fields![1]!.preset).toBe('money');
  });

  test('takes_numbers_in_the_digits_of_any_language', () => {
    const changed = draft();
    Object.assign(field(changed, 'sum'), { least: '١', most: '99,5', preset: '۲' });
    expect(sent(changed)).toEqual(written);
  });
});

describe('what cannot be is said', () => {
  test.each<[string, (draft: KindDraft) => void, Record<string, string>]>([
    ['a label without words', (draft) => (draft.label = { en: ' ' }), { label: 'empty' }],
    ['a field without words', (draft) => draft.fields.push({ ...newField(), key: '+a' }), { '+a.label': 'empty' }],
    [
      'a choice of nothing',
      (draft) => (field(draft, 'topics').options = []),
      { 'topics.options': 'empty', 'sum.onlyIf': 'empty' },
    ],
    [
      'an option without words',
      (draft) => (field(draft, 'topics').options[0]!.text = {}),
      { 'topics.options.route': 'empty' },
    ],
    ['an empty group', (draft) => (field(draft, 'items').fields = []), { 'items.fields': 'empty' }],
    ['a bound that is no number', (draft) => (field(draft, 'sum').most = 'many'), { 'sum.most': 'number' }],
    ['more rows than there may be', (draft) => (field(draft, 'items').most = '31'), { 'items.most': 'rows' }],
    ['half a row', (draft) => (field(draft, 'items').least = '0.5'), { 'items.least': 'rows' }],
    [
      'a least above the most',
      (draft) => (field(draft, 'sum').least = '100'),
      { 'sum.least': 'above-most', 'sum.preset': 'outside' },
    ],
    ['a preset that is no number', (draft) => (field(draft, 'sum').preset = 'two'), { 'sum.preset': 'number' }],
    ['a preset above the most', (draft) => (field(draft, 'sum').preset = '100'), { 'sum.preset': 'outside' }],
    ['a condition on a later field', (draft) => (draft.fields = moved(draft.fields, 1, 1)), { 'sum.onlyIf': 'empty' }],
    ['a condition without an answer', (draft) => (field(draft, 'sum').is = ''), { 'sum.is': 'empty' }],
    [
      'a condition in a group on a field outside',
      (draft) => (field(draft, 'items').fields[1]!.onlyIf = 'mediator'),
      { 'number.onlyIf': 'empty' },
    ],
    ['an interview with a line', (draft) => (field(draft, 'whom').type = 'line'), { 'interview.with': 'empty' }],
    ['a notice after one time', (draft) => (draft.interview.tellFrom = '1'), { 'interview.tellFrom': 'times' }],
  ])('%s', (_what, change, mistakes) => {
    expect(wrong(change)).toEqual(mistakes);
  });

  test('a_mediator_that_no_field_tells_of_any_more_is_left_out', () => {
    const changed = draft();
    field(changed, 'mediator').type = 'line';
    expect(sent(changed)!.interview).toEqual({ with: 'whom', topics: 'topics', tellFrom: 3 });
  });
});

describe('what cannot be is not offered', () => {
  test('a_field_depends_on_choices_before_it_only', () => {
    const { fields } = draft();
    expect(earlier(fields, fields[2]!).map(({ key }) => key)).toEqual(['topics']);
    expect(earlier(fields, fields[1]!)).toEqual([]);
    expect(dependents(fields, fields[1]!, 'money')).toEqual([fields[2]]);
    expect(dependents(fields, fields[1]!, 'route')).toEqual([]);
  });

  test('a_field_does_not_pass_the_one_it_depends_on', () => {
    const { fields } = draft();
    expect(fields.map((_, index) => mayMove(fields, index, 1))).toEqual([true, false, true, true, false]);
    expect(fields.map((_, index) => mayMove(fields, index, -1))).toEqual([false, true, false, true, true]);
  });

  test('a_field_that_others_depend_on_goes_on_having_its_options', () => {
    const { fields } = draft();
    expect(typesOf(FIELD_TYPES, fields, fields[1]!)).toEqual(['choice', 'choices']);
    const inner = fields[4]!.fields;
    expect(typesOf(FIELD_TYPES, inner, inner[0]!)).toEqual(['yes-no']);
    expect(typesOf(['line'], inner, inner[1]!)).toEqual(['line']);
    expect(typesOf(FIELD_TYPES, fields, fields[0]!)).toContain('group');
  });

  test('only_fields_outside_groups_tell_who_was_asked_what', () => {
    const { fields } = draft();
    expect(candidates(fields, 'mediator').map(({ key }) => key)).toEqual(['mediator']);
  });

  test('a_short_name_is_short_enough_for_a_form', () => {
    const id = kindId('Interviewed somebody at the border', new Set(['interviewed-somebody']));
    expect(id).toBe('interviewed-somebo-2');
    expect([id, 'a.b', 'a-name-that-is-too-long'].map(canHaveForm)).toEqual([true, false, false]);
  });
});

describe('two authors of one form', () => {
  test('keep_what_each_of_them_changed', () => {
    const [mine, theirs] = [draft(), draft()];
    field(mine, 'sum').preset = '3';
    mine.fields = [...mine.fields.filter(({ key }) => key !== 'mediator'), added('Mine', { key: '+mine' })];
    theirs.label = { en: 'Talked' };
    field(theirs, 'whom').required = false;
    field(theirs, 'sum').preset = '4';
    theirs.fields = [...theirs.fields.filter(({ key }) => key !== 'items'), added('Theirs', { key: 'theirs' })];
    const both = mergedKind(draft(), mine, theirs);
    expect(both.label).toEqual({ en: 'Talked' });
    expect(both.fields.map(({ key }) => key)).toEqual(['whom', 'topics', 'sum', '+mine', 'theirs']);
    expect(field(both, 'whom').required).toBe(false);
    expect(field(both, 'sum').preset).toBe('3');
  });
});
