import { PROGRESS, cellState, isOverdue, type CellState } from '../model/inject/cell.ts';
import type { MselInject, Person } from '../model/items.ts';
import { FUNCTIONS } from '../model/items.ts';
import { isOneOf, type Who } from '../model/who.ts';
import type { ProgressRows } from '../model/world.ts';

export interface BoardFilter {
  who: Who;
  storyline: string;
  person: string;
  inject: string;
  rows: 'out' | 'open' | 'all';
}

export type BoardView = 'injects' | 'time';

/** Columns: those who can be sent something first, by function and then by name. */
export function boardPeople(people: Iterable<Person>, { who, person }: Pick<BoardFilter, 'who' | 'person'>): Person[] {
  const wanted = person.trim().toLocaleLowerCase();
  const byName = new Intl.Collator(undefined, { numeric: true });
  return [...people]
    .filter((one) => isOneOf(who, one) && (!wanted || one.callName.toLocaleLowerCase().includes(wanted)))
    .sort(
      (a, b) => FUNCTIONS.indexOf(a.function) - FUNCTIONS.indexOf(b.function) || byName.compare(a.callName, b.callName),
    );
}

/** Rows: what went out, latest on top; with what is planned in the order of the MSEL. */
export function boardInjects(
  ordered: readonly MselInject[],
  filter: BoardFilter,
  titleOf: (inject: MselInject) => string,
  isOpen: (inject: MselInject) => boolean,
): MselInject[] {
  const wanted = filter.inject.trim().toLocaleLowerCase();
  const found = ordered.filter(
    (inject) =>
      (filter.rows === 'all' || inject.released) &&
      (filter.rows !== 'open' || isOpen(inject)) &&
      (!filter.storyline || inject.inject.storyline === filter.storyline) &&
      (!wanted || `${inject.inject.number} ${titleOf(inject)}`.toLocaleLowerCase().includes(wanted)),
  );
  return filter.rows === 'all' ? found : found.reverse();
}

/** Somebody has still to read it, or to acknowledge where that is asked for. */
export function isOpen(
  inject: MselInject,
  rows: ProgressRows,
  people: ReadonlyMap<string, Person>,
  now: number,
): boolean {
  if (!inject.released || (inject.state === 'recalled' && !inject.released.correction)) return false;
  const enough = PROGRESS.indexOf(inject.inject.mustAcknowledge ? 'acknowledged' : 'read');
  const row = rows.get(inject.id);
  const overdue = isOverdue(inject, now);
  return inject.released.recipients.some((id) => {
    const person = people.get(id);
    return person !== undefined && PROGRESS.indexOf(cellState(inject, person, row?.get(id), overdue)) < enough;
  });
}

export const LEGEND: readonly (CellState | 'late')[] = [
  'queued',
  'not-reached',
  'delivered',
  'shown',
  'read-before',
  'outdated',
  'read',
  'read-outdated',
  'acknowledged',
  'acted',
  'late',
];
