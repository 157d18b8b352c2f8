import { parseExerciseTime, writeExerciseTime } from '../../../shared/exerciseTime.ts';
import type { AnswerWanted, AtPlace, Audience, RequestOutcome, SceneEnd, Trigger, TrustLevel } from '../items.ts';
import { MINUTE, parseDuration, typedExerciseTime, writeDuration } from '../time/times.ts';

export const KINDS = [
  'at-time',
  'after-inject',
  'on-action',
  'on-acknowledgement',
  'on-no-acknowledgement',
  'on-answer',
  'on-place',
  'on-trust',
  'on-request',
  'on-scene',
  'on-reply',
  'by-hand',
  'all',
  'any',
  'not',
] as const satisfies readonly Trigger['type'][];

/** A trigger as an author chooses it: every field is there, and may still be empty or wrong. */
export interface Condition {
  kind: Trigger['type'];
  time: string;
  inject: string;
  action: string;
  place: string;
  what: AtPlace;
  by: Audience | undefined;
  quorum: 'anyone' | 'everyone';
  /** Of the question of the inject; empty: a number within bounds, or any answer. */
  option: string;
  least: string;
  most: string;
  minutes: string;
  /** Which action of its kind: the first, the second… */
  number: string;
  persona: string;
  level: TrustLevel;
  /** 0 to 100. */
  trusted: string;
  /** Empty: some team. */
  team: string;
  form: string;
  /** Of a request on the form; empty: any answer. */
  outcome: RequestOutcome | '';
  end: SceneEnd;
  /** What a reply is to. */
  to: 'inject' | 'persona';
  of: Condition[];
}

export const DEEPEST = 8;

/** The server keeps no more of one person for a condition to count. */
export const MOST_ACTIONS = 100;

export function newCondition(kind: Trigger['type'] = 'at-time'): Condition {
  return {
    kind,
    time: '',
    inject: '',
    action: '',
    place: '',
    what: 'entered',
    by: undefined,
    quorum: 'everyone',
    option: '',
    least: '',
    most: '',
    minutes: '0',
    number: '1',
    persona: '',
    level: 'at-least',
    trusted: '',
    team: '',
    form: '',
    outcome: '',
    end: 'over',
    to: 'inject',
    of: [],
  };
}

export function conditionOf(trigger: Trigger): Condition {
  const condition = newCondition(trigger.type);
  switch (trigger.type) {
    case 'at-time':
      condition.time = shortTime(trigger.time);
      break;
    case 'after-inject':
      condition.inject = trigger.inject;
      condition.minutes = minutesOf(trigger.delay);
      break;
    case 'on-action':
      condition.action = trigger.kind;
      condition.number = String(trigger.count ?? 1);
      condition.by = trigger.by;
      condition.minutes = minutesOf(trigger.delay);
      break;
    case 'on-acknowledgement':
      condition.inject = trigger.inject;
      condition.quorum = trigger.quorum;
      condition.minutes = minutesOf(trigger.delay);
      break;
    case 'on-no-acknowledgement':
      condition.inject = trigger.inject;
      condition.minutes = minutesOf(trigger.within);
      break;
    case 'on-place':
      condition.place = trigger.place;
      condition.what = trigger.what;
      condition.by = trigger.by;
      condition.quorum = trigger.quorum;
      condition.minutes = minutesOf(trigger.delay);
      break;
    case 'on-trust':
      condition.persona = trigger.persona;
      condition.level = trigger.level;
      condition.trusted = String(trigger.value);
      condition.team = trigger.team ?? '';
      break;
    case 'on-request':
      condition.form = trigger.form;
      condition.outcome = trigger.outcome ?? '';
      condition.by = trigger.by;
      condition.minutes = minutesOf(trigger.delay);
      break;
    case 'on-scene':
      condition.inject = trigger.inject;
      condition.end = trigger.end;
      condition.by = trigger.by;
      condition.quorum = trigger.quorum;
      condition.minutes = minutesOf(trigger.delay);
      break;
    case 'on-reply':
      condition.to = trigger.persona === undefined ? 'inject' : 'persona';
      condition.inject = trigger.inject ?? '';
      condition.persona = trigger.persona ?? '';
      condition.by = trigger.by;
      condition.minutes = minutesOf(trigger.delay);
      break;
    case 'on-answer':
      condition.inject = trigger.inject;
      condition.option = trigger.answer?.option ?? '';
      condition.least = String(trigger.answer?.least ?? '');
      condition.most = String(trigger.answer?.most ?? '');
      condition.by = trigger.by;
      condition.quorum = trigger.quorum;
      condition.minutes = minutesOf(trigger.delay);
      break;
    case 'all':
    case 'any':
      condition.of = trigger.of.map(conditionOf);
      break;
    case 'not':
      condition.of = [conditionOf(trigger.of)];
      break;
    case 'by-hand':
      break;
  }
  return condition;
}

