import type { Handling, NoAnswerRule, Reaction } from '../model/controlRoom.ts';
import { rewritten, typed, written } from '../model/text/texts.ts';
import { parseDuration } from '../model/time/times.ts';
import { same } from './draft.ts';

export const MOST_RULES = 5;
const MINUTES = [1, 2, 5, 10, 15, 20, 30, 45, 60] as const;

/** A rule while somebody types it. */
export interface RuleDraft {
  id: string;
  awaited: NoAnswerRule['awaited'];
  /** As it is written, until another is chosen. */
  after: string;
  reaction: Reaction['type'];
  /** The prepared inject, or nothing. */
  send: string;
  /** Of a hint that is written here. */
  texts: Record<string, string>;
  /** As it was, where it is not new. */
  before?: NoAnswerRule;
}

export interface HandlingDraft {
  sensitive: boolean;
  rules: RuleDraft[];
}

export const handlingDraft = (handling: Handling | undefined): HandlingDraft => ({
  sensitive: handling?.sensitive ?? false,
  rules: (handling?.noAnswer ?? []).map(({ foundAt: _, ...rule }) => ruleDraft(rule)),
});

const ruleDraft = (rule: NoAnswerRule): RuleDraft => ({
  id: rule.id,
  awaited: rule.awaited,
  after: rule.after,
  reaction: rule.reaction.type,
  send: 'inject' in rule.reaction ? rule.reaction.inject : '',
  texts: typed(textBefore(rule)),
  before: rule,
});

export const newRule = (id: string): RuleDraft => ({
  id,
  awaited: 'acknowledgement',
  after: 'PT10M',
  reaction: 'call-controller',
  send: '',
  texts: {},
});

const textBefore = (rule: NoAnswerRule | undefined) =>
  rule && 'text' in rule.reaction ? rule.reaction.text : undefined;

export const sourceOf = (rule: RuleDraft, source: string): string => textBefore(rule.before)?.source ?? source;

/** What can be chosen, shortest first; a rule's own time stays among it, to the second. */
export function timesFor({ after, before }: RuleDraft): string[] {
  const times = new Map<number, string>();
  for (const time of [after, ...(before ? [before.after] : []), ...MINUTES.map((minutes) => `PT${minutes}M`)]) {
    const millis = parseDuration(time) ?? 0;
    if (!times.has(millis)) times.set(millis, time);
  }
  return [...times].sort(([a], [b]) => a - b).map(([, time]) => time);
}

/** Undefined while something is missing. New hints are in this source language. */
export function handlingFrom({ sensitive, rules }: HandlingDraft, source: string): Handling | undefined {
  const noAnswer = rules.flatMap((rule) => {
    const reaction = reactionOf(rule, source);
    return reaction ? [{ id: rule.id, awaited: rule.awaited, after: rule.after, reaction }] : [];
  });
  return noAnswer.length === rules.length && rules.length <= MOST_RULES ? { sensitive, noAnswer } : undefined;
}

export function reactionOf(rule: RuleDraft, source: string): Reaction | undefined {
  switch (rule.reaction) {
    case 'call-controller':
      return { type: 'call-controller' };
    case 'hint':
    case 'escalate':
      return rule.send ? { type: rule.reaction, inject: rule.send } : undefined;
    case 'written-hint': {
      const before = textBefore(rule.before);
      const text = before ? rewritten(before, rule.texts) : written(source, rule.texts);
      return text && { type: 'written-hint', text };
    }
  }
}

/**
 * What I changed, on what somebody else made of it meanwhile, rule by rule: what both added is there, and what one of us
 * took out stays where the other wrote in it.
 */
export function merged(before: HandlingDraft, mine: HandlingDraft, theirs: HandlingDraft): HandlingDraft {
  const [was, here, there] = [byId(before), byId(mine), byId(theirs)];
  const isTouched = (rule: RuleDraft) => !alike(rule, was.get(rule.id));
  const rules = theirs.rules.flatMap((rule): RuleDraft[] => {
    const own = here.get(rule.id);
    if (!own) return was.has(rule.id) && !isTouched(rule) ? [] : [rule];
    return [isTouched(own) ? { ...own, ...(rule.before && { before: rule.before }) } : rule];
  });
  const others = mine.rules.filter((rule) => !there.has(rule.id) && isTouched(rule));
  return {
    sensitive: mine.sensitive === before.sensitive ? theirs.sensitive : mine.sensitive,
    rules: [...rules, ...others],
  };
}

const byId = ({ rules }: HandlingDraft) => new Map(rules.map((rule) => [rule.id, rule]));

function alike(rule: RuleDraft, other: RuleDraft | undefined): boolean {
  const typedOf = ({ before: _, ...rest }: RuleDraft) => rest;
  return other !== undefined && same(typedOf(rule), typedOf(other));
}
