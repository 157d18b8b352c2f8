import type { CorrectiveActionItem } from '../model/report.ts';
import { localized, textsOf, type Texts } from '../prepare/plan/drafts.ts';

/** A corrective action as it is typed; empty for none. */
export interface ActionDraft {
  text: Texts;
  owner: string;
  due: string;
  objective: string;
  done: boolean;
}

export const actionDraft = (action: CorrectiveActionItem | undefined): ActionDraft => ({
  text: textsOf(action?.text),
  owner: action?.owner ?? '',
  due: action?.due ?? '',
  objective: action?.objective ?? '',
  done: action?.done ?? false,
});

/** Undefined while it does not say what is to be done. */
export function actionFrom(
  { text, owner, due, objective, done }: ActionDraft,
  id: string,
  source: string,
  before: CorrectiveActionItem | undefined,
): Omit<CorrectiveActionItem, 'revision'> | undefined {
  const whole = localized(before?.text, source, text);
  return (
    whole && {
      id,
      text: whole,
      owner: owner.trim(),
      ...(due && { due }),
      ...(objective && { objective }),
      done,
    }
  );
}

/** What is open first, and of that what is due first; what has no date comes after it. */
export function actionsInOrder(actions: Iterable<CorrectiveActionItem>): CorrectiveActionItem[] {
  const NEVER = '9999';
  return [...actions].sort(
    (a, b) =>
      Number(a.done) - Number(b.done) || (a.due ?? NEVER).localeCompare(b.due ?? NEVER) || a.id.localeCompare(b.id),
  );
}
