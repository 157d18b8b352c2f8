import { expect, test } from 'vitest';
import { belongsOnHomeScreen } from './homeScreen.ts';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
const CHROME_THERE = IPHONE.replace('Version/17.5', 'CriOS/126.0.6478.54');
const MAC =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15';
const ANDROID = 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Mobile';

test('every_browser_of_an_iphone_belongs_on_the_home_screen_until_it_is_there', () => {
  for (const userAgent of [IPHONE, CHROME_THERE]) {
    expect(belongsOnHomeScreen({ userAgent, maxTouchPoints: 5 })).toBe(true);
    expect(belongsOnHomeScreen({ userAgent, maxTouchPoints: 5, standalone: false })).toBe(true);
    expect(belongsOnHomeScreen({ userAgent, maxTouchPoints: 5, standalone: true })).toBe(false);
  }
});

test('an_ipad_that_says_that_it_is_a_mac_is_told_from_one', () => {
  expect(belongsOnHomeScreen({ userAgent: MAC, maxTouchPoints: 5 })).toBe(true);
  expect(belongsOnHomeScreen({ userAgent: MAC, maxTouchPoints: 0 })).toBe(false);
});

test('other_phones_are_let_in_as_they_are', () => {
  expect(belongsOnHomeScreen({ userAgent: ANDROID, maxTouchPoints: 5 })).toBe(false);
});
