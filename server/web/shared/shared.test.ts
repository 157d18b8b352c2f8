import { describe, expect, test } from 'vitest';
import { BackOff } from './live/backOff.ts';
import { Formats } from './language/formats.ts';
import { metresBetween, metresFrom, pointAt } from './map/geo.ts';
import { directionOf, interfaceLanguageFor, nameOf, ownName } from './language/languages.ts';
import { kept } from './live/session.ts';

describe('languages', () => {
  test('a_reader_gets_the_first_of_their_languages_that_there_is', () => {
    expect(interfaceLanguageFor(['ja', 'ru-RU', 'en'])).toBe('ru');
    expect(interfaceLanguageFor(['ja'])).toBe('en');
  });

  test('who_reads_a_neighbours_language_gets_that', () => {
    expect(interfaceLanguageFor(['be'])).toBe('ru');
    expect(interfaceLanguageFor(['prs'])).toBe('fa');
  });

  test('arabic_and_persian_run_from_right_to_left', () => {
    expect(['ar', 'fa-AF', 'ru'].map(directionOf)).toEqual(['rtl', 'rtl', 'ltr']);
  });

  test('a_language_has_its_own_name_and_one_for_each_reader', () => {
    expect(ownName('ru')).toBe('Русский');
    expect(nameOf('ru', 'it')).toBe('russo');
    expect(nameOf('not a tag', 'it')).toBe('not a tag');
  });
});

describe('formats', () => {
  test('a_time_on_a_wall_is_that_of_where_it_is_played', () => {
    expect(new Formats('en', 'Asia/Tokyo').wall('2026-11-24T10:00:00Z')).toBe('19:00');
    expect(new Formats('en', 'Europe/Rome').wall('2026-11-24T10:00:00Z')).toBe('11:00');
  });

  test('exercise_time_is_the_same_whatever_the_devices_zone', () => {
    expect(new Formats('en').dayAndTime('D2 09:30:00')).toEqual({ day: '2', time: '09:30' });
    expect(new Formats('ru').timeOfDayToSecond(0)).toBe('00:00:00');
  });

  test('persian_has_its_own_digits', () => {
    expect(new Formats('fa').dayAndTime('D2 09:30:00')).toEqual({ day: '۲', time: '۰۹:۳۰' });
  });

  test('a_median_between_two_steps_is_not_rounded_to_one_of_them', () => {
    expect([2.5, 1.75, 3].map((value) => new Formats('en').hundredths(value))).toEqual(['2.5', '1.75', '3']);
    expect(new Formats('ru').hundredths(3.25)).toBe('3,25');
  });

  test('small_distances_are_rough_and_large_ones_whole', () => {
    const { rough } = new Formats('en');
    expect([1.234, 12.34, 1234.5].map((value) => rough.call(new Formats('en'), value))).toEqual(['1.2', '12', '1,235']);
  });
});

test('names_of_a_list_keep_their_places_in_a_line_that_is_read_the_other_way', () => {
  const names = ['Finance Bravo-2', 'Investigator Alfa-1'];
  expect(new Formats('ar').list(names)).toBe('\u2068Finance Bravo-2\u2069 و\u2068Investigator Alfa-1\u2069');
  expect(new Formats('en').list(names)).toBe('Finance Bravo-2 and Investigator Alfa-1');
  expect(new Formats('en').list(['منى', 'Ira'])).toBe('\u2068منى\u2069 and Ira');
  expect(new Formats('ar').plainList(names)).toBe('Finance Bravo-2 وInvestigator Alfa-1');
  expect(new Formats('ar').either(names)).toBe('\u2068Finance Bravo-2\u2069 أو \u2068Investigator Alfa-1\u2069');
});

test('a_list_that_is_cut_short_says_so_with_the_commas_of_its_language', () => {
  expect(new Formats('en').begun(['A1', 'A2'])).toBe('A1, A2, …');
  expect(new Formats('ru').begun(['Мона', 'منى'], '+3')).toBe('Мона, \u2068منى\u2069, +3');
  expect(new Formats('fa').begun(['A1'], '+۳')).toBe('\u2068A1\u2069،\u200f \u2068+۳\u2069');
});

describe('back-off', () => {
  test('it_grows_to_half_a_minute_and_begins_again', () => {
    const backOff = new BackOff(() => 1);
    const waits = [...Array(9)].map(() => backOff.next());
    expect(waits.slice(0, 3)).toEqual([500, 1000, 2000]);
    expect(waits.at(-1)).toBe(30_000);
    backOff.reset();
    expect(backOff.next()).toBe(500);
  });
});

describe('session', () => {
  const token = (claims: object) => `h.${btoa(JSON.stringify(claims))}.s`;
  const session = (accessToken: string) => ({
    exercise: 'demo',
    person: 'inv-01',
    function: 'player' as const,
    accessToken,
    accessTokenExpiresAt: '1970-01-01T00:00:00.000Z',
    refreshToken: 'r',
  });

  test('a_token_lives_as_long_as_it_says_from_when_it_came_whatever_the_devices_clock', () => {
    expect(kept(session(token({ iat: 100, exp: 400 })), 1_000).renewAt).toBe(1_000 + 240_000);
  });

  test('a_token_that_cannot_be_read_lives_ten_minutes', () => {
    expect(kept(session('opaque'), 0).renewAt).toBe(540_000);
  });
});

describe('geography', () => {
  const gate = { latitude: 45.5627, longitude: 11.5481 };

  test('a_point_is_where_it_is_east_and_north_of_another', () => {
    const there = pointAt(gate, 300, -400);
    expect(metresBetween(gate, there)).toBeCloseTo(500, 0);
    const { east, north } = metresFrom(gate, there);
    expect([Math.round(east), Math.round(north)]).toEqual([300, -400]);
  });
});
