import type * as wire from '../../shared/protocol/generated.ts';
import type { Kept } from '../../shared/protocol/leaving.ts';
import { isOverdue, progressState } from './inject/cell.ts';
import type { MselInject, Progress, StorylineItem } from './items.ts';
import type { ProgressRows } from './world.ts';

/** `person/<id>` or `cell/<id>`. */
export type Responsible = wire.Responsible;

/** One that was removed keeps its name and has no members. */
export type Cell = Kept<Omit<wire.CellItem, 'name' | 'revision'> & Required<Pick<wire.CellItem, 'name' | 'revision'>>>;

export type HandOver = Kept<wire.HandOverItem>;

export type EntryKind = wire.ShiftEntryKind;

export type ShiftEntry = Kept<wire.ShiftEntryItem>;

export type ControllerCall = Kept<wire.ControllerCallItem>;

export type Reaction = wire.Reaction;

/** As an item has it: with when it was found to hold. */
export type NoAnswerRule = wire.NoAnswerRule & Pick<wire.Handling['noAnswer'][number], 'foundAt'>;

/** How an inject is treated. */
export interface Handling {
  sensitive: boolean;
  noAnswer: NoAnswerRule[];
}

/** As its row says it, with who wants it to be no longer sensitive; a second person must want so too. */
export type Treated = Handling & Pick<wire.Handling, 'revision' | 'liftWanted'>;

/** By name, or as a member of the cell. */
export function isOneOf(duty: Responsible | undefined, person: string, cells: ReadonlyMap<string, Cell>): boolean {
  if (!duty) return false;
  const [kind, id = ''] = duty.split('/');
  return kind === 'person' ? id === person : (cells.get(id)?.members ?? []).includes(person);
}

export function storylinesOf(
  person: string | undefined,
  storylines: ReadonlyMap<string, StorylineItem>,
  cells: ReadonlyMap<string, Cell>,
): Set<string> {
  const mine = [...storylines.values()].filter(({ responsible }) => person && isOneOf(responsible, person, cells));
  return new Set(mine.map(({ id }) => id));
}

/** What this person may answer. */
export function offeredTo(
  person: string | undefined,
  handOvers: Iterable<HandOver>,
  cells: ReadonlyMap<string, Cell>,
): HandOver[] {
  return [...handOvers].filter(
    ({ answer, from, to }) => !answer && person && from !== person && isOneOf(to, person, cells),
  );
}

/** All storylines that a line of the log speaks of: of a hand-over it names one. */
export function storylinesIn({ storyline, writtenAt }: ShiftEntry, handOvers: Iterable<HandOver>): string[] {
  if (!storyline) return [];
  const handOver = [...handOvers].find(
    ({ storylines, offeredAt, answer }) =>
      storylines.includes(storyline) && (offeredAt === writtenAt || answer?.at === writtenAt),
  );
  return handOver?.storylines ?? [storyline];
}

/** What this person offered and nobody took; what was offered anew since is no longer of interest. */
export function declinedTo(person: string | undefined, handOvers: Iterable<HandOver>): HandOver[] {
  const all = [...handOvers];
  const isLatest = ({ offeredAt, storylines }: HandOver) =>
    !all.some((later) => later.offeredAt > offeredAt && later.storylines.some((id) => storylines.includes(id)));
  return all.filter((one) => one.from === person && one.answer?.outcome === 'declined' && isLatest(one));
}

export interface Missing {
  inject: MselInject;
  person: string;
}

/** A row is never changed once it was handed out, so what was found in it holds for it. */
const withoutIt = new WeakMap<ReadonlyMap<string, Progress>, { of: readonly string[]; people: readonly string[] }>();

/** Recipients who have nothing of it and were not told by voice. */
function peopleWithout(inject: MselInject, row: ReadonlyMap<string, Progress> | undefined): readonly string[] {
  const recipients = inject.released?.recipients ?? [];
  if (!row) return recipients;
  const known = withoutIt.get(row);
  if (known?.of === recipients) return known.people;
  const people = recipients.filter((person) => {
    const how = row.get(person);
    return !how?.toldAt && progressState(how, true) === 'not-reached';
  });
  withoutIt.set(row, { of: recipients, people });
  return people;
}

/** How many {@link missingOf} would list: the band counts them with every word of every phone. */
export function countMissing(injects: Iterable<MselInject>, progress: ProgressRows, now: number): number {
  let count = 0;
  for (const inject of injects) {
    if (inject.state === 'released' && isOverdue(inject, now)) {
      count += peopleWithout(inject, progress.get(inject.id)).length;
    }
  }
  return count;
}

/** Who should have had an inject for a minute and has not; the latest inject first. */
export function missingOf(injects: Iterable<MselInject>, progress: ProgressRows, now: number): Missing[] {
  const missing: (Missing & { sentAt: number })[] = [];
  for (const inject of injects) {
    if (inject.state !== 'released' || !inject.released) continue;
    if (!isOverdue(inject, now)) continue;
    const sentAt = Date.parse(inject.released.sentAt);
    for (const person of peopleWithout(inject, progress.get(inject.id))) missing.push({ inject, person, sentAt });
  }
  return missing.sort((a, b) => b.sentAt - a.sentAt);
}

/** With a phone to be looked for once, whatever it has missed; who missed the latest inject first. */
export function byPerson(missing: readonly Missing[]): { person: string; injects: MselInject[] }[] {
  const people = new Map<string, MselInject[]>();
  for (const { inject, person } of missing) {
    const injects = people.get(person);
    if (injects) injects.push(inject);
    else people.set(person, [inject]);
  }
  return [...people].map(([person, injects]) => ({ person, injects }));
}
