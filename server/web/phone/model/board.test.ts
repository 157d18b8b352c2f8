import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { DossierItem, LinkItem, Linking, OpenQuestionItem, QuestionLine } from '../../shared/protocol/dossier.ts';
import type { MeItem } from '../../shared/protocol.ts';
import type { Errand } from '../keep/database.ts';
import { boardAbout, boardOf, latest } from './board.ts';
import { dossiersOf } from './dossiers.ts';

const example = <T>(kind: string): T =>
  JSON.parse(readFileSync(new URL(`../../../../docs/protocol/messages/items/${kind}.json`, import.meta.url), 'utf8'));
const link = example<LinkItem>('link');
const question = example<OpenQuestionItem>('open-question');
const dossier = example<DossierItem>('dossier');
const me = { callName: 'Investigator 1' } as MeItem;
const said = (from: string, to: string, takenAt = '2026-11-24T11:00:00.000Z'): Linking => ({
  from,
  to,
  word: { as: 'knows', words: '' },
  holds: false,
  takenAt,
});
const links = (id: string, what: Linking): Errand =>
  ({ id: `e-${id}`, command: { id: `e-${id}`, type: 'write-link', link: id, said: what } }) as Errand;
const asks = (id: string, what: QuestionLine): Errand =>
  ({ id: `e-${id}`, command: { id: `e-${id}`, type: 'write-open-question', question: id, said: what } }) as Errand;

test('what_waits_here_is_said_at_once_and_what_was_said_before_stays', () => {
  const { links: lines } = boardOf(
    [link],
    [],
    [links('l-1', said('p-1', 'p-2')), links('l-2', said('p-2', 'p-1'))],
    me,
  );
  expect(lines.map(({ id, versions, waits }) => [id, versions.length, waits])).toEqual([
    ['l-1', 3, true],
    ['l-2', 1, true],
  ]);
  expect(latest(lines[0]!)).toMatchObject({ holds: false, callName: 'Investigator 1' });
});

test('what_the_server_has_while_its_answer_is_on_the_way_is_there_once', () => {
  const before = question.versions[1]!;
  const { questions } = boardOf([], [question], [asks('q-1', before)], me);
  expect(questions[0]!.versions).toHaveLength(2);
  expect(questions[0]!.waits).toBe(false);
});

test('what_the_server_has_is_there_once_also_where_it_put_a_wrong_clock_right', () => {
  const waiting = { ...question.versions[1]!, takenAt: '2026-11-24T10:20:00.000Z' };
  const { questions } = boardOf([], [question], [asks('q-1', waiting)], me);
  expect(questions[0]!.versions).toHaveLength(2);
  expect(questions[0]!.waits).toBe(false);
});

test('what_was_refused_changes_nothing_and_its_words_are_kept', () => {
  const refusal = { code: 'unknown-dossier', parameters: {} };
  const asked = { about: 'p-9', text: 'Where?', answer: 'Here', takenAt: '2026-11-24T11:00:00.000Z' };
  const { questions, refused } = boardOf([], [], [{ ...asks('q', asked), refusal }], me);
  expect(questions).toEqual([]);
  expect(refused).toEqual([{ errand: 'e-q', about: ['p-9'], note: 'Where? · Here', refusal }]);
});

test('what_is_said_of_one_that_was_merged_is_said_of_what_it_was_merged_into_and_a_report_of_both_is_there_once', () => {
  const { into: _, ...apart } = dossier;
  const { all } = dossiersOf(
    [apart, { ...dossier, id: 'p-2', into: 'p-1' }, { ...apart, id: 'p-3', reports: [] }],
    [],
    me,
  );
  const board = boardOf([], [question], [links('l', said('p-3', 'p-2'))], me);

  const ofOne = boardAbout(all.get('p-1')!, board, all);
  expect(ofOne.links.map(({ id }) => id)).toEqual(['l']);
  expect(ofOne.questions.map(({ id }) => id)).toEqual(['q-1']);
  expect(ofOne.reports).toHaveLength(1);
  const ofOther = boardAbout(all.get('p-3')!, board, all);
  expect(ofOther.links).toHaveLength(1);
  expect(ofOther.questions).toEqual([]);
});
