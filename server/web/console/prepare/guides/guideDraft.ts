import type { EvaluationGuideItem, GuideItem, RatingItem, Scale } from '../../../shared/protocol/evaluation.ts';
import { GRADES } from '../../../shared/protocol/evaluation.ts';
import { textsOf, type Texts } from '../plan/drafts.ts';
import { mergedParts, mergedRows } from '../plan/merge.ts';
import { newKey } from '../plan/rows.ts';
import type { Words } from '../plan/words.ts';

/** What an author writes of one thing to look for. */
export interface ItemDraft {
  key: string;
  text: Texts;
  guidance: Texts;
  scale: Scale;
}

export interface TaskDraft {
  key: string;
  text: Texts;
  items: ItemDraft[];
}

/** What an author writes of an evaluation guide: as it is rated, task by task. */
export interface GuideDraft {
  objective: string;
  capability: Texts;
  tasks: TaskDraft[];
}

export const SCALES = Object.keys(GRADES) as Scale[];
export const MOST_TASKS = 20;
export const MOST_ITEMS = 60;

export const newItem = (): ItemDraft => ({ key: newKey(), text: {}, guidance: {}, scale: 'psmu' });
export const newTask = (): TaskDraft => ({ key: newKey(), text: {}, items: [newItem()] });

export const guideDraft = (guide: EvaluationGuideItem | undefined): GuideDraft => ({
  objective: guide?.objective ?? '',
  capability: textsOf(guide?.capability),
  tasks: (guide?.tasks ?? []).map(({ id, text, items }) => ({
    key: id,
    text: textsOf(text),
    items: items.map(itemDraft),
  })),
});

const itemDraft = ({ id, text, guidance, scale }: GuideItem): ItemDraft => ({
  key: id,
  text: textsOf(text),
  guidance: textsOf(guidance),
  scale,
});

export const allItems = ({ tasks }: Pick<GuideDraft, 'tasks'>): ItemDraft[] => tasks.flatMap(({ items }) => items);

/** All that is to be said in each language. */
export function guideWords(draft: GuideDraft, before: EvaluationGuideItem | undefined): Words[] {
  const tasks = new Map(before?.tasks.map((task) => [task.id, task]));
  const items = new Map(before?.tasks.flatMap((task) => task.items.map((item) => [item.id, item])));
  return [
    { place: 'capability', texts: draft.capability, before: before?.capability },
    ...draft.tasks.flatMap((task): Words[] => [
      { place: `${task.key}.text`, texts: task.text, before: tasks.get(task.key)?.text },
      ...task.items.flatMap(({ key, text, guidance }): Words[] => [
        { place: `${key}.text`, texts: text, before: items.get(key)?.text },
        {
          place: `${key}.guidance`,
          texts: guidance,
          before: items.get(key)?.guidance,
          isProse: true,
          isOptional: true,
        },
      ]),
    ]),
  ];
}

/** Where something else than words is missing. */
export const missingIn = ({ objective, tasks }: GuideDraft, objectives: ReadonlySet<string>): Set<string> =>
  new Set([
    ...(objectives.has(objective) ? [] : ['objective']),
    ...(tasks.length > 0 ? [] : ['tasks']),
    ...tasks.filter(({ items }) => items.length === 0).map(({ key }) => `${key}.items`),
  ]);

export const mergedGuide = (before: GuideDraft, mine: GuideDraft, theirs: GuideDraft): GuideDraft =>
  mergedParts(before, mine, theirs, { tasks: (was, my, their) => mergedRows(was, my, their, mergedTask) });

const mergedTask = (before: TaskDraft, mine: TaskDraft, theirs: TaskDraft): TaskDraft =>
  mergedParts(before, mine, theirs, {
    items: (was, my, their) => mergedRows(was, my, their, (b, m, t) => mergedParts(b, m, t)),
  });

/** How often each item of a guide was rated. */
export function ratedItems(guide: string, ratings: Iterable<RatingItem>): Map<string, number> {
  const rated = new Map<string, number>();
  for (const { guide: of, item } of ratings) if (of === guide) rated.set(item, (rated.get(item) ?? 0) + 1);
  return rated;
}

/** What becomes of ratings that evaluators have given, once this is saved. */
export interface Lost {
  removed: GuideItem[];
  rescaled: GuideItem[];
}

export function lostRatings(
  draft: GuideDraft,
  before: EvaluationGuideItem | undefined,
  rated: ReadonlyMap<string, number>,
): Lost {
  const now = new Map(allItems(draft).map((item) => [item.key, item]));
  const items = (before?.tasks ?? []).flatMap((task) => task.items).filter(({ id }) => rated.has(id));
  return {
    removed: items.filter(({ id }) => !now.has(id)),
    rescaled: items.filter(({ id, scale }) => now.has(id) && now.get(id)!.scale !== scale),
  };
}
