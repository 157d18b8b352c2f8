import { expect, test } from 'vitest';
import { Edit } from '../plan/edit.svelte.ts';
import { guideDraft, mergedGuide, missingIn, type GuideDraft } from './guideDraft.ts';
import { GuideForm } from './guideForm.svelte.ts';

const objectives = new Set(['protect']);

function written() {
  const refused = async () => ({ id: 'x', outcome: 'rejected', code: 'no' }) as const;
  const edit = new Edit<GuideDraft>(() => undefined, refused, guideDraft(undefined), mergedGuide);
  const form = new GuideForm(
    edit,
    'en',
    () => undefined,
    () => objectives,
  );
  return { edit, form };
}

test('what_is_missing_is_said_of_what_was_there_when_save_was_pressed_and_not_of_what_is_added_later', () => {
  const { edit, form } = written();
  edit.draft.capability = { en: 'Interviewing' };
  edit.draft.objective = 'protect';
  edit.draft.tasks = [form.newTask()];
  const [first] = edit.draft.tasks;
  const places = ({ key, items }: GuideDraft['tasks'][number]) => [`${key}.text`, `${items[0]!.key}.text`];
  const said = (task: GuideDraft['tasks'][number]) => places(task).map((place) => form.mistake(place) !== undefined);
  expect(said(first!)).toEqual([false, false]);
  expect(form.isSound()).toBe(false);
  expect(said(first!)).toEqual([true, true]);

  edit.draft.tasks = [...edit.draft.tasks, form.newTask()];
  expect(missingIn(edit.draft, objectives).size).toBe(0);
  expect(edit.draft.tasks.map(said)).toEqual([
    [true, true],
    [false, false],
  ]);
  expect(form.isSound()).toBe(false);
  expect(said(edit.draft.tasks[1]!)).toEqual([true, true]);
});
