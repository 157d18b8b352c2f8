import type { Instant } from '../../../shared/protocol.ts';
import { PRACTICE_STEPS, type Attendance, type ReadinessItem } from '../../../shared/protocol/readiness.ts';
import { isConfirmed } from '../../../shared/worldDetails.ts';
import { addresses } from '../../model/audience.ts';
import type { Person, WorldEntryItem } from '../../model/items.ts';

/** How ready one who has a phone in the field is. */
export interface ReadyStanding {
  person: string;
  attendance?: Attendance;
  attendanceAt?: Instant;
  /** What is theirs to confirm, and what of it they have not confirmed as it is now. */
  briefings: number;
  unconfirmed: WorldEntryItem[];
  practised: number;
  isReady: boolean;
}

export interface ReadyTally {
  all: number;
  ready: number;
  /** Of those who are not ready, or after ENDEX have not left, who lacks what. */
  notHere: string[];
  unconfirmed: string[];
  unpractised: string[];
  stillHere: string[];
}

/** Whoever runs the exercise does so from the console. */
const isInTheField = (person: Person): boolean => person.function !== 'director' && person.function !== 'controller';

const isFor = ({ audience }: Pick<WorldEntryItem, 'audience'>, person: Person): boolean =>
  audience.everyone || addresses(audience, person);

/** As its original words are now. */
const hasConfirmed = (said: ReadinessItem | undefined, { id, words }: WorldEntryItem): boolean =>
  said?.briefings.some((one) => one.entry === id && one.revision >= words) === true;

export const isBriefing = ({ subject }: WorldEntryItem): boolean => isConfirmed(subject?.type);

export function standingsOf(
  people: Iterable<Person>,
  entries: Iterable<WorldEntryItem>,
  readiness: ReadonlyMap<string, ReadinessItem>,
): ReadyStanding[] {
  const briefings = [...entries].filter(isBriefing);
  return [...people].filter(isInTheField).map((person) => {
    const said = readiness.get(person.id);
    const theirs = briefings.filter((entry) => isFor(entry, person));
    const unconfirmed = theirs.filter((entry) => !hasConfirmed(said, entry));
    const practised = said?.practised.length ?? 0;
    return {
      person: person.id,
      ...(said?.attendance && { attendance: said.attendance, attendanceAt: said.attendanceAt! }),
      briefings: theirs.length,
      unconfirmed,
      practised,
      isReady: said?.attendance === 'here' && unconfirmed.length === 0 && practised === PRACTICE_STEPS.length,
    };
  });
}

/** Of those for whom it is. */
export const confirmedBy = (
  entry: WorldEntryItem,
  people: Iterable<Person>,
  readiness: ReadonlyMap<string, ReadinessItem>,
): Person[] =>
  [...people].filter(
    (person) => isInTheField(person) && isFor(entry, person) && hasConfirmed(readiness.get(person.id), entry),
  );

export function tallyOf(standings: readonly ReadyStanding[]): ReadyTally {
  const those = (which: (one: ReadyStanding) => boolean) => standings.filter(which).map(({ person }) => person);
  return {
    all: standings.length,
    ready: standings.filter(({ isReady }) => isReady).length,
    notHere: those(({ attendance }) => attendance !== 'here'),
    unconfirmed: those(({ unconfirmed }) => unconfirmed.length > 0),
    unpractised: those(({ practised }) => practised < PRACTICE_STEPS.length),
    stillHere: those(({ attendance }) => attendance === 'here'),
  };
}

/** Whoever lacks most first. */
export const byNeed = (standings: readonly ReadyStanding[], nameOf: (id: string) => string): ReadyStanding[] =>
  [...standings].sort(
    (a, b) =>
      Number(a.isReady) - Number(b.isReady) ||
      Number(a.attendance === 'here') - Number(b.attendance === 'here') ||
      b.unconfirmed.length - a.unconfirmed.length ||
      a.practised - b.practised ||
      nameOf(a.person).localeCompare(nameOf(b.person)),
  );
