import { t } from '../../shared/language/i18n.svelte.ts';
import { isolated } from '../../shared/language/isolated.ts';
import { CONTROL, milestoneSigns, momentSigns, type About, type Clocks, type Played } from '../day/signs.ts';
import { kindOf, whatOf } from '../day/signWords.ts';
import type { ShiftEntry } from '../model/controlRoom.ts';
import type { Workplace } from '../workplace.svelte.ts';
import type { Only } from './sift.ts';

const ACCOUNTS = ['stop-explained', 'stop-for-injury', 'stop-for-danger', 'stop-for-distress'] as const;
type Account = ShiftEntry & { what: (typeof ACCOUNTS)[number] };
const isAccount = (entry: ShiftEntry): entry is Account => (ACCOUNTS as readonly string[]).includes(entry.what);

type OfStop = { kind: 'red-stop'; said: string; accounts: readonly Account[] } | { kind: 'all-clear' };

/** What the way through an exercise is marked with. */
export interface Mark {
  id: string;
  /** Of the wall's clock, in milliseconds. */
  wall: number;
  about: Extract<About, { kind: 'moment' | 'milestone' }> | OfStop;
  /** Whose it is; empty where it is everybody's. */
  teams: readonly string[];
}

/** Teachable moments, milestones that were reached, and red stops from the call to the all-clear, in their order. */
export function marksOf(
  { people, moments, storylines }: Pick<Played, 'people' | 'moments' | 'storylines'>,
  shiftEntries: Iterable<ShiftEntry>,
  clocks: Clocks,
): Mark[] {
  const signs = [...momentSigns(moments, people, clocks), ...milestoneSigns(storylines, clocks)];
  const ofSigns = signs.flatMap(({ id, about, wall, lanes }): Mark[] => {
    const isMarked = about.kind === 'moment' || about.kind === 'milestone';
    if (!isMarked || wall === undefined) return [];
    return [{ id, wall, about, teams: lanes.filter((team) => team !== CONTROL) }];
  });
  return [...ofSigns, ...stopMarks(shiftEntries)].sort((a, b) => a.wall - b.wall || (a.id < b.id ? -1 : 1));
}

/** Whoever holds the button says why only after it. */
function stopMarks(shiftEntries: Iterable<ShiftEntry>): Mark[] {
  const inOrder = [...shiftEntries].sort((a, b) => a.writtenAt.localeCompare(b.writtenAt));
  const marks: Mark[] = [];
  let accounts: Account[] = [];
  for (const entry of inOrder) {
    const mark = { id: `stop/${entry.id}`, wall: Date.parse(entry.writtenAt), teams: [] };
    if (entry.what === 'red-stop') {
      accounts = [];
      marks.push({ ...mark, about: { kind: 'red-stop', said: entry.text ?? '', accounts } });
    } else if (entry.what === 'all-clear') marks.push({ ...mark, about: { kind: 'all-clear' } });
    else if (isAccount(entry)) accounts.push(entry);
  }
  return marks;
}

/** Stops are everybody's, and so are the moments of whoever is in no team. */
export function isMarkOf({ about, teams }: Mark, { team, storyline }: Only): boolean {
  const isOfStoryline = !storyline || about.kind !== 'milestone' || about.storyline === storyline;
  return isOfStoryline && (!team || teams.length === 0 || teams.includes(team));
}

/** Where a mark is drawn along the way, from 0 to 1. */
export interface Placed {
  mark: Mark;
  share: number;
}

/** Stops before milestones: there are few of them, and they count most. */
const RANKS: Record<Mark['about']['kind'], number> = { 'red-stop': 0, 'all-clear': 0, milestone: 1, moment: 2 };

/**
 * Those whose sign fits beside the signs of the others, each with the marks in whose place it stands, in their order; of these only
 * strokes are drawn. `room` is one sign's part of the whole way.
 */
export function withRoom(placed: readonly Placed[], room: number): ReadonlyMap<Mark, readonly Mark[]> {
  const drawn: { share: number; stands: Placed[] }[] = [];
  const byRank = [...placed].sort((a, b) => RANKS[a.mark.about.kind] - RANKS[b.mark.about.kind]);
  for (const one of byRank) {
    const nearest = drawn.find(({ share }) => Math.abs(share - one.share) < room);
    if (nearest) nearest.stands.push(one);
    else drawn.push({ share: one.share, stands: [one] });
  }
  const inOrder = (stands: Placed[]) => [...stands].sort((a, b) => a.share - b.share).map(({ mark }) => mark);
  return new Map(drawn.map(({ stands }) => [stands[0]!.mark, inOrder(stands)]));
}

/** What it is and of whom, without when. */
export function markWords({ about, teams }: Mark, work: Pick<Workplace, 'names' | 'session'>): string {
  return partsOf(about, teams, work)
    .filter((part) => part !== '')
    .map(isolated)
    .join(' · ');
}

function partsOf(about: Mark['about'], teams: readonly string[], work: Pick<Workplace, 'names' | 'session'>): string[] {
  switch (about.kind) {
    case 'moment':
      return [kindOf(about), whatOf(about, work)];
    case 'milestone':
      return [kindOf(about), whatOf(about, work), ...teams.map((team) => work.names.team(team))];
    case 'red-stop':
      return [
        t('common.red-stop'),
        about.said,
        ...about.accounts.flatMap(({ what, text = '' }) => [t(`console.shift.entry.${what}`), text]),
      ];
    case 'all-clear':
      return [t('common.all-clear')];
  }
}
