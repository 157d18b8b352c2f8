import { writeExerciseTime } from '../../../shared/exerciseTime.ts';
import { isNobody } from '../../model/audience.ts';
import { NOBODY, type Audience, type Milestone, type MilestoneRule } from '../../model/items.ts';
import { typedExerciseTime } from '../../model/time/times.ts';
import { freeId } from '../../people/freeId.ts';
import { localized, shortTime, textsOf, type Texts } from '../plan/drafts.ts';
import { mergedParts, mergedRows } from '../plan/merge.ts';
import { isNew, newKey } from '../plan/rows.ts';
import { wordsFaults, type Words } from '../plan/words.ts';

export type RuleType = MilestoneRule['type'];
export const RULE_TYPES: readonly RuleType[] = [
  'action-reported',
  'answer-given',
  'mediator-found',
  'mediator-present',
  'place-reached',
  'reading-confirmed',
];
export const OUTCOMES = ['granted', 'granted-in-part', 'refused'] as const;
export const MOST_MILESTONES = 40;
export const MOST_RULES = 10;
const LONGEST_ID = 20;

/** All that a rule could say; what its type has no use for is left out. */
export interface RuleDraft {
  key: string;
  type: RuleType;
  kind: string;
  form: string;
  outcome: '' | (typeof OUTCOMES)[number];
  place: string;
  inject: string;
  by: Audience;
}

export interface MilestoneDraft {
  key: string;
  name: Texts;
  planned: string;
  rules: RuleDraft[];
}

export interface MilestonesDraft {
  milestones: MilestoneDraft[];
}

export const newRule = (): RuleDraft => ({
  key: newKey(),
  type: 'action-reported',
  kind: '',
  form: '',
  outcome: '',
  place: '',
  inject: '',
  by: NOBODY,
});

export const newMilestone = (): MilestoneDraft => ({ key: newKey(), name: {}, planned: '', rules: [newRule()] });

export const milestonesDraft = (milestones: readonly Milestone[] = []): MilestonesDraft => ({
  milestones: milestones.map(({ id, name, planned, rules }) => ({
    key: id,
    name: textsOf(name),
    planned: planned ? shortTime(planned) : '',
    rules: rules.map((rule, at) => ({ ...newRule(), ...rule, key: `${id}.${at}` })),
  })),
});

export const milestoneWords = ({ milestones }: MilestonesDraft, before: readonly Milestone[] = []): Words[] =>
  milestones.map(({ key, name }) => ({
    place: `${key}.name`,
    texts: name,
    before: before.find(({ id }) => id === key)?.name,
  }));

/** Where something else than words is missing or wrong. */
export const missingIn = ({ milestones }: MilestonesDraft): Set<string> =>
  new Set(
    milestones.flatMap(({ key, planned, rules }) => [
      ...(planned.trim() && typedExerciseTime(planned) === undefined ? [`${key}.planned`] : []),
      ...(rules.length > 0 ? [] : [`${key}.rules`]),
      ...rules.filter((rule) => ruleFrom(rule) === undefined).map((rule) => `${rule.key}.what`),
    ]),
  );

/** Undefined until all of it is chosen. */
function ruleFrom({ type, kind, form, outcome, place, inject, by }: RuleDraft): MilestoneRule | undefined {
  const whom = isNobody(by) ? {} : { by };
  switch (type) {
    case 'action-reported':
      return kind ? { type, kind, ...whom } : undefined;
    case 'answer-given':
      return form ? { type, form, ...(outcome && { outcome }) } : undefined;
    case 'mediator-found':
    case 'mediator-present':
      return { type };
    case 'place-reached':
      return place ? { type, place, ...whom } : undefined;
    case 'reading-confirmed':
      return inject ? { type, inject } : undefined;
  }
}

/** As the server wants them; undefined while something is missing or wrong. */
export function milestonesFrom(
  draft: MilestonesDraft,
  source: string,
  before: readonly Milestone[] = [],
): Milestone[] | undefined {
  const words = milestoneWords(draft, before);
  if (wordsFaults(words, source).size > 0 || missingIn(draft).size > 0) return undefined;
  const taken = new Set([...before.map(({ id }) => id), ...draft.milestones.map(({ key }) => key)]);
  return draft.milestones.map(({ key, name, planned, rules }, at) => {
    const id = isNew(key) ? freeId(name[source] ?? '', taken, 'milestone', LONGEST_ID) : key;
    taken.add(id);
    const time = typedExerciseTime(planned);
    return {
      id,
      name: localized(words[at]!.before, source, name)!,
      ...(time !== undefined && { planned: writeExerciseTime(time) }),
      rules: rules.flatMap((rule) => ruleFrom(rule) ?? []),
    };
  });
}

export const mergedMilestones = (
  before: MilestonesDraft,
  mine: MilestonesDraft,
  theirs: MilestonesDraft,
): MilestonesDraft =>
  mergedParts(before, mine, theirs, {
    milestones: (was, my, their) =>
      mergedRows(was, my, their, (b, m, t) => mergedParts(b, m, t, { rules: (...all) => mergedRows(...all) })),
  });
