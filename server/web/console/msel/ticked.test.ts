import { describe, expect, it } from 'vitest';
import { Ticked, ticks } from './ticked.svelte.ts';

const PLAIN = { shiftKey: false, ctrlKey: false, metaKey: false };
const SHIFT = { ...PLAIN, shiftKey: true };
const CTRL = { ...PLAIN, ctrlKey: true };
const ORDER = ['a', 'b', 'c', 'd', 'e'];

const chosen = (ticked: Ticked) => ORDER.filter((id) => ticked.has(id)).join('');

describe('Injects that are chosen to be changed together', () => {
  it('A click without a key held down chooses nothing', () => {
    expect([PLAIN, SHIFT, CTRL, { ...PLAIN, metaKey: true }].map(ticks)).toEqual([false, true, true, true]);
  });

  it('Ctrl takes one more, and the same one away again', () => {
    const ticked = new Ticked();
    ticked.click(CTRL, 'b', ORDER);
    ticked.click(CTRL, 'd', ORDER);
    expect(chosen(ticked)).toBe('bd');
    ticked.click(CTRL, 'b', ORDER);
    expect(chosen(ticked)).toBe('d');
  });

  it('Shift takes all from the latest one, up or down the screen, and leaves others', () => {
    const ticked = new Ticked();
    ticked.click(CTRL, 'e', ORDER);
    ticked.click(CTRL, 'c', ORDER);
    ticked.click(SHIFT, 'a', ORDER);
    expect(chosen(ticked)).toBe('abce');
  });

  it('Shift begins at what is open, where none was chosen before', () => {
    const ticked = new Ticked();
    ticked.click(SHIFT, 'd', ORDER, 'b');
    expect(chosen(ticked)).toBe('bcd');
  });

  it('Shift takes one alone where the latest is not in the list any more', () => {
    const ticked = new Ticked();
    ticked.click(CTRL, 'a', ORDER);
    ticked.click(SHIFT, 'd', ['c', 'd', 'e']);
    expect(chosen(ticked)).toBe('ad');
  });

  it('Nothing is chosen after all are let go of', () => {
    const ticked = new Ticked();
    ticked.all(ORDER);
    expect(chosen(ticked)).toBe('abcde');
    ticked.clear();
    expect(chosen(ticked)).toBe('');
  });
});
