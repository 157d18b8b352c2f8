import { dayOf, type ExerciseMillis } from '../../../shared/exerciseTime.ts';
import { isolated } from '../../../shared/language/isolated.ts';
import { DAY, HOUR, MINUTE } from './times.ts';

/** What a time that somebody types is read against. */
export interface Reading {
  /** Of a time that names none. */
  day: number;
  /** What `+15 min` counts from; undefined where there is nothing to count from. */
  from?: ExerciseMillis | undefined;
  /** Its words for halves of the day, hours and minutes are taken besides the English ones. */
  language: string;
  /** As the screen says a day: `Day 2`. It is understood as well. */
  sayDay: (day: string) => string;
}

const LAST_DAY = 99;
/** Of scripts whose digits the shipped languages write. */
const ZEROS = [0x0660, 0x06f0];
const UNSEEN = /[\u200e\u200f\u061c\u2066-\u2069]/g;

/**
 * The exercise time that was meant: `9:30`, `9.30`, `9h30`, `0930`, `9`, `9:30 pm`, `D1 09:30`, `+15 min`, and what the screen says
 * of it: `= Day 1, 09:30`. Undefined where it could mean two things or none: nothing is guessed.
 */
export function typedTime(typed: string, { day, from, language, sayDay }: Reading): ExerciseMillis | undefined {
  const plain = plainOf(typed).replace(/^= ?/, '');
  const span = /^[+-]/.test(plain) ? typedSpan(plain, language) : undefined;
  if (span !== undefined) return from === undefined ? undefined : within(from + span);
  const own = /^d(?:ay)?\s*(\d{1,2})[\s,·]+(.*)$/.exec(plain) ?? saidDay(sayDay).exec(plain);
  const inDay = timeOfDayIn(own ? own[2]! : plain, language);
  return inDay === undefined ? undefined : within((Number(own?.[1] ?? day) - 1) * DAY + inDay);
}

/** Some languages say the number first, and some have a comma of their own. */
function saidDay(sayDay: Reading['sayDay']): RegExp {
  const digit = '7';
  const [before = '', after = ''] = plainOf(sayDay(digit)).split(digit).map(escaped);
  return new RegExp(`^${before}\\s*(\\d{1,2})${after}[\\s,،·]+(.*)$`);
}

const escaped = (text: string) => text.trim().replace(/[^\p{L}\p{M}\s]/gu, '\\$&');

/** Milliseconds of `15 min`, `1 h`, `1:30`, `1 h 30 min`, `-5`; a number alone is minutes. */
export function typedSpan(typed: string, language: string): number | undefined {
  const [, sign, written = ''] = /^([+-]?)\s*(.+)$/.exec(plainOf(typed)) ?? [];
  const millis = lengthOf(written, language);
  return millis === undefined ? undefined : sign === '-' ? -millis : millis;
}

/** As they may be written by somebody who reads this language. */
export function timeExamples(language: string): string {
  const half = new Intl.DateTimeFormat(language, {
    hour: 'numeric',
    minute: '2-digit',
    hour12: true,
    timeZone: 'UTC',
  }).format(21 * HOUR + 30 * MINUTE);
  const later = new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'short' }).format(15);
  return ['9:30', '0930', half, 'D2 09:30', `+${later}`].map((example) => isolated(example)).join(' · ');
}

function lengthOf(written: string, language: string): number | undefined {
  const face = /^(\d{1,2}):(\d{2})$/.exec(written);
  if (face) return Number(face[2]) < 60 ? Number(face[1]) * HOUR + Number(face[2]) * MINUTE : undefined;
  const alone = /^\d{1,4}(?:[.,]\d{1,3})?$/.exec(written);
  if (alone) return Math.round(numberOf(written) * MINUTE);
  const { hours, minutes } = unitsOf(language);
  const parts = /^(?:(\d{1,3}(?:[.,]\d{1,2})?)\s*([^\d\s]+))?\s*(?:(\d{1,4})\s*([^\d\s]+)?)?$/.exec(written);
  if (!parts) return undefined;
  const [first, unit = '', second, secondUnit] = parts.slice(1).map(unpointed);
  if (first === undefined) return undefined;
  if (second === undefined) {
    return hours.has(unit)
      ? Math.round(numberOf(first) * HOUR)
      : minutes.has(unit)
        ? Math.round(numberOf(first) * MINUTE)
        : undefined;
  }
  const isPair = hours.has(unit) && Number(second) < 60 && (secondUnit === undefined || minutes.has(secondUnit));
  return isPair ? Math.round(numberOf(first) * HOUR) + Number(second) * MINUTE : undefined;
}

