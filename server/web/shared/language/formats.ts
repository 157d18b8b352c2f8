import { dayOf, parseExerciseTime, timeOfDay, type ExerciseMillis } from '../exerciseTime.ts';
import { isolated } from './isolated.ts';
import { directionOf } from './languages.ts';
import type { Instant, LanguageTag } from '../protocol.ts';

const READ_FROM_THE_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

const TO_MINUTE = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** Dates and numbers of one language. Messages get them already formatted, so that server and browser agree on texts. */
export class Formats {
  private readonly clockToMinute: Intl.DateTimeFormat;
  private readonly clockToSecond: Intl.DateTimeFormat;
  private readonly minutesAndSeconds: Intl.DateTimeFormat;
  private readonly wallTime: Intl.DateTimeFormat;
  private readonly wallDate: Intl.DateTimeFormat;
  private readonly whole: Intl.NumberFormat;
  private readonly part: Intl.NumberFormat;
  private readonly short: Intl.NumberFormat;
  private readonly and: Intl.ListFormat;

  /** `timeZone` is the one of times on a wall; where none is named, the device's. */
  constructor(
    readonly language: LanguageTag,
    timeZone?: string,
  ) {
    // Exercise time has no zone: it is counted in UTC so that no zone of the device gets in.
    this.clockToMinute = new Intl.DateTimeFormat(language, { ...TO_MINUTE, timeZone: 'UTC' });
    this.clockToSecond = new Intl.DateTimeFormat(language, { ...TO_MINUTE, second: '2-digit', timeZone: 'UTC' });
    this.minutesAndSeconds = new Intl.DateTimeFormat(language, {
      minute: '2-digit',
      second: '2-digit',
      timeZone: 'UTC',
    });
    const there = timeZone ? { timeZone } : {};
    this.wallTime = new Intl.DateTimeFormat(language, { ...TO_MINUTE, ...there });
    this.wallDate = new Intl.DateTimeFormat(language, { ...TO_MINUTE, ...there, day: 'numeric', month: 'short' });
    this.whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
    this.part = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
    this.short = new Intl.NumberFormat(language, { maximumSignificantDigits: 2 });
    this.and = new Intl.ListFormat(language, { type: 'conjunction' });
  }

  /** As the board counts: 2 after a correction, 2.1 after a small one since. */
  version({ version, small }: { version: number; small?: number }): string {
    return [version, ...(small ? [small] : [])].map((one) => this.number(one)).join('.');
  }

  number(value: number): string {
    return this.whole.format(value);
  }

  /** Of a fraction between 0 and 1. */
  percent(fraction: number): string {
    return this.part.format(fraction);
  }

  /** As seconds are written after minutes: 07. */
  twoDigits(value: number): string {
    return new Intl.NumberFormat(this.language, { minimumIntegerDigits: 2 }).format(value);
  }

  /** Of digits that a number of JavaScript could not hold: each is there, in the manner of the language. */
  decimal(written: string): string {
    const decimals = written.split('.')[1]?.length ?? 0;
    const exact = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    return new Intl.NumberFormat(this.language, exact).format(written as `${number}`);
  }

  /** A day of the calendar, which has no zone. */
  date(written: string): string {
    return new Date(`${written}T00:00:00Z`).toLocaleDateString(this.language, { dateStyle: 'long', timeZone: 'UTC' });
  }

  /** Two significant digits: for distances and accuracies, which are never better than that. */
  rough(value: number): string {
    return value < 100 ? this.short.format(value) : this.whole.format(value);
  }

  /** Minutes of people: a tenth is fine enough. */
  tenths(value: number): string {
    return value.toLocaleString(this.language, { maximumFractionDigits: 1 });
  }

  /** What lies in the middle of whole numbers, and a quarter from either end: nothing of it is finer. */
  hundredths(value: number): string {
    return value.toLocaleString(this.language, { maximumFractionDigits: 2 });
  }

  /** Tenths where they stand one below the other: always with the tenth. */
  alignedTenths(value: number): string {
    return value.toLocaleString(this.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  }

  day(time: ExerciseMillis): string {
    return this.number(dayOf(time));
  }

  timeOfDay(time: ExerciseMillis): string {
    return this.clockToMinute.format(timeOfDay(time));
  }

  timeOfDayToSecond(time: ExerciseMillis): string {
    return this.clockToSecond.format(timeOfDay(time));
  }

  /** Arguments of the message `common.day-time`, for a time as it is written on the wire. */
  dayAndTime(written: string): { day: string; time: string } {
    return this.dayAndTimeOf(parseExerciseTime(written));
  }

  dayAndTimeOf(time: ExerciseMillis): { day: string; time: string } {
    return { day: this.day(time), time: this.timeOfDay(time) };
  }

  /** Minutes and seconds that something has run. */
  length(millis: number): string {
    return this.minutesAndSeconds.format(Math.max(0, millis));
  }

  wall(instant: Instant | number): string {
    return this.wallTime.format(new Date(instant));
  }

  /** With the language's own commas and its word for "and": where each part begins and ends is seen in any script. */
  list(parts: readonly string[]): string {
    return this.plainList(this.allKept(parts));
  }

  /** Cells or numbers, apart also where the word for "and" is written together with the next one. */
  references(parts: readonly string[]): string {
    return this.and
      .formatToParts(this.allKept(parts))
      .map(({ type, value }) => (type === 'literal' ? value.replace(/\p{L}$/u, '$&\u00a0') : value))
      .join('');
  }

  /** The same where one of them is enough: with its word for "or". */
  either(parts: readonly string[]): string {
    return new Intl.ListFormat(this.language, { type: 'disjunction' }).format(this.allKept(parts));
  }

  /** The first of many, and what stands for the others. */
  begun(parts: readonly string[], others = '…'): string {
    const comma = this.and.formatToParts(['1', '2', '3']).find(({ type }) => type === 'literal')?.value;
    return this.allKept([...parts, others]).join(comma);
  }

  /** It keeps its place in a line of this language, also where it is read the other way. */
  kept(part: string): string {
    return directionOf(this.language) === 'rtl' || READ_FROM_THE_RIGHT.test(part) ? isolated(part) : part;
  }

  /** The same for a file, in which nothing unseen belongs. */
  plainList(parts: readonly string[]): string {
    return this.and.format(parts);
  }

  wallWithDate(instant: Instant | number): string {
    return this.wallDate.format(new Date(instant));
  }

  private allKept(parts: readonly string[]): string[] {
    return parts.map((part) => this.kept(part));
  }
}
