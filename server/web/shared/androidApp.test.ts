import { describe, expect, test } from 'vitest';
import { androidApp, appLink, runsOnAndroid } from './androidApp.ts';

const PIN = '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU';

describe('the way into the Android app', () => {
  test('a link holds server, code and pin', () => {
    expect(appLink('https://192.168.1.10:8443', 'ABCD-EFGH', PIN)).toBe(
      `livex://join?server=https%3A%2F%2F192.168.1.10%3A8443&code=ABCD-EFGH&ca=${PIN}`,
    );
  });

  test('without an authority of its own nothing is pinned', () => {
    expect(appLink('https://livex.example.org', 'ABCD-EFGH')).toBe(
      'livex://join?server=https%3A%2F%2Flivex.example.org&code=ABCD-EFGH',
    );
  });

  test.each([
    ['Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36', true],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1', false],
    ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36', false],
  ])('%s: %s', (userAgent, android) => {
    expect(runsOnAndroid(userAgent)).toBe(android);
  });

  test('a server without the app, and one that does not answer, offer none', async () => {
    expect(await androidApp(async () => new Response('{}', { status: 404 }))).toBeUndefined();
    expect(await androidApp(() => Promise.reject(new TypeError('no network')))).toBeUndefined();
  });
});
