import { describe, expect, test } from 'vitest';
import type { CorrectiveActionItem } from '../model/report.ts';
import { actionDraft, actionFrom, actionsInOrder } from './actionDraft.ts';

const action = (id: string, more: Partial<CorrectiveActionItem> = {}): CorrectiveActionItem => ({
  id,
  text: { source: 'en', revision: 1, versions: { en: { text: id, state: 'approved', sourceRevision: 1 } } },
  owner: '',
  done: false,
  revision: 1,
  ...more,
});

describe('a corrective action', () => {
  test('what_was_not_typed_is_not_sent', () => {
    const draft = { ...actionDraft(undefined), text: { en: 'Keep a list' } };
    expect(actionFrom(draft, 'list', 'en', undefined)).toEqual({
      id: 'list',
      text: {
        source: 'en',
        revision: 1,
        versions: { en: { text: 'Keep a list', state: 'approved', sourceRevision: 1 } },
      },
      owner: '',
      done: false,
    });
    expect(actionFrom(actionDraft(undefined), 'list', 'en', undefined)).toBeUndefined();
  });

  test('what_stands_there_is_what_is_written_on', () => {
    const before = action('list', { owner: 'Hotline', due: '2027-03-31', objective: 'o', done: true });
    const { revision: _, ...written } = before;
    expect(actionFrom(actionDraft(before), 'list', 'en', before)).toEqual(written);
  });

  test('what_is_open_and_due_first_comes_first', () => {
    const all = [
      action('done', { done: true, due: '2027-01-01' }),
      action('never'),
      action('later', { due: '2027-06-01' }),
      action('soon', { due: '2027-02-01' }),
    ];
    expect(actionsInOrder(all).map(({ id }) => id)).toEqual(['soon', 'later', 'never', 'done']);
  });
});
