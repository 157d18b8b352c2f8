import { expect, test } from 'vitest';
import { Microphone } from './microphone.svelte.ts';

test('whoever_leaves_where_something_is_only_recorded_is_asked_and_nobody_else', () => {
  const microphone = new Microphone();
  const went: string[] = [];
  let asked: (() => void) | undefined;
  const close = microphone.open('editor', (place) => (asked = place));
  microphone.leaveFor('composer', () => went.push('out of the composer'));
  microphone.leaveFor('editor', () => went.push('out of the editor'));
  expect(went).toEqual(['out of the composer']);
  expect([microphone.holds('editor'), microphone.holds('composer'), microphone.isEmpty]).toEqual([true, false, false]);
  close();
  asked?.();
  microphone.leaveFor('editor', () => went.push('again'));
  expect(went).toEqual(['out of the composer', 'out of the editor', 'again']);
  expect(microphone.isEmpty).toBe(true);
});
