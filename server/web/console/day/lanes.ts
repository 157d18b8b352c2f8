import { dayOf, type ExerciseMillis } from '../../shared/exerciseTime.ts';
import type { PlayScale } from '../model/time/playScale.ts';
import { CONTROL, type DaySign } from './signs.ts';

/** All that one team did on one day, as it was done. */
export interface Lane {
  /** Or {@link CONTROL}. */
  team: string;
  signs: DaySign[];
}

/** How much room there is, in pixels. */
export interface Room {
  /** Of the day's hours of play. */
  width: number;
  /** Of one sign, in both directions. */
  sign: number;
}

/** Where in its lane a sign is drawn, in pixels from the beginning of the day. */
export interface Spot {
  sign: DaySign;
  row: number;
  at: number;
  width: number;
  /** Where what lasted ended. */
  until: number | undefined;
  planned: number | undefined;
}

/** Between two signs, and between two rows. */
export const GAP_PX = 2;
/** A letter is as wide as this part of a sign, and no narrower than can be read. */
const LETTER = 0.32;
const LETTER_PX_AT_LEAST = 5.6;
const MARK = 0.6;
const LETTERS_AT_MOST = 8;

/** A lane for each team, and control's below: also of those who did nothing. */
export function lanesOfDay(signs: readonly DaySign[], teams: readonly string[], day: number): Lane[] {
  const known = new Set(teams);
  const lanes = new Map<string, DaySign[]>([...teams, CONTROL].map((team) => [team, []]));
  for (const sign of signs) {
    if (!isOfDay(sign, day)) continue;
    const own = new Set(sign.lanes.map((team) => (known.has(team) ? team : CONTROL)));
    for (const team of own) lanes.get(team)!.push(sign);
  }
  return [...lanes].map(([team, own]) => ({ team, signs: own.sort(inOrder) }));
}

const inOrder = (a: DaySign, b: DaySign) => a.at - b.at || (a.id < b.id ? -1 : 1);

/** Whether it was done on that day, lasted into it, or was planned for it. */
export function isOfDay({ at, until, planned }: DaySign, day: number): boolean {
  const isPlannedThen = planned !== undefined && dayOf(planned) === day;
  return isPlannedThen || (dayOf(at) <= day && day <= dayOf(until ?? at));
}

/** What is written beside the sign. */
export function labelOf({ about }: DaySign): string {
  if (about.kind === 'inject') return about.inject.inject.number;
  return about.kind === 'evidence' ? about.evidence.number : '';
}

/** What is drawn beside the sign. */
export const marksOf = ({ doubts }: DaySign): string[] => doubts.filter((doubt) => doubt !== 'before-start');

function widthOf(sign: DaySign, room: Room): number {
  const letters = Math.min(LETTERS_AT_MOST, [...labelOf(sign)].length);
  const letter = Math.max(room.sign * LETTER, LETTER_PX_AT_LEAST);
  return Math.ceil(room.sign * (1 + marksOf(sign).length * MARK) + letters * letter);
}

/** Each in the first row in which it covers no other, with its bar and the way from its plan. */
export function spotsOf(signs: readonly DaySign[], scale: PlayScale, room: Room): { spots: Spot[]; rows: number } {
  const x = (time: ExerciseMillis) => scale.fraction(time) * room.width;
  const extents = signs.map((sign) => {
    const [at, width] = [x(sign.at), widthOf(sign, room)];
    const until = sign.until === undefined ? undefined : x(sign.until);
    // What was planned for another day has no way through this one.
    const planned = sign.planned === undefined || !scale.contains(sign.planned) ? undefined : x(sign.planned);
    const from = Math.min(at, planned ?? at);
    const to = Math.max(at + width, until ?? 0, planned ?? 0);
    return { spot: { sign, at, width, until, planned }, from, to };
  });
  const ends: number[] = [];
  const spots = extents
    .sort((a, b) => a.from - b.from || inOrder(a.spot.sign, b.spot.sign))
    .map(({ spot, from, to }) => {
      const free = ends.findIndex((end) => end + GAP_PX <= from);
      const row = free < 0 ? ends.length : free;
      ends[row] = to;
      return { ...spot, row };
    });
  return { spots: spots.sort((a, b) => inOrder(a.sign, b.sign)), rows: Math.max(1, ends.length) };
}

export const rowOf = (sign: number): number => sign + GAP_PX;

/** In pixels; no lane is lower than the lines of its name. */
export interface Page {
  width: number;
  height: number;
  lane: number;
}

/** The largest of these signs with which all lanes are on one page, or else the smallest. */
export function signThatFits(lanes: readonly Lane[], scale: PlayScale, page: Page, sizes: readonly number[]): number {
  const heightOf = (lane: Lane, sign: number) =>
    Math.max(page.lane, spotsOf(lane.signs, scale, { width: page.width, sign }).rows * rowOf(sign)) + GAP_PX;
  const fits = (sign: number) => lanes.reduce((sum, lane) => sum + heightOf(lane, sign), 0) <= page.height;
  const largestFirst = [...sizes].sort((a, b) => b - a);
  return largestFirst.find(fits) ?? largestFirst.at(-1)!;
}