/** Undefined while something is missing or wrong. */
export function triggerOf(condition: Condition): Trigger | undefined {
  const { kind, inject, action, by, quorum } = condition;
  switch (kind) {
    case 'at-time': {
      const time = typedExerciseTime(condition.time);
      return time === undefined ? undefined : { type: kind, time: writeExerciseTime(time) };
    }
    case 'by-hand':
      return { type: kind };
    case 'all':
    case 'any': {
      const of = condition.of.map(triggerOf);
      return of.length > 0 && of.every((part) => part !== undefined) ? { type: kind, of } : undefined;
    }
    case 'not': {
      const of = condition.of[0] && triggerOf(condition.of[0]);
      return of && { type: kind, of };
    }
    case 'on-place': {
      const delay = delayOf(condition.minutes);
      const { place, what } = condition;
      const isTooShort = what === 'stayed' && delay !== undefined && parseDuration(delay) === 0;
      if (!place || delay === undefined || isTooShort) return undefined;
      return { type: kind, place, what, ...(by && { by }), quorum, delay };
    }
    case 'on-trust': {
      const { persona, level, team } = condition;
      const value = condition.trusted.trim() ? Number(condition.trusted) : NaN;
      if (!persona || !Number.isInteger(value) || value < 0 || value > 100) return undefined;
      return { type: kind, persona, level, value, ...(team && { team }) };
    }
    case 'on-request': {
      const delay = delayOf(condition.minutes);
      const { form, outcome } = condition;
      if (!form || delay === undefined) return undefined;
      return { type: kind, form, ...(outcome && { outcome }), ...(by && { by }), delay };
    }
    case 'on-scene': {
      const delay = delayOf(condition.minutes);
      if (!inject || delay === undefined) return undefined;
      return { type: kind, inject, end: condition.end, ...(by && { by }), quorum, delay };
    }
    case 'on-reply': {
      const delay = delayOf(condition.minutes);
      const { to, persona } = condition;
      if (delay === undefined || !(to === 'inject' ? inject : persona)) return undefined;
      return { type: kind, ...(to === 'inject' ? { inject } : { persona }), ...(by && { by }), delay };
    }
    case 'on-answer': {
      const delay = delayOf(condition.minutes);
      const answer = answerOf(condition);
      if (!inject || delay === undefined || answer === undefined) return undefined;
      return { type: kind, inject, ...(answer && { answer }), ...(by && { by }), quorum, delay };
    }
    case 'on-action': {
      const delay = delayOf(condition.minutes);
      const count = Number(condition.number);
      if (!action || delay === undefined || !Number.isInteger(count) || count < 1 || count > MOST_ACTIONS)
        return undefined;
      return { type: kind, kind: action, ...(by && { by }), delay, ...(count > 1 && { count }) };
    }
    case 'after-inject':
    case 'on-acknowledgement':
    case 'on-no-acknowledgement': {
      const delay = delayOf(condition.minutes);
      if (!inject || delay === undefined) return undefined;
      if (kind === 'after-inject') return { type: kind, inject, delay };
      return kind === 'on-acknowledgement'
        ? { type: kind, inject, quorum, delay }
        : { type: kind, inject, within: delay };
    }
  }
}

/** What was chosen before stays where the other kind has a place for it. */
export function changedTo(condition: Condition, kind: Trigger['type']): Condition {
  const isGroup = kind === 'all' || kind === 'any' || kind === 'not';
  if (!isGroup)
    return {
      ...condition,
      kind,
      of: [],
      ...((kind === 'on-place' || kind === 'on-answer' || kind === 'on-scene') && { quorum: 'anyone' as const }),
      // Not every inject asks or is a scene.
      ...((kind === 'on-answer' || kind === 'on-scene') && kind !== condition.kind && { inject: '' }),
    };
  const parts = condition.of.length > 0 ? condition.of : [condition.kind === 'not' ? newCondition() : condition];
  return { ...newCondition(kind), of: kind === 'not' ? parts.slice(0, 1) : parts };
}

/** Null for any answer, undefined where it is wrong. */
function answerOf({ option, least, most }: Condition): AnswerWanted | null | undefined {
  if (option) return { option };
  const bounds = [least, most].map((bound) => (bound.trim() ? Number(bound) : undefined));
  if (bounds.some((bound) => bound !== undefined && !Number.isSafeInteger(bound))) return undefined;
  const [from, to] = bounds;
  if (from === undefined && to === undefined) return null;
  if (from !== undefined && to !== undefined && from > to) return undefined;
  return { ...(from !== undefined && { least: from }), ...(to !== undefined && { most: to }) };
}

function shortTime(written: string): string {
  return parseExerciseTime(written) % MINUTE === 0 ? written.replace(/:00$/, '') : written;
}

function minutesOf(duration: string): string {
  return String((parseDuration(duration) ?? 0) / MINUTE);
}

function delayOf(minutes: string): string | undefined {
  const count = Number(minutes.replace(',', '.'));
  return minutes.trim() !== '' && count >= 0 && Number.isFinite(count)
    ? writeDuration(Math.round(count * MINUTE))
    : undefined;
}
