import { expect, test } from 'vitest';
import { keyOf, stepOf, TypingGuard } from './keys.ts';

const page = { tagName: 'DIV', isContentEditable: false };
const field = { tagName: 'TEXTAREA', isContentEditable: false };
const press = (key: string, more: object = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

test('a_letter_is_a_command_outside_fields_only', () => {
  expect(keyOf(press('r'), page)).toBe('release');
  expect(keyOf(press('R'), page)).toBe('release');
  expect(keyOf(press('r'), field)).toBeUndefined();
});

test('escape_leaves_a_field_too', () => {
  expect(keyOf(press('Escape'), field)).toBe('leave');
});

test('on_a_russian_keyboard_the_place_of_the_key_counts', () => {
  expect(keyOf(press('о', { code: 'KeyJ' }), page)).toBe('next');
});

test('the_browser_keeps_its_own_shortcuts', () => {
  expect(keyOf(press('r', { ctrlKey: true }), page)).toBeUndefined();
});

test('a_key_that_is_held_down_releases_nothing_twice', () => {
  expect(keyOf(press('r', { repeat: true }), page)).toBeUndefined();
  expect(keyOf(press('j', { repeat: true }), page)).toBe('next');
});

test('a_sentence_typed_outside_a_field_releases_nothing', () => {
  let now = 0;
  const guard = new TypingGuard(() => now);
  for (const key of 'wrong team') expect(guard.heard(press(key), page)).toBeUndefined();
  guard.heard(press('x'), field);
  now = 1_000;
  expect(guard.heard(press('r'), page)).toBe('release');
});

test('a_step_back_is_asked_for_on_any_keyboard_once_a_press_and_not_in_a_field', () => {
  const z = press('z', { ctrlKey: true });
  expect(stepOf(z, page)).toBe('undo');
  expect(stepOf(press('я', { code: 'KeyZ', metaKey: true }), page)).toBe('undo');
  expect(stepOf(z, field)).toBeUndefined();
  expect(stepOf({ ...z, repeat: true }, page)).toBeUndefined();
  expect(stepOf(press('z'), page)).toBeUndefined();
  expect(stepOf({ ...z, altKey: true }, page)).toBeUndefined();
});

test('and_a_step_forth_as_either_kind_of_computer_has_it', () => {
  expect(stepOf(press('Z', { ctrlKey: true, shiftKey: true }), page)).toBe('redo');
  expect(stepOf(press('Я', { code: 'KeyZ', metaKey: true, shiftKey: true }), page)).toBe('redo');
  expect(stepOf(press('y', { ctrlKey: true }), page)).toBe('redo');
  expect(stepOf(press('y', { ctrlKey: true }), field)).toBeUndefined();
});
