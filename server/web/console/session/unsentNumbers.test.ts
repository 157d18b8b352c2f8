import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { nextAdHocNumber } from '../model/inject/adHoc.ts';
import { planned } from '../model/samples.ts';
import { Desk, hold, release, written } from './pressDesk.ts';
import { injectOf, type PressedCommand } from './revocables.svelte.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const numberOf = (command: PressedCommand) => (command.type === 'send-inject' ? command.inject.number : undefined);
const offered = (desk: Desk) => nextAdHocNumber([...desk.injects.values(), ...desk.revocables.unsent]);

function putNumber(desk: Desk, number: string): void {
  const other = planned(`colleague-${number}`, { type: 'by-hand' });
  other.inject.number = number;
  desk.injects.set(other.id, other);
}

describe('the number of a message by hand', () => {
  test('is_kept_from_the_next_one_while_the_server_has_it_and_has_not_answered', async () => {
    const desk = new Desk();
    desk.revocables.ask(written('x', 'X1'));
    desk.revocables.giveNow(desk.revocables.waiting[0]!);
    expect(offered(desk)).toBe('X2');
    await desk.answered('no-recipients');
    expect(offered(desk)).toBe('X2');
  });

  test('is_never_that_of_another_and_goes_as_it_is_shown', async () => {
    const desk = new Desk();
    for (const id of ['x', 'y']) desk.revocables.ask(written(id, 'X4'));
    vi.advanceTimersByTime(6_000);
    await desk.answered('no-recipients');
    const shown = () => desk.revocables.left.map(({ command }) => numberOf(desk.revocables.asItGoes(command)));
    expect([desk.sent, shown(), offered(desk)]).toEqual([['send-inject x X4', 'send-inject y X5'], ['X4', 'X5'], 'X6']);

    putNumber(desk, 'X4');
    putNumber(desk, 'X6');
    expect([shown(), offered(desk)]).toEqual([['X7', 'X8'], 'X9']);
    desk.sent.length = 0;
    for (const { command } of desk.revocables.left) desk.revocables.giveLeft(command);
    expect(desk.sent).toEqual(['send-inject x X7', 'send-inject y X8']);
    await desk.answered();
  });

  test('stays_with_whoever_has_it_where_a_colleague_took_that_of_the_one_before', () => {
    const desk = new Desk();
    desk.revocables.ask(written('x', 'X4'));
    desk.revocables.ask(written('y', 'X5'));
    putNumber(desk, 'X4');
    expect(desk.revocables.unsent.map(numberOf)).toEqual(['X6', 'X5']);
  });
});

describe('after ENDEX', () => {
  test('nothing_waits_for_a_now_that_cannot_come_and_each_says_why', () => {
    const desk = new Desk();
    desk.link = 'offline';
    desk.revocables.ask(written('x', 'X1'));
    desk.revocables.ask(release());
    desk.revocables.ask(hold('a2'));
    vi.advanceTimersByTime(60_000);
    expect(desk.revocables.waiting).toHaveLength(3);
    desk.phase = 'ended';
    vi.advanceTimersByTime(200);
    expect(desk.revocables.waiting).toEqual([]);
    const why = desk.revocables.left.map((one) => `${injectOf(one.command)} ${desk.revocables.refusalOf(one)?.code}`);
    expect(why).toEqual(['x exercise-ended', 'a1 exercise-ended', 'a2 exercise-ended']);
    expect(desk.sent).toEqual([]);
  });

  test('what_was_not_done_for_another_reason_says_that_play_is_over', async () => {
    const desk = new Desk();
    desk.revocables.ask(written('x', 'X1'));
    vi.advanceTimersByTime(6_000);
    await desk.answered('red-stop-active');
    const why = () => desk.revocables.left.map((one) => desk.revocables.refusalOf(one)?.code);
    expect(why()).toEqual([undefined]);
    desk.phase = 'ended';
    expect(why()).toEqual(['exercise-ended']);
  });
});
