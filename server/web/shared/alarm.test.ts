import { expect, test } from 'vitest';
import { soundFromFirstTouch } from './alarm.ts';

class FakeSound {
  state: AudioContextState = 'suspended';

  async resume(): Promise<void> {
    this.state = 'running';
  }
}

const touch = (page: EventTarget) => page.dispatchEvent(new Event('pointerup'));

test('the_first_touch_opens_the_sound_and_nothing_before_it', () => {
  const page = new EventTarget();
  const opened: FakeSound[] = [];
  const sound = new FakeSound();
  soundFromFirstTouch(page, () => {
    opened.push(sound);
    return sound;
  });

  expect(opened).toEqual([]);
  touch(page);
  expect(sound.state).toBe('running');
});

test('a_touch_after_a_call_opens_it_again', () => {
  const page = new EventTarget();
  const sound = new FakeSound();
  soundFromFirstTouch(page, () => sound);
  touch(page);

  sound.state = 'suspended';
  page.dispatchEvent(new Event('keydown'));

  expect(sound.state).toBe('running');
});

test('a_browser_without_sound_takes_touches_as_before', () => {
  const page = new EventTarget();
  let tried = 0;
  soundFromFirstTouch(page, () => {
    tried++;
    throw new ReferenceError('AudioContext is not defined');
  });

  expect(touch(page)).toBe(true);
  expect(tried).toBe(1);
});

test('it_ends_when_it_is_told_to', () => {
  const page = new EventTarget();
  const sound = new FakeSound();
  soundFromFirstTouch(page, () => sound)();

  touch(page);

  expect(sound.state).toBe('suspended');
});
