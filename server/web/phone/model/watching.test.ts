import { expect, test } from 'vitest';
import type { Item, LocalizedText, MeItem, ParticipantCommand } from '../../shared/protocol.ts';
import type { Errand } from '../keep/database.ts';
import { asParticipant, readingOf } from './ofControl.ts';
import { viewOf } from './view.ts';
import { watchingOf } from './watching.ts';

const words = (en: string, ru?: string): LocalizedText => ({
  source: 'en',
  revision: 1,
  versions: {
    en: { text: en, state: 'approved', sourceRevision: 1 },
    ...(ru && { ru: { text: ru, state: 'draft', sourceRevision: 1 } }),
  },
});

const ME = {
  kind: 'me',
  id: 'eval-01',
  seq: 1,
  function: 'evaluator',
  callName: 'E',
  teams: [],
  languages: ['ru'],
  consents: [],
};
const me = ME as unknown as MeItem;
const ITEMS = [
  ME,
  { kind: 'exercise', id: 'exercise', seq: 1, name: words('The orchard', 'Сад'), days: [], languages: ['en'] },
  { kind: 'place', id: 'farm', seq: 1, name: words('Farm') },
  { kind: 'team', id: 'alfa', seq: 2, name: words('Team Alfa', 'Альфа'), members: [] },
  { kind: 'action-kind', id: 'interviewed', seq: 2, label: words('Interviewed'), audience: {} },
  { kind: 'person', id: 'inv-01', seq: 2, callName: 'Investigator', function: 'player', teams: ['alfa'] },
  {
    kind: 'evaluation-guide',
    id: 'interview',
    seq: 3,
    objective: 'safe',
    capability: words('Interviewing', 'Опрос'),
    tasks: [{ id: 'begin', text: words('Begin'), items: [{ id: 'consent', text: words('Asks'), scale: 'psmu' }] }],
    revision: 1,
  },
  {
    kind: 'watch',
    id: 'eval-01',
    seq: 4,
    evaluator: 'eval-01',
    watches: [
      { teams: ['alfa'], people: [], guides: ['interview'] },
      { teams: ['alfa'], people: ['inv-01'], guides: [] },
    ],
    revision: 1,
  },
] as unknown as Item[];

const errand = (id: string, command: ParticipantCommand, refusal?: Errand['refusal']): Errand =>
  ({ id, command: { id, ...command }, ...(refusal && { refusal }) }) as Errand;
const rate = (id: string, grade: 'unable' | 'performed'): Errand =>
  errand(id, {
    type: 'rate-item',
    guide: 'interview',
    item: 'consent',
    about: 'team/alfa',
    grade,
    evidence: { note: '', takenAt: '2026-11-24T10:00:00.000Z' },
  });
const rating = (evaluator: string, grade: string) =>
  ({
    kind: 'rating',
    id: `interview/consent/team/alfa~${evaluator}`,
    seq: 9,
    guide: 'interview',
    item: 'consent',
    about: 'team/alfa',
    evaluator,
    grade,
    evidence: { note: 'Calm', takenAt: '2026-11-24T09:00:00.000Z' },
    times: 1,
  }) as unknown as Item;
const rated = (items: Item[], errands: Errand[] = []) =>
  watchingOf(items, errands, me, ['ru']).sheets[0]!.guides[0]!.tasks[0]!.items[0]!;

test('whoever_i_watch_is_there_once_with_the_guides_of_all_my_watches', () => {
  const { sheets } = watchingOf(ITEMS, [], me, ['ru', 'en']);
  expect(sheets.map(({ about }) => about)).toEqual(['team/alfa', 'person/inv-01']);
  expect(sheets[0]).toMatchObject({ name: { text: 'Альфа' }, items: 1, rated: 0 });
  expect(sheets[0]!.guides[0]!.capability).toMatchObject({ text: 'Опрос', marks: ['draft'] });
  expect(sheets[1]!.guides).toEqual([]);
});

test('a_rating_that_waits_stands_before_the_one_that_the_server_has', () => {
  const known = [...ITEMS, rating('eval-01', 'unable')];
  expect(rated(known)).toMatchObject({ grade: 'unable', note: 'Calm', waits: false });
  expect(rated(known, [rate('a', 'unable'), rate('b', 'performed')])).toMatchObject({
    grade: 'performed',
    waits: true,
  });
});

test('what_another_evaluator_rated_is_not_mine', () => {
  expect(rated([...ITEMS, rating('eval-02', 'unable')]).grade).toBeUndefined();
});

test('a_refused_rating_is_not_shown_as_given', () => {
  const { command } = rate('a', 'unable');
  expect(rated(ITEMS, [errand('a', command, { code: 'unknown-guide-item', parameters: {} })]).grade).toBeUndefined();
});

test('a_moment_has_the_word_that_was_said_last_also_off_line', () => {
  const takenAt = '2026-11-24T10:00:00.000Z';
  const errands = [
    errand('a', { type: 'mark-moment', moment: 'm-1', takenAt }),
    errand('b', { type: 'describe-moment', moment: 'm-1', word: 'She sat first', takenAt }),
  ];
  expect(watchingOf(ITEMS, errands, me, ['en']).moments).toEqual([
    { id: 'm-1', takenAt, waits: true, word: 'She sat first' },
  ]);
});

