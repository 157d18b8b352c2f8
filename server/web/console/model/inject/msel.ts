import { dayOf, parseExerciseTime, type ExerciseMillis } from '../../../shared/exerciseTime.ts';
import { DAY, HOUR, parseDuration } from '../time/times.ts';
import { wordsOf } from './details.ts';
import type { InjectState, MselInject, Trigger } from '../items.ts';

export type MselView = 'time' | 'storyline';

export interface MselFilter {
  text: string;
  /** Empty: every state. */
  states: ReadonlySet<InjectState>;
  storyline: string | undefined;
  /** Only these storylines. */
  among?: ReadonlySet<string>;
  more?: (inject: MselInject) => boolean;
  /** What the text is looked for in, besides what every inject says. */
  alsoIn?: (inject: MselInject) => readonly string[];
}

export type MselRow =
  | { type: 'day'; key: string; day: number; time: ExerciseMillis }
  | { type: 'hour'; key: string; time: ExerciseMillis }
  | { type: 'storyline'; key: string; storyline: string | undefined; count: number }
  | { type: 'unscheduled'; key: string }
  | { type: 'now'; key: string }
  | { type: 'inject'; key: string; inject: MselInject; time: ExerciseMillis | undefined };

/** When it went out, or else when it is expected to. */
export function timeOf(inject: MselInject): ExerciseMillis | undefined {
  const written =
    inject.released?.at ??
    inject.dueAt ??
    (inject.inject.trigger.type === 'at-time' ? inject.inject.trigger.time : undefined);
  return written === undefined ? undefined : parseExerciseTime(written);
}

export function matches(inject: MselInject, filter: MselFilter): boolean {
  if (filter.states.size > 0 && !filter.states.has(inject.state)) return false;
  if (filter.storyline !== undefined && (inject.inject.storyline ?? '') !== filter.storyline) return false;
  if (filter.more && !filter.more(inject)) return false;
  if (filter.among && !filter.among.has(inject.inject.storyline ?? '')) return false;
  const wanted = filter.text.trim().toLocaleLowerCase();
  if (!wanted) return true;
  const { number, title, body, subject } = inject.inject;
  const texts = [title, body, ...(subject ? [subject] : [])].flatMap((text) => Object.values(text.versions));
  return (
    number.toLocaleLowerCase().includes(wanted) ||
    texts.some(({ text }) => text.toLocaleLowerCase().includes(wanted)) ||
    wordsOf(inject.inject.details).some((words) => words.toLocaleLowerCase().includes(wanted)) ||
    (filter.alsoIn?.(inject) ?? []).some((words) => words.toLocaleLowerCase().includes(wanted))
  );
}

/** In the order in which they go out; what has no time yet comes last. The MSEL number breaks ties, as people read it. */
export function inOrder(injects: Iterable<MselInject>): MselInject[] {
  const byNumber = new Intl.Collator('en', { numeric: true });
  return [...injects]
    .map((inject) => ({ inject, time: timeOf(inject) ?? Infinity }))
    .sort(
      (a, b) =>
        (a.time === b.time ? 0 : a.time - b.time) || byNumber.compare(a.inject.inject.number, b.inject.inject.number),
    )
    .map(({ inject }) => inject);
}

export function rowsByTime(ordered: readonly MselInject[]): MselRow[] {
  const rows: MselRow[] = [];
  let hour = -1;
  let day = -1;
  let unscheduled = false;
  for (const inject of ordered) {
    const time = timeOf(inject);
    if (time === undefined) {
      if (!unscheduled) rows.push({ type: 'unscheduled', key: 'unscheduled' });
      unscheduled = true;
    } else {
      if (dayOf(time) !== day) {
        day = dayOf(time);
        rows.push({ type: 'day', key: `day-${day}`, day, time: (day - 1) * DAY });
        hour = Math.floor(time / HOUR);
      } else if (Math.floor(time / HOUR) !== hour) {
        hour = Math.floor(time / HOUR);
        rows.push({ type: 'hour', key: `hour-${hour}`, time: hour * HOUR });
      }
    }
    rows.push({ type: 'inject', key: inject.id, inject, time });
  }
  return rows;
}

export function rowsByStoryline(ordered: readonly MselInject[], storylines: readonly string[]): MselRow[] {
  const groups = new Map<string | undefined, MselInject[]>(storylines.map((id) => [id, []]));
  for (const inject of ordered) {
    const storyline = inject.inject.storyline;
    groups.set(storyline, [...(groups.get(storyline) ?? []), inject]);
  }
  return [...groups].flatMap(([storyline, injects]): MselRow[] =>
    injects.length === 0
      ? []
      : [
          { type: 'storyline', key: `storyline-${storyline ?? ''}`, storyline, count: injects.length },
          ...injects.map((inject) => ({ type: 'inject', key: inject.id, inject, time: timeOf(inject) }) as const),
        ],
  );
}

