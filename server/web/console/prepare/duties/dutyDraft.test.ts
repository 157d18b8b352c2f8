import { describe, expect, test } from 'vitest';
import type { ControlDuty } from '../../model/duties.ts';
import { NOBODY } from '../../model/items.ts';
import { audience, text } from '../../model/samples.ts';
import { dutyDraft, dutyFrom, dutyWords, mergedDuty, missingIn, type DutyDraft } from './dutyDraft.ts';

const said = {
  id: 'seal-scene',
  phases: ['raid', 'after'],
  audience: audience({ teams: ['field'] }),
  weight: 'consider',
  bearer: 'team',
  text: text('Seal the scene', { ru: 'Опечатать место' }),
  why: text('Article 12\nof the Code', { ru: 'Статья 12' }),
} as const satisfies Partial<ControlDuty>;
const duty: ControlDuty = { kind: 'duty', seq: 4, revision: 3, at: 'D1 09:00:00', ...said, phases: [...said.phases] };
const draft = (change: Partial<DutyDraft> = {}): DutyDraft => ({ ...dutyDraft(duty), ...change });
const sent = (of: DutyDraft) => dutyFrom(of, duty.id, 'en', duty);

describe('a duty', () => {
  test('comes_back_as_it_was', () => {
    expect(sent(draft())).toEqual({ ...said, phases: ['after', 'raid'] });
  });

  test('that_is_new_is_of_the_whole_exercise_for_everybody_and_each_of_them', () => {
    expect(dutyFrom({ ...dutyDraft(undefined), text: { en: 'Ask first' } }, 'ask-first', 'en', undefined)).toEqual({
      id: 'ask-first',
      phases: [],
      audience: audience({ everyone: true }),
      weight: 'duty',
      bearer: 'person',
      text: text('Ask first'),
    });
  });

  test('keeps_its_translations_when_its_words_change', () => {
    const { text: words } = sent(draft({ text: { en: 'Seal all of it', ru: 'Опечатать место' } }))!;
    expect([words.revision, words.versions['ru']]).toEqual([2, said.text.versions['ru']]);
  });

  test('loses_its_ground_where_every_language_of_it_was_cleared', () => {
    expect(sent(draft({ why: { en: '', ru: '' } }))).not.toHaveProperty('why');
    expect(sent(draft({ why: { en: '', ru: 'Статья 12' } }))).toBeUndefined();
  });

  test.each<[string, Partial<DutyDraft>]>([
    ['without words', { text: { en: ' ' } }],
    ['of two lines', { text: { en: 'Seal\nit' } }],
    ['of three hundred letters', { text: { en: 'a'.repeat(300) } }],
    ['with a translation of two lines', { text: { en: 'Seal it', ru: 'Опечатать\nего' } }],
    ['of nobody', { audience: NOBODY }],
    ['of too many phases', { phases: Array.from({ length: 21 }, (_, at) => `p${at}`) }],
  ])('%s is not sent', (_what, change) => {
    expect(sent(draft(change))).toBeUndefined();
  });

  test('has_its_ground_as_a_text_of_several_lines_that_may_be_left_out', () => {
    const [words, why] = dutyWords(draft(), duty);
    expect([words!.isProse, why!.isProse, why!.isOptional]).toEqual([undefined, true, true]);
    expect(missingIn(draft())).toEqual(new Set());
  });

  test('keeps_what_each_of_two_authors_changed', () => {
    const both = mergedDuty(draft(), draft({ phases: [] }), draft({ weight: 'duty' }));
    expect([both.phases, both.weight]).toEqual([[], 'duty']);
  });
});
