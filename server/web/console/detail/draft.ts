import { writeExerciseTime } from '../../shared/exerciseTime.ts';
import type { Enclosure } from '../../shared/protocol.ts';
import type { Audience, Inject, LocalizedText, Trigger } from '../model/items.ts';
import { rewritten } from '../model/texts.ts';
import { typedExerciseTime } from '../model/times.ts';

/** What an author changes of an inject, as plain fields of a form. */
export interface Draft {
  title: Record<string, string>;
  subject: Record<string, string>;
  body: Record<string, string>;
  audience: Audience;
  when: 'at-time' | 'by-hand' | 'condition';
  time: string;
  /** Kept as it is unless the author wants a time instead. */
  condition: Trigger | undefined;
  mustAcknowledge: boolean;
  attachments: Enclosure[];
}

export function draftOf(inject: Inject): Draft {
  const { trigger } = inject;
  const isPlain = trigger.type === 'at-time' || trigger.type === 'by-hand';
  return {
    title: textsOf(inject.title),
    subject: inject.subject ? textsOf(inject.subject) : {},
    body: textsOf(inject.body),
    audience: inject.audience,
    when: isPlain ? trigger.type : 'condition',
    time: trigger.type === 'at-time' ? trigger.time.replace(/:00$/, '') : '',
    condition: isPlain ? undefined : trigger,
    mustAcknowledge: inject.mustAcknowledge,
    attachments: inject.attachments ?? [],
  };
}

export function revised(inject: Inject, draft: Draft): Inject {
  const { attachments: _, ...planned } = inject;
  return {
    ...planned,
    title: rewritten(inject.title, draft.title),
    ...(inject.subject ? { subject: rewritten(inject.subject, draft.subject) } : {}),
    body: rewritten(inject.body, draft.body),
    audience: draft.audience,
    trigger: triggerOf(draft) ?? inject.trigger,
    mustAcknowledge: draft.mustAcknowledge,
    ...(draft.attachments.length > 0 && { attachments: draft.attachments }),
  };
}

/** The languages in which two drafts of a text differ. */
export function differing(mine: Record<string, string>, theirs: Record<string, string>): string[] {
  const languages = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  return [...languages].filter((language) => (mine[language] ?? '').trim() !== (theirs[language] ?? '').trim());
}

function triggerOf({ when, time, condition }: Draft): Trigger | undefined {
  if (when === 'by-hand') return { type: 'by-hand' };
  if (when === 'condition') return condition;
  const at = typedExerciseTime(time);
  return at === undefined ? undefined : { type: 'at-time', time: writeExerciseTime(at) };
}

function textsOf(text: LocalizedText): Record<string, string> {
  return Object.fromEntries(Object.entries(text.versions).map(([language, version]) => [language, version.text]));
}
