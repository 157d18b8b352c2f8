import { expect, test } from 'vitest';
import { spokenFingerprint } from './fingerprint.ts';

test('what is read aloud is the first half of what the link pins, in groups of four', () => {
  const link = 'https://192.168.1.20:8443/j/ABCD-EFGH#ca=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHv8';
  expect(spokenFingerprint(link)).toBe('0001 0203 0405 0607 0809 0a0b 0c0d 0e0f');
});

test('a pin with letters of addresses alone reads as the phone reads it', () => {
  expect(spokenFingerprint(`https://x/j/ABCD-EFGH#ca=${'-_'.repeat(21)}8`)).toBe(
    'fbff bffb ffbf fbff bffb ffbf fbff bffb',
  );
});

test('a link that pins nothing, or nonsense, has nothing to read', () => {
  expect(spokenFingerprint('https://livex.example/j/ABCD-EFGH')).toBeUndefined();
  expect(spokenFingerprint('https://livex.example/console/#/join/ABCD-EFGH')).toBeUndefined();
  expect(spokenFingerprint('https://livex.example/j/ABCD-EFGH#ca=short')).toBeUndefined();
});