/** The rows above which the now line runs: one by time, one in each storyline. */
export function nowLines(rows: readonly MselRow[], now: ExerciseMillis): number[] {
  const lines: number[] = [];
  let section: 'empty' | 'past' | 'drawn' = 'empty';
  for (const [index, row] of rows.entries()) {
    const time = 'time' in row ? row.time : undefined;
    if (time === undefined) {
      if (section === 'past') lines.push(index);
      section = row.type === 'storyline' ? 'empty' : 'drawn';
    } else if (section !== 'drawn') {
      if (time > now) lines.push(index);
      section = time > now ? 'drawn' : 'past';
    }
  }
  if (section === 'past') lines.push(rows.length);
  return lines;
}

/** The rows with the now lines of {@link nowLines} between them. */
export function withNowLines(rows: readonly MselRow[], lines: readonly number[]): MselRow[] {
  const before = (index: number): MselRow[] => (lines.includes(index) ? [{ type: 'now', key: `now-${index}` }] : []);
  return [...rows.flatMap((row, index) => [...before(index), row]), ...before(rows.length)];
}

/** What goes out when the clock jumps: what waits for one of them counts its delay from where the clock lands. */
export function dueBetween(injects: Iterable<MselInject>, from: ExerciseMillis, to: ExerciseMillis): MselInject[] {
  const onTheWay = inOrder(injects).filter((inject) => {
    const time = timeOf(inject);
    return inject.state === 'planned' && time !== undefined && time > from && time <= to;
  });
  const triggers = new Map(onTheWay.map(({ id, inject }) => [id, inject.trigger]));
  const later = new Map<string, boolean>();
  const isLater = (id: string): boolean => {
    const known = later.get(id);
    if (known !== undefined) return known;
    later.set(id, false);
    const waits = waitsLonger(triggers.get(id)!);
    later.set(id, waits);
    return waits;
  };
  const waitsLonger = (trigger: Trigger): boolean => {
    if (trigger.type === 'all') return trigger.of.some(waitsLonger);
    if (trigger.type === 'any') return trigger.of.every(waitsLonger);
    if (trigger.type !== 'after-inject' || !triggers.has(trigger.inject)) return false;
    return parseDuration(trigger.delay) !== 0 || isLater(trigger.inject);
  };
  return onTheWay.filter(({ id }) => !isLater(id));
}

/** What does not go out with them either where some are kept back: it waits for one of those. */
export function stoppedBy(keptBack: ReadonlySet<string>, onTheWay: readonly MselInject[]): Set<string> {
  const stopped = new Set<string>();
  const isStopped = (trigger: Trigger): boolean => {
    if (trigger.type === 'all') return trigger.of.some(isStopped);
    if (trigger.type === 'any') return trigger.of.length > 0 && trigger.of.every(isStopped);
    return trigger.type === 'after-inject' && (keptBack.has(trigger.inject) || stopped.has(trigger.inject));
  };
  for (let known = -1; known !== stopped.size;) {
    known = stopped.size;
    for (const { id, inject } of onTheWay) {
      if (!keptBack.has(id) && isStopped(inject.trigger)) stopped.add(id);
    }
  }
  return stopped;
}

/** Those of its storyline that have a time at or after this one's and have not gone out: they may move along. */
export function laterOf(inject: MselInject, injects: Iterable<MselInject>): MselInject[] {
  const { storyline } = inject.inject;
  return storyline === undefined
    ? []
    : allLaterThan(inject, injects).filter((other) => other.inject.storyline === storyline);
}

/** The same of the whole MSEL. */
export function allLaterThan({ id, ...inject }: MselInject, injects: Iterable<MselInject>): MselInject[] {
  const time = plannedTime(inject);
  if (time === undefined) return [];
  return [...injects].filter((other) => {
    const at = plannedTime(other);
    return other.id !== id && mayMove(other) && at !== undefined && at >= time;
  });
}

export function mayMove({ state }: Pick<MselInject, 'state'>): boolean {
  return state === 'planned' || state === 'held' || state === 'skipped';
}

/** The first time that its trigger names. */
export function plannedTime({ inject }: Pick<MselInject, 'inject'>): ExerciseMillis | undefined {
  const times = timesIn(inject.trigger);
  return times.length === 0 ? undefined : Math.min(...times);
}

function timesIn(trigger: Trigger): ExerciseMillis[] {
  switch (trigger.type) {
    case 'at-time':
      return [parseExerciseTime(trigger.time)];
    case 'all':
    case 'any':
      return trigger.of.flatMap(timesIn);
    case 'not':
      return timesIn(trigger.of);
    default:
      return [];
  }
}