/** `dk.` is written without its point as well. */
const unpointed = <T extends string | undefined>(unit: T) => unit?.replace(/\.$/, '') as T;

function timeOfDayIn(typed: string, language: string): number | undefined {
  const written = typed.replace(/^(\d{1,2})h(?=\d{2})/, '$1:');
  // Some languages say the half of the day before the hour.
  const [, before = '', face = '', after = ''] = /^(\D*?)\s*(\d[\d:.٫]*)\s*(\D*)$/.exec(written) ?? [];
  if (before && after) return undefined;
  const half = before || after || undefined;
  const parts = /^(\d{1,2})(?:[:.٫](\d{2})(?:[:.٫](\d{2}))?)?$/.exec(face) ?? /^(\d{1,2})(\d{2})$/.exec(face);
  if (!parts) return undefined;
  const [minute, second] = [Number(parts[2] ?? 0), Number(parts[3] ?? 0)];
  const hour = hourOf(Number(parts[1]), half, language);
  if (hour === undefined || hour > 23 || minute > 59 || second > 59) return undefined;
  return hour * HOUR + minute * MINUTE + second * 1000;
}

function hourOf(hour: number, half: string | undefined, language: string): number | undefined {
  if (half === undefined) return hour;
  const which = halvesOf(language).get(half);
  if (which === undefined || hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (which === 'pm' ? 12 : 0);
}

function within(time: number): ExerciseMillis | undefined {
  return time >= 0 && dayOf(time) <= LAST_DAY ? time : undefined;
}

/** With the digits, signs and blanks that code reads. */
function plainOf(typed: string): string {
  return typed
    .replace(UNSEEN, '')
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0)!;
      const zero = ZEROS.find((first) => code >= first && code < first + 10);
      return zero === undefined ? digit : String(code - zero);
    })
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLocaleLowerCase('en');
}

const numberOf = (written: string): number => Number(written.replace(',', '.'));

const ofLanguage = new Map<string, { halves: Map<string, 'am' | 'pm'>; hours: Set<string>; minutes: Set<string> }>();

const halvesOf = (language: string) => wordsOf(language).halves;
const unitsOf = (language: string) => wordsOf(language);

/** As the browser itself writes them. */
function wordsOf(language: string) {
  const known = ofLanguage.get(language);
  if (known) return known;
  const halves = new Map<string, 'am' | 'pm'>([
    ['am', 'am'],
    ['a.m.', 'am'],
    ['pm', 'pm'],
    ['p.m.', 'pm'],
  ]);
  for (const [hour, half] of [
    [3, 'am'],
    [15, 'pm'],
  ] as const) {
    const word = new Intl.DateTimeFormat(language, { hour: 'numeric', hour12: true, timeZone: 'UTC' })
      .formatToParts(hour * HOUR)
      .find(({ type }) => type === 'dayPeriod')?.value;
    if (word) halves.set(plainOf(word), half);
  }
  const words = {
    halves,
    hours: unitWords('hour', language, ['h']),
    minutes: unitWords('minute', language, ['m', 'min']),
  };
  ofLanguage.set(language, words);
  return words;
}

function unitWords(unit: 'hour' | 'minute', language: string, usual: readonly string[]): Set<string> {
  const words = new Set(usual);
  for (const unitDisplay of ['long', 'short', 'narrow'] as const) {
    for (const count of [1, 2, 3, 5, 11, 100]) {
      const parts = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay }).formatToParts(count);
      for (const { type, value } of parts) if (type === 'unit') words.add(unpointed(plainOf(value))!);
    }
  }
  return words;
}
