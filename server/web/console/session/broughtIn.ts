import type { ControlCommand } from '../model/commands.ts';
import type { Inject, MselInject, Trigger } from '../model/items.ts';
import type { OwnColumn } from '../model/ownColumns.ts';
import {
  back,
  canGoBack,
  standing,
  standings,
  takenOutBy,
  type Change,
  type Shelves,
  type Standing,
  type Subject,
} from './writings.ts';

/** What the server takes of one command of control's, with room for its id. */
const LARGEST = 500_000;

/** Sent all the same it would be refused, and stand in the way of what is sent after it. */
export const isTooLarge = (command: ControlCommand): boolean =>
  new TextEncoder().encode(JSON.stringify(command)).length > LARGEST;

/** Each names only what stands before it. */
const NAMED_FIRST = [
  'plan',
  'columns',
  'agency',
  'team',
  'role-card',
  'objective',
  'person',
  'document',
  'request-form',
  'place',
  'storyline',
  'phase',
  'action-kind',
  'persona',
  'duty',
  'evaluation-guide',
];

/** What one entry did, by what stood before it; undefined where others may have written over it already. */
export function changedBy(seq: number, before: ReturnType<typeof standings>, desk: Shelves): Change[] | undefined {
  const all = new Map([...before, ...standings(desk)].map(([key, [subject]]) => [key, subject]));
  const changes: Change[] = [];
  for (const [key, subject] of all) {
    const from = before.get(key)?.[1];
    const to = standing(desk, subject);
    const writtenBy = to ? to.seq : takenOutBy(desk, subject);
    if (writtenBy !== undefined && writtenBy > seq) return undefined;
    if (writtenBy === seq && (!to || to.revision !== from?.revision)) changes.push({ subject, from, to });
  }
  return changes.filter(canGoBack);
}

/** Others have written over it since, people have it or have begun to play with it, or what is not taken back names it. */
export type WhyItStays = 'changed' | 'out' | 'needed';

/** As far as it is known here; undefined where nothing is in the way. */
export function whyItStays(
  desk: Shelves,
  { subject, from, to }: Change,
  hasStarted: boolean,
): Exclude<WhyItStays, 'needed'> | undefined {
  const now = standing(desk, subject);
  if (now?.revision !== to?.revision) return 'changed';
  if (from) return undefined;
  const isInUse = subject.kind === 'inject' ? isOut(desk, subject) : hasStarted && !OUT_AT_ANY_TIME.has(subject.kind);
  return isInUse ? 'out' : undefined;
}

const OUT_AT_ANY_TIME: ReadonlySet<string> = new Set(['phase', 'objective', 'columns']);

const isOut = (desk: Shelves, { id }: Subject) => desk.injects.get(id)?.released !== undefined;

/** In an order in which nothing names what is not there, and the commands that take them back as one. */
export function backTogether(
  desk: Shelves,
  changes: readonly Change[],
): { ordered: Change[]; command: ControlCommand } {
  const inOrder = named(changes);
  const comesFirst = inOrder.filter((change) => !change.to || isWiderAgain(change));
  const others = inOrder.filter((change) => !comesFirst.includes(change));
  const goes = others.filter(({ from }) => !from).reverse();
  const changed = others.filter(({ from }) => from);
  const narrower = changed.filter(({ subject }) => subject.kind === 'columns');
  const ordered = waiting([
    ...comesFirst,
    ...changed.filter((change) => !narrower.includes(change)),
    ...goes,
    ...narrower,
  ]);
  const then = { ownColumns: desk.ownColumns, injects: injectsAfter(desk, changes) };
  return { ordered, command: { type: 'import-scenario', commands: ordered.map((change) => back(then, change)) } };
}

function isWiderAgain({ subject, from, to }: Change): boolean {
  return subject.kind === 'columns' && columnsIn(from) > columnsIn(to);
}

const columnsIn = (standing: Standing | undefined) => ((standing?.said['columns'] ?? []) as OwnColumn[]).length;

function injectsAfter(desk: Shelves, changes: readonly Change[]): Map<string, MselInject> {
  const after = new Map(desk.injects);
  for (const { subject, from } of changes.filter(({ subject }) => subject.kind === 'inject')) {
    const now = desk.injects.get(subject.id);
    if (!from) after.delete(subject.id);
    else if (now) after.set(subject.id, { ...now, inject: from.said as unknown as Inject });
  }
  return after;
}

function named(changes: readonly Change[]): Change[] {
  const rank = ({ subject: { kind } }: Change) => {
    const at = NAMED_FIRST.indexOf(kind);
    return at < 0 ? NAMED_FIRST.length : at;
  };
  const isInject = ({ subject }: Change) => subject.kind === 'inject';
  const things = changes.filter((change) => !isInject(change));
  return [...things.toSorted((one, other) => rank(one) - rank(other)), ...changes.filter(isInject)];
}

/** On no step between them an inject waits for what is not there: another inject, an answer to it, its scene. */
function waiting(changes: readonly Change[]): Change[] {
  const injects = changes.filter(({ subject }) => subject.kind === 'inject');
  const placed = new Set<Change>();
  const begun = new Set<Change>();
  const place = (change: Change) => {
    if (begun.has(change)) return;
    begun.add(change);
    if (change.subject.kind === 'inject') injects.filter((other) => goesBefore(other, change)).forEach(place);
    placed.add(change);
  };
  changes.forEach(place);
  return [...placed];
}

const goesBefore = (one: Change, other: Change): boolean =>
  waitsInVain(one.to, other.subject, other.from) || waitsInVain(other.from, one.subject, one.to);

/** Whether it waits for something of the other that the other does not have as it is then. */
function waitsInVain(waits: Standing | undefined, { id }: Subject, other: Standing | undefined): boolean {
  return conditions(waits?.said['trigger'], id).some((condition) => !other || !offers(other, condition));
}

type OfInject = Extract<Trigger, { inject: string }>;

function conditions(trigger: unknown, inject: string): OfInject[] {
  if (typeof trigger !== 'object' || trigger === null) return [];
  const own = 'inject' in trigger && trigger.inject === inject ? [trigger as OfInject] : [];
  return [...own, ...Object.values(trigger).flatMap((part) => conditions(part, inject))];
}

function offers({ said }: Standing, condition: OfInject): boolean {
  const { type, question } = said as unknown as Inject;
  if (condition.type === 'on-scene') return type === 'role-player-task';
  if (condition.type !== 'on-answer') return true;
  const { answer } = condition;
  if (!answer || !question) return question !== undefined;
  return answer.option === undefined
    ? question.kind === 'number'
    : (question.options?.some(({ id }) => id === answer.option) ?? false);
}
