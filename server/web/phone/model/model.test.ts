import { describe, expect, test } from 'vitest';
import type { InjectItem, Item, Text } from '../../shared/protocol.ts';
import type { Question } from '../../shared/protocol/question.ts';
import type { Copy, Errand } from '../keep/database.ts';
import { asFarAsKnown, newestFor } from './reading.ts';
import { newsOf } from './news.ts';
import { callsOf, stateOf } from './mediations.ts';
import { askedKey } from './versions.ts';
import { viewOf } from './view.ts';

const inEnglish: Text = { text: 'gate', language: 'en', original: { text: 'ворота', language: 'ru' } };
const original: Text = { text: 'ворота', language: 'ru' };
const copy = (language: string, seq: number, text: Text): Copy => ({
  language,
  key: 'place/gate',
  item: { kind: 'place', id: 'gate', seq, name: text } as unknown as Item,
});
const names = (items: Item[]) => items.map((item) => (item as unknown as { name: Text }).name);

describe('reading what was fetched for another language', () => {
  test('the_readers_own_copy_is_shown_as_it_came', () => {
    expect(names(newestFor(['ru', 'en'], [copy('en', 1, inEnglish), copy('ru', 1, original)]))).toEqual([original]);
  });

  test('a_newer_copy_wins_over_the_readers_own', () => {
    const copies = [copy('it', 1, { text: 'cancello', language: 'it' }), copy('en', 2, inEnglish)];
    expect(names(newestFor(['it'], copies))).toEqual([{ ...original, marks: ['untranslated'] }]);
  });

  test('the_original_is_used_unmarked_where_it_is_the_readers_language', () => {
    expect(asFarAsKnown(inEnglish, ['ru'])).toEqual(original);
  });

  test('a_language_that_the_reader_also_reads_beats_the_original', () => {
    expect(asFarAsKnown(inEnglish, ['ar', 'en'])).toEqual({ ...inEnglish, marks: ['untranslated'] });
  });

  test('else_the_original_is_shown_marked', () => {
    expect(asFarAsKnown(inEnglish, ['ar'])).toEqual({ ...original, marks: ['untranslated'] });
    expect(asFarAsKnown(original, ['ar'])).toEqual({ ...original, marks: ['untranslated'] });
  });

  test('a_region_is_no_other_language', () => {
    expect(asFarAsKnown(inEnglish, ['en-US'])).toEqual(inEnglish);
  });
});

