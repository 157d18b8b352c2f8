import { describe, expect, test } from 'vitest';
import type { Api } from '../../shared/live/api.ts';
import { Editors } from './editors.svelte.ts';

describe('who is writing an inject', () => {
  test('is_known_until_they_leave_it_or_say_nothing_for_long', () => {
    let now = 0;
    const editors = new Editors('demo', {} as Api, () => now);
    editors.hear('ctrl-01', 'a');
    editors.hear('ctrl-02', 'a');
    editors.hear('ctrl-03', 'b');
    expect(editors.of('a', 'ctrl-01')).toEqual(['ctrl-02']);
    editors.hear('ctrl-02', undefined);
    expect(editors.of('a', 'ctrl-01')).toEqual([]);
    now = 50_000;
    expect(editors.of('b', 'ctrl-01')).toEqual([]);
  });

  test('a_press_that_waits_is_told_as_such_and_is_no_writing', async () => {
    const said: unknown[] = [];
    const api = { authorized: (_method: string, _path: string, body: unknown) => Promise.resolve(said.push(body)) };
    const editors = new Editors('demo', api as unknown as Api, () => 0);
    editors.hear('ctrl-01', 'a', true);
    editors.hear('ctrl-02', 'a');
    expect(editors.of('a', 'me')).toEqual(['ctrl-02']);
    expect(editors.pressing('a', 'me')).toEqual(['ctrl-01']);
    expect(editors.pressing('a', 'ctrl-01')).toEqual([]);
    const isOver = editors.press('b');
    await expect.poll(() => said.length).toBe(1);
    isOver();
    await expect.poll(() => said.length).toBe(2);
    expect(said).toEqual([{ inject: 'b', pressed: true }, {}]);
  });

  test('is_told_in_the_order_in_which_it_happened', async () => {
    const said: unknown[] = [];
    const answers: (() => void)[] = [];
    const api = {
      authorized: (_method: string, _path: string, body: unknown) => {
        said.push(body);
        return new Promise<void>((resolve) => answers.push(resolve));
      },
    } as unknown as Api;
    const editors = new Editors('demo', api);
    const heard = (times: number) => expect.poll(() => said.length).toBe(times);

    const leaveForm = editors.write('a');
    await heard(1);
    const leaveCell = editors.write('b');
    leaveCell();
    const leaveNext = editors.write('c');
    answers[0]!();
    await heard(2);
    answers[1]!();
    leaveNext();
    await heard(3);
    answers[2]!();
    leaveForm();
    await heard(4);
    expect(said).toEqual([{ inject: 'a' }, { inject: 'c' }, { inject: 'a' }, {}]);
  });
});
