import { describe, expect, test } from 'vitest';
import type { Handling, NoAnswerRule } from '../model/controlRoom.ts';
import { text } from '../model/samples.ts';
import { handlingDraft, handlingFrom, merged, newRule, timesFor, type HandlingDraft } from './handling.ts';

const rule = (id: string, fields: Partial<NoAnswerRule> = {}): NoAnswerRule => ({
  id,
  awaited: 'acknowledgement',
  after: 'PT10M',
  reaction: { type: 'call-controller' },
  ...fields,
});

const handling = (...noAnswer: NoAnswerRule[]): Handling => ({ sensitive: false, noAnswer });

describe('what is typed of how an inject is treated', () => {
  test.each(['PT30S', 'PT1M30S', 'PT1H', 'PT24H'])('keeps_a_rule_of_%s_when_only_the_mark_is_set', (after) => {
    const draft = handlingDraft(handling(rule('a', { after })));
    expect(handlingFrom({ ...draft, sensitive: true }, 'en')).toEqual({
      sensitive: true,
      noAnswer: [rule('a', { after })],
    });
  });

  test('offers_the_time_as_it_is_written_among_the_others_once', () => {
    const [draft] = handlingDraft(handling(rule('a', { after: 'PT1M30S' }))).rules;
    expect(timesFor(draft!).slice(0, 3)).toEqual(['PT1M', 'PT1M30S', 'PT2M']);
    expect(timesFor({ ...draft!, after: 'PT20M' })).toContain('PT1M30S');
    const [hour] = handlingDraft(handling(rule('a', { after: 'PT1H' }))).rules;
    expect(timesFor(hour!).at(-1)).toBe('PT1H');
    expect(timesFor(hour!)).toHaveLength(9);
  });

  test('does_not_say_again_when_a_rule_acted', () => {
    const found = rule('a', { foundAt: '2026-11-24T09:30:00.000Z' });
    expect(handlingFrom(handlingDraft(handling(found)), 'en')?.noAnswer).toEqual([rule('a')]);
  });

  test('is_not_finished_without_the_words_or_the_inject', () => {
    const draft = newRule('a');
    const done = (change: Partial<typeof draft>) =>
      handlingFrom({ sensitive: false, rules: [{ ...draft, ...change }] }, 'en') !== undefined;
    expect(done({})).toBe(true);
    expect(done({ reaction: 'written-hint', texts: { ru: 'Ответьте.' } })).toBe(false);
    expect(done({ reaction: 'written-hint', texts: { en: 'Answer.' } })).toBe(true);
    expect(done({ reaction: 'escalate' })).toBe(false);
    expect(done({ reaction: 'escalate', send: 'sh-02' })).toBe(true);
  });
});

describe('two who write rules at once', () => {
  const before = handlingDraft(handling(rule('a'), rule('b')));
  const with_ = (draft: HandlingDraft, ...rules: HandlingDraft['rules']) => ({ ...draft, rules });
  const ids = ({ rules }: HandlingDraft) => rules.map(({ id }) => id);

  test('have_both_what_each_added', () => {
    const mine = with_(before, ...before.rules, newRule('mine'));
    const theirs = with_(before, ...before.rules, newRule('theirs'));
    expect(ids(merged(before, mine, theirs))).toEqual(['a', 'b', 'theirs', 'mine']);
  });

  test('have_mine_where_both_changed_the_same_and_theirs_where_i_did_not', () => {
    const [a, b] = before.rules;
    const mine = with_({ ...before, sensitive: true }, { ...a!, after: 'PT1M' }, b!);
    const theirs = with_(before, { ...a!, after: 'PT2M' }, { ...b!, after: 'PT5M' });
    const result = merged(before, mine, theirs);
    expect(result.rules.map(({ after }) => after)).toEqual(['PT1M', 'PT5M']);
    expect(result.sensitive).toBe(true);
    expect(merged(before, { ...mine, sensitive: false }, { ...theirs, sensitive: true }).sensitive).toBe(true);
  });

  test('lose_what_one_took_out_but_not_what_the_other_wrote_in_it', () => {
    const [a, b] = before.rules;
    expect(ids(merged(before, with_(before, b!), before))).toEqual(['b']);
    expect(ids(merged(before, before, with_(before, a!)))).toEqual(['a']);
    expect(ids(merged(before, with_(before, b!), with_(before, { ...a!, after: 'PT1M' }, b!)))).toEqual(['a', 'b']);
    expect(ids(merged(before, with_(before, { ...a!, after: 'PT1M' }, b!), with_(before, b!)))).toEqual(['b', 'a']);
  });

  test('change_a_hint_on_top_of_the_words_that_are_there', () => {
    const hint = (words: string, revision: number) =>
      rule('a', { reaction: { type: 'written-hint', text: { ...text(words), revision } } });
    const old = handlingDraft(handling(hint('Answer.', 1)));
    const mine = with_(old, { ...old.rules[0]!, texts: { en: 'Answer at once.' } });
    const result = merged(old, mine, handlingDraft(handling(hint('Answer now.', 2))));
    expect(handlingFrom(result, 'en')?.noAnswer[0]?.reaction).toMatchObject({
      text: { revision: 3, versions: { en: { text: 'Answer at once.' } } },
    });
  });
});
