import { expect, test } from 'vitest';
import { hereOnly } from './hereOnly.ts';

test.each([
  ['http://localhost:8080/phone/#/join/A', 'localhost'],
  ['http://127.0.0.1:8080/phone/#/join/A', '127.0.0.1'],
  ['http://[::1]:8080/phone/#/join/A', '[::1]'],
  ['https://livex.example/phone/#/join/A', undefined],
  ['http://192.168.0.10:8080/phone/#/join/A', undefined],
])('%s_is_told_where_no_other_device_gets_there', (link, host) => {
  expect(hereOnly(['https://livex.example/', link])).toBe(host);
});
