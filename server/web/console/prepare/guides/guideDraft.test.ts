import { describe, expect, test } from 'vitest';
import type { EvaluationGuideItem, RatingItem } from '../../../shared/protocol/evaluation.ts';
import { text } from '../../model/samples.ts';
import { moved } from '../plan/rows.ts';
import {
  guideDraft,
  lostRatings,
  mergedGuide,
  missingIn,
  newItem,
  newTask,
  ratedItems,
  type GuideDraft,
  type ItemDraft,
} from './guideDraft.ts';
import { guideFrom, guideId } from './guideWritten.ts';

const said = {
  id: 'interview',
  objective: 'protect',
  capability: text('Interviewing', { ru: 'Опрос' }),
  tasks: [
    {
      id: 'begin',
      text: text('Begin with consent'),
      items: [
        {
          id: 'consent',
          text: text('Asks for consent', { ru: 'Спрашивает согласие' }),
          guidance: text('In her own words.\nNot yours.'),
          scale: 'psmu' as const,
        },
        { id: 'mediator', text: text('A mediator was asked for'), scale: 'yes-no-not-seen' as const },
      ],
    },
    { id: 'end', text: text('End well'), items: [{ id: 'refer', text: text('Refers her'), scale: 'psmu' as const }] },
  ],
};
const guide: EvaluationGuideItem = { kind: 'evaluation-guide', seq: 1, revision: 2, ...said };
const objectives = new Set(['protect', 'plan']);
const draft = (change: (draft: GuideDraft) => void = () => {}): GuideDraft => {
  const made = guideDraft(guide);
  change(made);
  return made;
};
const sent = (of: GuideDraft, rated: string[] = []) =>
  guideFrom(of, { id: 'interview', source: 'en', before: guide, objectives, rated: new Set(rated) });
const rating = (item: string, of = 'interview') => ({ guide: of, item }) as RatingItem;
const item = (en: string): ItemDraft => ({ ...newItem(), text: { en } });

describe('an evaluation guide', () => {
  test('comes_back_as_it_was', () => {
    expect(sent(draft())).toEqual(said);
  });

  test('gets_short_names_that_nothing_in_it_has_or_had', () => {
    const changed = draft(({ tasks }) => {
      tasks[0]!.items = [tasks[0]!.items[1]!, item('Consent'), item('Спросить'), item('Refer')];
      tasks.push({ ...newTask(), text: { en: 'Begin' }, items: [item('How they got in touch at first')] });
    });
    const { tasks } = sent(changed, ['refer-2'])!;
    expect(tasks.map(({ id }) => id)).toEqual(['begin', 'end', 'begin-2']);
    expect(tasks[0]!.items.map(({ id }) => id)).toEqual(['mediator', 'consent-2', 'item-2', 'refer-3']);
    expect(tasks[2]!.items.map(({ id }) => id)).toEqual(['how-they-got-in-touc']);
    expect(guideId('Interviewing a presumed victim', new Set())).toBe('interviewing-a-presu');
  });

  test('keeps_short_names_and_translations_through_another_order_and_other_words', () => {
    const changed = draft(({ tasks }) => {
      tasks[0]!.items = moved(tasks[0]!.items, 0, 1);
      tasks[0]!.items[1]!.text['en'] = 'Consent is asked for';
    });
    const items = sent(changed)!.tasks[0]!.items;
    expect(items.map(({ id }) => id)).toEqual(['mediator', 'consent']);
    expect(items[1]!.text.versions['ru']).toEqual(said.tasks[0]!.items[0]!.text.versions['ru']);
    expect(items[1]!.text.revision).toBe(2);
  });

  test.each<[string, (draft: GuideDraft) => void, string[]]>([
    ['an objective', (draft) => (draft.objective = ''), ['objective']],
    ['an objective that is there', (draft) => (draft.objective = 'gone'), ['objective']],
    ['a task', (draft) => (draft.tasks = []), ['tasks']],
    ['an item in each task', (draft) => (draft.tasks[1]!.items = []), ['end.items']],
  ])('needs %s', (_what, change, missing) => {
    expect([...missingIn(draft(change), objectives)]).toEqual(missing);
    expect(sent(draft(change))).toBeUndefined();
  });

  test.each<[string, (draft: GuideDraft) => void]>([
    ['an item without words', (draft) => draft.tasks[0]!.items.push(newItem())],
    ['a task of two lines', (draft) => (draft.tasks[0]!.text['en'] = 'Begin\nwell')],
    ['a capability of three hundred letters', (draft) => (draft.capability['en'] = 'a'.repeat(300))],
  ])('with %s is not sent', (_what, change) => {
    expect(sent(draft(change))).toBeUndefined();
  });
});

describe('what evaluators have rated', () => {
  const rated = ratedItems('interview', [rating('consent'), rating('consent'), rating('refer'), rating('x', 'other')]);

  test('is_counted_by_item_of_the_guide', () => {
    expect(Object.fromEntries(rated)).toEqual({ consent: 2, refer: 1 });
  });

  test('is_told_where_its_item_is_taken_out_or_rated_otherwise', () => {
    const changed = draft(({ tasks }) => {
      tasks.pop();
      for (const one of tasks[0]!.items) one.scale = one.scale === 'psmu' ? 'yes-no-not-seen' : 'psmu';
    });
    const { removed, rescaled } = lostRatings(changed, guide, rated);
    expect([removed, rescaled].map((items) => items.map(({ id }) => id))).toEqual([['refer'], ['consent']]);
    expect(lostRatings(draft(), guide, rated)).toEqual({ removed: [], rescaled: [] });
  });
});

test('two_authors_of_one_guide_keep_what_each_of_them_changed', () => {
  const mine = draft(({ tasks }) => {
    tasks[0]!.items[0]!.scale = 'yes-no-not-seen';
    tasks[0]!.items.push({ ...item('Mine'), key: '+mine' });
    tasks.reverse();
  });
  const theirs = draft((their) => {
    their.objective = 'plan';
    their.tasks[0]!.items[0]!.guidance = { en: 'Listen.' };
    their.tasks[0]!.items[1]!.text['en'] = 'A mediator came';
    their.tasks.push({ ...newTask(), key: 'theirs' });
  });
  const both = mergedGuide(draft(), mine, theirs);
  expect(both.objective).toBe('plan');
  expect(both.tasks.map(({ key }) => key)).toEqual(['end', 'begin', 'theirs']);
  expect(both.tasks[1]!.items).toMatchObject([
    { key: 'consent', scale: 'yes-no-not-seen', guidance: { en: 'Listen.' } },
    { key: 'mediator', text: { en: 'A mediator came' } },
    { key: '+mine' },
  ]);
});
