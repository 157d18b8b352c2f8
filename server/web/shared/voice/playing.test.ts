import { describe, expect, test, vi } from 'vitest';
import { Playing } from './playing.svelte.ts';

describe('playing', () => {
  function loudspeaker(play: () => Promise<void> = () => Promise.resolve()) {
    const sound = {
      src: '',
      currentTime: 0,
      onended: null as null | ((this: GlobalEventHandlers, event: Event) => unknown),
      onerror: null as OnErrorEventHandler,
      ontimeupdate: null as null | ((this: GlobalEventHandlers, event: Event) => unknown),
      plays: 0,
      play: () => {
        sound.plays++;
        return play();
      },
      pause: () => undefined,
    };
    const end = () => sound.onended?.call(globalThis as unknown as GlobalEventHandlers, new Event('ended'));
    return { playing: new Playing(() => sound), sound, end };
  }
  const load = () => Promise.resolve(new Blob(['sound']));

  test('another_one_ends_the_one_before', async () => {
    const { playing, sound, end } = loudspeaker();
    const first = playing.play('a', load);
    await vi.waitFor(() => expect(sound.plays).toBe(1));
    const second = playing.play('b', load);
    expect(await first).toBe('stopped');
    await vi.waitFor(() => expect(sound.plays).toBe(2));
    end();
    expect(await second).toBe('ended');
    expect(playing.current).toBeUndefined();
  });

  test('a_paused_one_goes_on_where_it_was', async () => {
    const { playing, sound } = loudspeaker();
    void playing.play('a', load);
    await vi.waitFor(() => expect(sound.plays).toBe(1));
    const src = sound.src;
    playing.pause();
    expect(playing.isPlaying('a')).toBe(false);
    void playing.play('a', load);

    expect([playing.isPlaying('a'), sound.src]).toEqual([true, src]);
  });

  test('a_browser_that_wants_a_touch_first_breaks_nothing', async () => {
    const { playing } = loudspeaker(() => Promise.reject(new DOMException('touch', 'NotAllowedError')));

    expect(await playing.play('a', load)).toBe('blocked');
    expect([playing.current, playing.broken.has('a')]).toEqual([undefined, false]);
  });

  test('what_this_device_cannot_play_or_get_says_so', async () => {
    const { playing } = loudspeaker(() => Promise.reject(new DOMException('form', 'NotSupportedError')));

    expect(await playing.play('a', load)).toBe('broken');
    expect([...playing.broken]).toEqual(['a']);
  });

  test('what_could_not_be_had_says_so_until_it_is_here', async () => {
    const { playing, sound } = loudspeaker();

    expect(await playing.play('b', () => Promise.reject(new Error('off line')))).toBe('absent');
    expect([[...playing.absent], [...playing.broken], playing.current]).toEqual([['b'], [], undefined]);

    void playing.play('b', load);
    await vi.waitFor(() => expect(sound.plays).toBe(1));
    expect([...playing.absent]).toEqual([]);
  });

  test('a_recording_interrupts_and_what_was_played_goes_on_where_it_was', async () => {
    const { playing, sound, end } = loudspeaker();
    const first = playing.play('a', load);
    await vi.waitFor(() => expect(sound.plays).toBe(1));
    const src = sound.src;
    playing.interrupt();
    expect([await first, playing.isPlaying('a'), playing.current]).toEqual(['stopped', false, 'a']);
    playing.resume();
    expect([playing.isPlaying('a'), sound.plays, sound.src]).toEqual([true, 2, src]);
    end();
    playing.resume();
    expect(playing.current).toBeUndefined();
  });

  test('what_somebody_paused_stays_paused_after_a_recording', async () => {
    const { playing, sound } = loudspeaker();
    void playing.play('a', load);
    await vi.waitFor(() => expect(sound.plays).toBe(1));
    playing.pause();
    playing.interrupt();
    playing.resume();
    expect(playing.isPlaying('a')).toBe(false);
  });

  test('what_is_paused_while_it_is_fetched_does_not_begin_by_itself', async () => {
    const { playing, sound } = loudspeaker();
    let come: (blob: Blob) => void = () => undefined;
    const begun = playing.play('a', () => new Promise<Blob>((done) => (come = done)));
    playing.interrupt();
    come(new Blob(['sound']));
    expect([await begun, sound.plays]).toEqual(['stopped', 0]);
    playing.resume();
    expect([sound.plays, playing.isPlaying('a')]).toEqual([1, true]);
  });
});
