import { expect, test } from 'vitest';
import { Edit } from '../prepare/plan/edit.svelte.ts';
import { AnswerDraft } from '../requests/answerDraft.svelte.ts';
import { KeptForms } from './keptForms.svelte.ts';
import { KeptInTab } from './keptInTab.svelte.ts';
import { Unfinished } from './unfinished.ts';

class Tab extends Map<string, string> {
  getItem = (key: string) => this.get(key) ?? null;
  setItem = (key: string, value: string) => void this.set(key, value);
  removeItem = (key: string) => void this.delete(key);
}

const phase = () =>
  new Edit(
    () => ({ revision: 3, draft: { name: 'Search' } }),
    async () => ({ id: '1', outcome: 'accepted', seq: 9 }),
    { name: '' },
  );
const windowOf = { title: 'Edit: Search', place: 'plan' } as const;

test('something_is_unfinished_as_long_as_somebody_holds_words', () => {
  const unfinished = new Unfinished();
  let words = '';
  const leave = unfinished.add(() => words !== '');
  expect(unfinished.isThere).toBe(false);
  words = 'Nobody is touched.';
  expect(unfinished.isThere).toBe(true);
  leave();
  expect(unfinished.isThere).toBe(false);
});

test('what_was_typed_in_a_window_is_found_by_its_thing_after_a_reload', () => {
  const tab = new Tab();
  const forms = () => new KeptForms(new KeptInTab('demo.ctrl-01.forms', tab));
  const before = forms();
  expect(before.opened('phase/ph-01')).toBeUndefined();
  const edit = phase();
  edit.draft.name = 'Search and rescue';
  before.keep('phase/ph-01', { ...edit.typed, ...windowOf });
  expect(before.left).toEqual([]);

  const reloaded = forms();
  expect(reloaded.isEmpty).toBe(false);
  expect(reloaded.left).toMatchObject([{ id: 'phase/ph-01', ...windowOf }]);
  expect(reloaded.opened('phase/ph-02')).toBeUndefined();
  const again = phase();
  again.writeOn(reloaded.opened('phase/ph-01')!);
  expect(again.draft).toEqual({ name: 'Search and rescue' });
  expect(again.isTouched).toBe(true);
  expect(again.newer).toBeUndefined();
  reloaded.closed('phase/ph-01');
  expect(forms().isEmpty).toBe(true);
});

test('what_was_typed_of_a_thing_that_a_colleague_took_out_goes_on_as_a_new_one_and_over_none', () => {
  const forms = new KeptForms(new KeptInTab('demo.ctrl-01.forms', new Tab()));
  const typed = phase().typed;
  forms.keep('phase/ph-01', { ...typed, ...windowOf });
  forms.keep('phase/ph-02', { ...typed, ...windowOf });
  forms.goOnAs('phase/ph-01', 'phase/');
  forms.goOnAs('phase/ph-02', 'phase/');
  expect(forms.left.map(({ id }) => id).sort()).toEqual(['phase/', 'phase/ph-02']);
});

test('a_window_within_a_window_leaves_the_outer_one_open_when_it_closes', () => {
  const forms = new KeptForms(new KeptInTab('demo.ctrl-01.forms', new Tab()));
  for (const id of ['person/p-01', 'team/']) {
    forms.opened(id);
    forms.keep(id, { ...phase().typed, ...windowOf });
  }
  forms.closed('team/');
  expect(forms.left).toEqual([]);
});

test('what_a_colleague_saved_between_is_shown_beside_what_was_typed', () => {
  const edit = phase();
  edit.writeOn({ draft: { name: 'Mine' }, began: { name: 'Before' }, basedOn: 2 });
  expect(edit.newer).toEqual({ name: 'Search' });
});

test('an_answer_goes_on_from_what_was_typed_and_one_without_a_word_is_nothing', () => {
  const typed = { choice: 'refused', ground: 'late', texts: { en: 'Too late.' } } as const;
  expect(new AnswerDraft(typed).typed).toEqual(typed);
  expect(new AnswerDraft().typed).toBeUndefined();
});