describe('view', () => {
  const text = (words: string): Text => ({ text: words, language: 'en' });
  const inject = (id: string, sentAt: string, more: object = {}): Item =>
    ({ kind: 'inject', id, seq: 1, body: text(id), mustAcknowledge: false, sentAt, ...more }) as unknown as Item;
  const errand = (command: object, refusal?: Errand['refusal']): Errand =>
    ({ id: `e-${JSON.stringify(command).length}`, command, ...(refusal && { refusal }) }) as Errand;
  const action = { kind: 'referred', note: '', takenAt: '2026-11-24T10:00:00.000Z' };

  test('what_control_insists_on_comes_first_then_the_newest', () => {
    const view = viewOf([inject('old', '1'), inject('new', '3'), inject('must', '2', { mustAcknowledge: true })], []);
    expect(view.inbox.map(({ inject: { id } }) => id)).toEqual(['must', 'new', 'old']);
  });

  test('an_answer_that_was_refused_can_be_removed_though_another_one_counts', () => {
    const counts = { type: 'chosen', options: ['raid'] };
    const items = [inject('a', '1'), { kind: 'receipt', id: 'a', seq: 1, answer: counts } as unknown as Item];
    const late = { type: 'answer-inject', inject: 'a', answer: { type: 'chosen', options: ['wait'] } };
    const refusal = { code: 'inject-already-answered' } as NonNullable<Errand['refusal']>;
    const refused = errand(late, refusal);

    expect(viewOf(items, [refused]).inbox[0]?.answer).toEqual({
      answer: counts,
      waits: false,
      errand: refused.id,
      refusal,
    });
    expect(viewOf(items, [errand(late)]).inbox[0]?.answer).toEqual({ answer: counts, waits: false });
  });

  test('a_refused_answer_to_what_was_asked_before_keeps_nobody_from_answering_and_can_be_removed', () => {
    const question = { kind: 'text', text: text('Who?') };
    const asks = inject('a', '1', { question, correction: { revision: 2, at: '2' } });
    const answer = { type: 'written', text: 'he' };
    const refusal = { code: 'inject-already-answered' } as NonNullable<Errand['refusal']>;
    const old = errand({ type: 'answer-inject', inject: 'a', answer, revision: 1 }, refusal);
    const now = errand({ type: 'answer-inject', inject: 'a', answer, revision: 2 }, refusal);

    const [message] = viewOf([asks], [old]).inbox;
    expect(message?.answer).toBeUndefined();
    expect(message?.otherAnswers).toEqual([{ answer, errand: old.id, refusal }]);
    expect(viewOf([asks], [now]).inbox[0]?.otherAnswers).toEqual([]);

    const recalled = inject('a', '1', { question, recalled: { reason: text('wrong') } });
    expect(viewOf([recalled], [now]).inbox[0]?.otherAnswers).toEqual([{ answer, errand: now.id, refusal }]);
  });

  test('a_confirmation_is_no_answer_and_a_refused_one_is_none', () => {
    const question = { kind: 'text', text: text('Who?') };
    const asks = inject('a', '1', { question });
    const receipt = { kind: 'receipt', id: 'a', seq: 2, acknowledgedAt: '2026-11-24T10:00:00.000Z' };
    const answer = { type: 'written', text: 'he' };
    const says = { type: 'answer-inject', inject: 'a', answer };
    const refused = errand(says, { code: 'answer-not-possible', parameters: {} });
    const open = (item: object, ...errands: Errand[]) => viewOf([item as Item, receipt as Item], errands).inbox[0];

    expect(open(asks)).toMatchObject({ acknowledged: true, answerOpen: true });
    expect(open(asks, refused)).toMatchObject({ answerOpen: true });
    expect(open(asks, errand(says))).toMatchObject({ answerOpen: false });
    expect(viewOf([asks, { ...receipt, answer } as Item], [refused]).inbox[0]).toMatchObject({ answerOpen: false });
    expect(open(inject('a', '1', { question, recalled: { reason: text('wrong') } }))).toMatchObject({
      answerOpen: false,
    });
    expect(open(inject('a', '1'))).toMatchObject({ answerOpen: false });
  });

  test('news_that_ask_are_among_the_messages_until_they_are_answered', () => {
    const news = inject('a', '1', { type: 'media-article', question: { kind: 'text', text: text('Who?') } });
    const answer = { type: 'written', text: 'he' };

    expect(newsOf(viewOf([news], []).inbox)).toEqual([]);
    expect(newsOf(viewOf([news], [errand({ type: 'answer-inject', inject: 'a', answer })]).inbox)).toHaveLength(1);
  });

  test('what_is_asked_stays_the_same_while_other_words_or_the_language_change', () => {
    const asks = (words: Text): Question => ({
      kind: 'one',
      text: words,
      options: [{ id: 'raid', text: text('Raid') }],
    });
    const message = (more: object) => inject('a', '1', more) as InjectItem;
    const key = askedKey(message({}), asks(inEnglish));

    expect(askedKey(message({ correction: { revision: 2 }, body: text('other') }), asks(original))).toBe(key);
    expect(askedKey(message({}), asks(text('another gate')))).not.toBe(key);
    expect(askedKey(inject('b', '1') as InjectItem, asks(inEnglish))).not.toBe(key);
  });

  test('a_recalled_message_is_not_insisted_on', () => {
    const [message] = viewOf(
      [inject('a', '1', { mustAcknowledge: true, recalled: { reason: text('wrong') } })],
      [],
    ).inbox;
    expect(message).toMatchObject({ insists: false });
  });

  test('an_acknowledgement_shows_at_once_and_says_that_it_waits', () => {
    const items = [inject('a', '1', { mustAcknowledge: true })];
    const [message] = viewOf(items, [errand({ type: 'acknowledge-inject', inject: 'a' })]).inbox;
    expect(message).toMatchObject({ read: true, acknowledged: true, acknowledgementWaits: true, insists: false });
    const receipt = { kind: 'receipt', id: 'a', seq: 2, acknowledgedAt: '2026-11-24T10:00:00.000Z' } as Item;
    expect(viewOf([...items, receipt], []).inbox[0]).toMatchObject({ acknowledged: true, acknowledgementWaits: false });
  });

  const corrected = { correction: { revision: 3, at: '4' }, revision: 3 };

  test('a_corrected_message_is_unread_moves_up_and_is_insisted_on_again', () => {
    const must = { mustAcknowledge: true };
    const items = [inject('a', '1', { ...must, ...corrected }), inject('b', '2', must), inject('c', '3', must)];
    const { inbox } = viewOf(items, [], new Set(['a 1']));
    expect(inbox.map(({ inject: { id } }) => id)).toEqual(['a', 'c', 'b']);
    expect(inbox[0]).toMatchObject({ read: false, acknowledged: false, insists: true });
  });

  test('an_acknowledgement_on_its_way_counts_for_the_words_that_were_on_the_screen', () => {
    const items = [inject('a', '1', { mustAcknowledge: true, ...corrected })];
    const says = (revision?: number) => errand({ type: 'acknowledge-inject', inject: 'a', revision });
    expect(viewOf(items, [says(2)]).inbox[0]).toMatchObject({ acknowledged: false, insists: true });
    expect(viewOf(items, [says()]).inbox[0]).toMatchObject({ acknowledged: false, insists: true });
    expect(viewOf(items, [says(3)]).inbox[0]).toMatchObject({ acknowledged: true, insists: false });
  });

  test('a_recall_of_after_endex_is_not_insisted_on_though_it_had_been_corrected_in_play', () => {
    const recalled = { reason: text('wrong'), afterEnd: true };
    const message = inject('a', '1', { mustAcknowledge: true, ...corrected, recalled });
    expect(viewOf([message], []).inbox[0]).toMatchObject({ insists: false });
  });

  test('a_recall_that_is_to_be_read_is_insisted_on', () => {
    const recalled = { mustAcknowledge: true, recalled: { reason: text('wrong') }, ...corrected };
    expect(viewOf([inject('a', '1', recalled)], []).inbox[0]).toMatchObject({ read: false, insists: true });
  });

  test('a_refused_acknowledgement_is_none', () => {
    const refused = errand({ type: 'acknowledge-inject', inject: 'a' }, { code: 'not-a-recipient', parameters: {} });
    expect(viewOf([inject('a', '1')], [refused]).inbox[0]).toMatchObject({ acknowledged: false });
  });

  test('a_report_is_shown_once_whether_it_waits_was_taken_or_was_refused', () => {
    const waiting = { id: 'x1', command: { id: 'x1', type: 'record-action', action } } as Errand;
    const refused = { ...waiting, id: 'x2', refusal: { code: 'unknown-place', parameters: {} } } as Errand;
    const taken = { kind: 'action', id: 'x1', seq: 3, action, at: 'D1 09:30:00', recordedAt: '' } as Item;
    expect(viewOf([], [waiting, refused]).deeds.map(({ state }) => state)).toEqual(['refused', 'queued']);
    expect(viewOf([taken], [waiting]).deeds.map(({ state }) => state)).toEqual(['acted']);
  });

  test('consent_counts_as_soon_as_it_is_given_or_taken_back_here', () => {
    const me = { kind: 'me', id: 'inv-01', seq: 1, consents: ['position'], languages: ['en'] } as unknown as Item;
    expect(viewOf([me], []).consents).toEqual(['position']);
    expect(viewOf([me], [errand({ type: 'withdraw-consent', to: 'position' })]).consents).toEqual([]);
  });
});

