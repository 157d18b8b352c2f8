import { expect, test } from 'vitest';
import { routeOf } from './route.ts';

test.each([
  ['', { page: 'start' }],
  ['#/', { page: 'start' }],
  ['#/join/ABCD-EFGH', { page: 'join', code: 'ABCD-EFGH' }],
  ['#/join/', { page: 'join', code: '' }],
  ['#/exercises', { page: 'exercises' }],
  ['#/exercise/demo', { page: 'exercise', id: 'demo' }],
  ['#/exercise/', { page: 'start' }],
  ['#/exercise/%E0%A4%A', { page: 'exercise', id: '' }],
  ['#/nonsense', { page: 'start' }],
])('the_fragment_%j_names_a_page', (fragment, route) => {
  expect(routeOf(fragment)).toEqual(route);
});
