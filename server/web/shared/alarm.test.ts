import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { maySound, soundFromFirstTouch, Speaker } from './alarm.ts';

class FakeSound {
  state: AudioContextState = 'suspended';
  resumed = 0;

  async resume(): Promise<void> {
    this.resumed++;
    this.state = 'running';
  }

  async suspend(): Promise<void> {
    this.state = 'suspended';
  }
}

const touch = (page: EventTarget) => page.dispatchEvent(new Event('pointerup'));

let page: EventTarget;
let sound: FakeSound;
let opened: number;
let planned: FakeSound[];
let speaker: Speaker<FakeSound>;

beforeEach(() => {
  vi.useFakeTimers();
  page = new EventTarget();
  sound = new FakeSound();
  opened = 0;
  planned = [];
  speaker = new Speaker(
    () => {
      opened++;
      return sound;
    },
    (of) => planned.push(of),
  );
});

afterEach(() => {
  vi.useRealTimers();
});

test('the_first_touch_opens_the_sound_and_nothing_before_it', () => {
  soundFromFirstTouch(page, speaker);

  expect(opened).toBe(0);
  touch(page);
  expect(sound.state).toBe('running');
});

test('a_touch_after_a_call_opens_it_again', () => {
  soundFromFirstTouch(page, speaker);
  touch(page);

  sound.state = 'suspended';
  page.dispatchEvent(new Event('keydown'));

  expect(sound.state).toBe('running');
});

test('a_browser_without_sound_takes_touches_as_before', () => {
  let tried = 0;
  const without = new Speaker<FakeSound>(
    () => {
      tried++;
      throw new ReferenceError('AudioContext is not defined');
    },
    () => undefined,
  );
  soundFromFirstTouch(page, without);

  expect(touch(page)).toBe(true);
  expect(tried).toBe(1);
});

test('it_ends_when_it_is_told_to', () => {
  soundFromFirstTouch(page, speaker)();

  touch(page);

  expect(sound.state).toBe('suspended');
});

test('what_is_silent_is_closed_soon_and_no_touch_opens_it_again', async () => {
  soundFromFirstTouch(page, speaker);
  touch(page);

  await vi.advanceTimersByTimeAsync(2_000);
  expect(sound.state).toBe('suspended');

  touch(page);
  expect(sound.state).toBe('suspended');
  expect(sound.resumed).toBe(1);
});

test('what_rests_sounds_without_a_touch_and_whoever_touches_just_then_is_called_too', async () => {
  soundFromFirstTouch(page, speaker);
  touch(page);
  await vi.advanceTimersByTimeAsync(2_000);
  const heard = vi.fn();

  const sounding = speaker.sound(heard);
  touch(page);
  await sounding;

  expect(planned).toEqual([sound]);
  expect(heard).toHaveBeenCalledOnce();
  expect(sound.state).toBe('running');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(sound.state).toBe('suspended');
});

test('a_sound_that_a_touch_had_to_bring_about_has_called_nobody', async () => {
  const waiting: (() => void)[] = [];
  sound.resume = () => new Promise((done) => waiting.push(done));
  soundFromFirstTouch(page, speaker);
  const heard = vi.fn();

  const sounding = speaker.sound(heard);
  touch(page);
  sound.state = 'running';
  for (const done of waiting) done();
  await sounding;

  expect(heard).not.toHaveBeenCalled();
  expect(planned).toEqual([]);
});

test('where_it_does_not_open_by_itself_after_all_the_next_touch_opens_it', async () => {
  soundFromFirstTouch(page, speaker);
  touch(page);
  await vi.advanceTimersByTimeAsync(2_000);
  const opens = sound.resume.bind(sound);
  sound.resume = () => Promise.reject(new Error('interrupted by a call'));
  await expect(speaker.sound(() => undefined)).rejects.toThrow('a call');

  sound.resume = opens;
  touch(page);

  expect(sound.state).toBe('running');
});

test('what_may_sound_is_tried_and_closed_again', async () => {
  const close = vi.fn(async () => undefined);
  expect(await maySound(() => ({ resume: async () => undefined, close }))).toBe(true);
  const silent = maySound(() => ({ resume: () => new Promise<void>(() => undefined), close }));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await silent).toBe(false);
  expect(close).toHaveBeenCalledTimes(2);
  const refused = async () => {
    throw new Error('refused');
  };
  expect(await maySound(() => ({ resume: refused, close }))).toBe(true);
  expect(close).toHaveBeenCalledTimes(3);
});

test('where_there_is_no_audio_a_touch_would_not_help', async () => {
  const none = () => {
    throw new Error('no audio');
  };
  expect(await maySound(none)).toBe(true);
});