test('the_phone_of_who_sees_control_shows_its_items_in_one_language', () => {
  const view = viewOf(ITEMS, [], new Set(), ['ru']);
  expect(view.exercise?.name.text).toBe('Сад');
  expect(view.places[0]!.name).toEqual({ text: 'Farm', language: 'en' });
  expect(view.actionKinds).toEqual([]);
  expect(view.watching?.sheets).toHaveLength(2);
  expect(viewOf([{ ...ME, function: 'player' } as unknown as Item], []).watching).toBeUndefined();
});

test('who_sees_control_has_confirmed_a_stop_when_control_says_so', () => {
  const stop = { kind: 'red-stop', id: 'red-stop', seq: 1, active: true, confirmed: ['eval-01'] } as unknown as Item;
  expect(asParticipant([stop], me, ['en'])).toMatchObject([{ confirmedByMe: true }]);
});

test('a_comms_check_asks_who_sees_control_until_they_have_answered_it', () => {
  const check = { kind: 'comms-check', id: 'c', seq: 1, open: true, until: '2026-11-24T08:00:00.000Z' };
  const asks = (...people: object[]) => viewOf([ME, { ...check, people } as unknown as Item], []).commsCheck;
  expect(asks({ person: 'eval-02' }, { person: 'eval-01', rangAt: '2026-11-24T07:50:00.000Z' })).toMatchObject({
    id: 'c',
    rangAt: '2026-11-24T07:50:00.000Z',
  });
  expect(asks({ person: 'eval-02' })).toBeUndefined();
  expect(asks({ person: 'eval-01', acknowledgedAt: '2026-11-24T07:51:00.000Z' })).toBeUndefined();
});

test('a_text_is_read_in_the_best_language_and_marked_as_it_is', () => {
  expect(readingOf(words('Gate', 'Ворота'), ['ru'])).toEqual({
    text: 'Ворота',
    language: 'ru',
    original: { text: 'Gate', language: 'en' },
    marks: ['draft'],
  });
  expect(readingOf(words('Gate'), ['ar'])).toEqual({ text: 'Gate', language: 'en' });
});

test('an_evaluator_reads_what_they_gave_and_how_far_it_came_and_not_what_others_gave', () => {
  const feedback = (id: string, from: string, more: object = {}) => ({
    kind: 'feedback',
    id,
    seq: 9,
    from,
    to: 'inv-01',
    text: words('Well done', 'Молодец'),
    at: 'D1 09:30:00',
    shown: false,
    takenAt: `2026-11-24T09:0${id}:00.000Z`,
    givenAt: '2026-11-24T10:00:00.000Z',
    ...more,
  });
  const seenAt = '2026-11-24T11:00:00.000Z';
  const items = [
    ...ITEMS,
    feedback('1', 'eval-01'),
    feedback('2', 'eval-02'),
    feedback('3', 'eval-01', { shown: true, seenAt }),
  ] as unknown as Item[];
  const give = (id: string, feedback: string) =>
    errand(id, {
      type: 'give-feedback',
      feedback,
      to: 'gone',
      text: words('Speak slower'),
      takenAt: '2026-11-24T09:09:00.000Z',
    } as ParticipantCommand);
  const { given } = watchingOf(items, [give('a', '4'), give('b', '1')], me, ['ru']);

  expect(given.map(({ id, to, text, shown, seenAt, waits }) => [id, to, text.text, shown, seenAt, waits])).toEqual([
    ['4', 'gone', 'Speak slower', false, undefined, true],
    ['3', 'Investigator', 'Молодец', true, seenAt, false],
    ['1', 'Investigator', 'Молодец', false, undefined, false],
  ]);
});

test('feedback_is_seen_as_soon_as_this_phone_has_said_so', () => {
  const given = {
    kind: 'feedback',
    id: 'f-1',
    seq: 2,
    text: { text: 'Well done', language: 'en' },
    at: '',
    seen: false,
    givenAt: '',
  };
  const items = [{ ...ME, function: 'player' }, given] as unknown as Item[];
  const say = errand('a', { type: 'see-feedback', feedback: 'f-1', takenAt: '' });
  expect(viewOf(items, []).feedback[0]!.seen).toBe(false);
  expect(viewOf(items, [say]).feedback[0]!.seen).toBe(true);
});

test('who_sees_control_confirms_what_is_for_them_by_its_words_and_looks_up_nothing_else', () => {
  const everyone = { everyone: true, people: [], teams: [], agencies: [], functions: [] };
  const entry = (id: string, type: string, audience: object) =>
    ({
      ...{ kind: 'world-entry', id, seq: 1, subject: { type }, title: words(id), audience },
      ...{ revision: 4, words: 2 },
    }) as unknown as Item;
  const items = [
    entry('rules', 'conduct', everyone),
    entry('law', 'law', everyone),
    entry('actors', 'briefing', { ...everyone, everyone: false, functions: ['role-player'] }),
  ];
  expect(asParticipant(items, me, ['en'])).toMatchObject([{ id: 'rules', revision: 2 }]);
  const confirmed = {
    ...{ kind: 'readiness', id: me.id, seq: 3, practised: [] },
    briefings: [{ entry: 'rules', revision: 3, confirmedAt: '2026-11-24T07:31:00Z' }],
  } as unknown as Item;
  expect(viewOf([ME, ...items, confirmed], []).ready.briefings).toMatchObject([
    { confirmedAt: '2026-11-24T07:31:00Z' },
  ]);
});