test('a_call_for_a_mediator_that_the_server_refused_does_not_seem_to_ring', () => {
  const request = { languages: ['ar', 'en'], scene: 'At the gate' };
  const asked = { type: 'ask-for-mediator', mediation: 'm-1', request, takenAt: '2026-11-24T09:00:00Z' } as const;
  const errandOf = (command: object, refusal?: Errand['refusal']) =>
    ({ id: 'e', command, ...(refusal && { refusal }) }) as unknown as Errand;
  const [waiting] = callsOf([], [errandOf(asked)]);
  const [refused] = callsOf([], [errandOf(asked, { code: 'too-many', parameters: {} })]);
  expect([stateOf(waiting!), stateOf(refused!)]).toEqual(['common.mediation.state.unsent', 'state.delivery.refused']);
});

test('a_session_that_was_begun_off_line_goes_on_and_can_be_ended_before_the_server_knows', () => {
  const call = { id: 'm-1', role: 'mediator', state: 'accepted', askedAt: '2026-11-24T09:00:00Z' };
  const stateAfter = (...commands: { type: string; refused?: boolean }[]) => {
    const errands = commands.map(({ type, refused }) => ({
      id: type,
      command: { type, mediation: 'm-1' },
      ...(refused && { refusal: { code: 'mediation-over', parameters: {} } }),
    }));
    const [after] = callsOf([call as never], errands as never);
    return { begun: after!.begun, left: after!.left };
  };
  expect(stateAfter()).toEqual({ begun: false, left: false });
  expect(stateAfter({ type: 'start-session' })).toEqual({ begun: true, left: false });
  expect(stateAfter({ type: 'start-session', refused: true })).toEqual({ begun: false, left: false });
  expect(stateAfter({ type: 'start-session' }, { type: 'end-session' })).toEqual({ begun: true, left: true });
});
