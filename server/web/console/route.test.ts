import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fragmentOf, isOfMoment, keepWanted, routeOf, takeWanted } from './route.ts';
import { sampleStorage } from './session/sampleStorage.ts';

test.each([
  ['', { page: 'start' }],
  ['#/', { page: 'start' }],
  ['#/join/ABCD-EFGH', { page: 'join', code: 'ABCD-EFGH' }],
  ['#/join/', { page: 'join', code: '' }],
  ['#/exercises', { page: 'exercises' }],
  ['#/about', { page: 'about' }],
  ['#/exercise/demo', { page: 'exercise', id: 'demo' }],
  ['#/exercise/', { page: 'start' }],
  ['#/exercise/%E0%A4%A', { page: 'exercise', id: '' }],
  ['#/exercise/demo/replay/', { page: 'exercise', id: 'demo' }],
  ['#/exercise/demo/replay/yesterday', { page: 'exercise', id: 'demo' }],
  ['#/exercise/demo/board/2026-06-01T09:30:00Z', { page: 'exercise', id: 'demo' }],
  ['#/nonsense', { page: 'start' }],
])('the_fragment_%j_names_a_page', (fragment, route) => {
  expect(routeOf(fragment)).toEqual(route);
});

test('the_address_of_a_moment_names_its_exercise_and_the_millisecond', () => {
  const moment = Date.parse('2026-06-01T09:30:00.250Z');
  expect(fragmentOf('a/b', moment)).toBe('#/exercise/a%2Fb/replay/2026-06-01T09:30:00.250Z');
  expect(routeOf(fragmentOf('a/b', moment))).toEqual({ page: 'exercise', id: 'a/b', moment });
  expect(routeOf(fragmentOf('a/b'))).toEqual({ page: 'exercise', id: 'a/b' });
});

test.each([
  ['#/exercise/demo/replay/2026-06-01T09:30:00Z', true],
  ['#/exercise/other/replay/2026-06-01T09:30:00Z', false],
  ['#/exercise/demo', false],
  ['#/exercises', false],
])('%s_is_of_a_moment_of_the_demo: %s', (fragment, isIt) => {
  expect(isOfMoment(fragment, 'demo')).toBe(isIt);
});

describe('whoever has to join first', () => {
  beforeEach(() => {
    vi.stubGlobal('sessionStorage', sampleStorage());
  });

  test('comes_to_the_moment_afterwards_and_once', () => {
    const wanted = fragmentOf('demo', Date.parse('2026-06-01T09:30:00Z'));
    keepWanted(wanted);
    expect(takeWanted('demo')).toBe(wanted);
    expect(takeWanted('demo')).toBe('#/exercise/demo');
  });

  test('comes_to_no_moment_of_another_exercise', () => {
    keepWanted(fragmentOf('other', Date.parse('2026-06-01T09:30:00Z')));
    expect(takeWanted('demo')).toBe('#/exercise/demo');
    expect(takeWanted('other')).toBe('#/exercise/other');
  });
});
