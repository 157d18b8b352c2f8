import {
  PRACTICE_STEPS,
  type Attendance,
  type PracticeStep,
  type ReadinessItem,
} from '../../shared/protocol/readiness.ts';
import type { ClockItem, Instant, WorldEntryItem } from '../../shared/protocol.ts';
import { isConfirmed } from '../../shared/worldDetails.ts';
import type { Errand } from '../keep/database.ts';

/** Rules of conduct or a briefing, with what I have confirmed of it. */
export interface Briefing {
  entry: WorldEntryItem;
  /** When I confirmed these words. */
  confirmedAt?: Instant;
  /** I confirmed older words. */
  changed: boolean;
}

/** How ready I am, with what waits to be sent. */
export interface Ready {
  briefings: Briefing[];
  attendance?: Attendance;
  attendanceAt?: Instant;
  practised: ReadonlySet<PracticeStep>;
}

/** The rules first: whoever reads only one thing reads them. */
export function readyOf(items: ReadinessItem[], world: WorldEntryItem[], errands: Errand[], me?: string): Ready {
  const known = items.find(({ id }) => id === me);
  const confirmed = [...(known?.briefings ?? [])];
  const practised = new Set(known?.practised);
  let attending = known?.attendance && { attendance: known.attendance, attendanceAt: known.attendanceAt! };
  for (const { command, refusal } of errands) {
    if (refusal) continue;
    if (command.type === 'confirm-briefing')
      confirmed.push({ entry: command.entry, revision: command.revision, confirmedAt: command.takenAt });
    else if (command.type === 'practise') practised.add(command.step);
    else if (command.type === 'attend' && attending?.attendance !== command.attendance)
      attending = { attendance: command.attendance, attendanceAt: command.takenAt };
  }
  const briefings = world
    .filter(isBriefing)
    .sort((a, b) => Number(b.subject.type === 'conduct') - Number(a.subject.type === 'conduct'))
    .map((entry): Briefing => {
      const mine = confirmed.filter((one) => one.entry === entry.id);
      const now = mine.find(({ revision }) => revision >= (entry.revision ?? 1));
      return { entry, ...(now && { confirmedAt: now.confirmedAt }), changed: !now && mine.length > 0 };
    });
  return { briefings, ...attending, practised };
}

export const isBriefing = ({ subject }: WorldEntryItem): boolean => isConfirmed(subject.type);

export const hasPractised = ({ practised }: Ready): boolean => PRACTICE_STEPS.every((step) => practised.has(step));

type Phase = ClockItem['phase'];

/** Undefined where nobody is asked: in play for nobody who did not say that they left, after ENDEX for nobody who never came. */
export function attendanceDone({ attendance }: Ready, phase: Phase | undefined): boolean | undefined {
  if (!attendance) return phase === 'planned' ? false : undefined;
  return (attendance === 'left') === (phase === 'ended');
}

/** Undefined where nobody is asked any more. */
export const briefingDone = ({ confirmedAt }: Briefing, phase: Phase | undefined): boolean | undefined =>
  confirmedAt !== undefined || (phase === 'ended' ? undefined : false);

/** Undefined where nobody is asked any more. */
export const practiceDone = (ready: Ready, phase: Phase | undefined): boolean | undefined =>
  hasPractised(ready) || (phase === 'planned' ? false : undefined);

/** What is still to be done. */
export function openSteps(ready: Ready, clock: ClockItem | undefined): number {
  if (!clock) return 0;
  const { phase } = clock;
  const briefings = ready.briefings.map((briefing) => briefingDone(briefing, phase));
  return [attendanceDone(ready, phase), ...briefings, practiceDone(ready, phase)].filter((done) => done === false)
    .length;
}
