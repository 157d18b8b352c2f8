import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { planned } from '../model/samples.ts';
import { Desk, hold, recall, release, written } from './pressDesk.ts';
import { injectOf } from './revocables.svelte.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what one press asks for', () => {
  test('goes_out_once_when_its_seconds_are_over_and_not_before', () => {
    const desk = new Desk();
    desk.revocables.ask(release());
    vi.advanceTimersByTime(4_800);
    expect(desk.sent).toEqual([]);
    expect(desk.revocables.waiting.map((one) => desk.revocables.secondsLeft(one))).toEqual([1]);
    vi.advanceTimersByTime(60_000);
    expect(desk.sent).toEqual(['release-inject a1']);
    expect(desk.revocables.waiting).toEqual([]);
  });

  test('goes_at_once_where_the_exercise_wants_it_so', () => {
    const desk = new Desk();
    desk.undoSeconds = 0;
    desk.revocables.ask(release());
    expect(desk.sent).toEqual(['release-inject a1']);
    expect(desk.kept.size).toBe(0);
  });

  test('is_told_to_colleagues_while_it_waits_and_not_longer', () => {
    const desk = new Desk();
    for (const id of ['a1', 'a2']) desk.revocables.ask(release(id));
    desk.revocables.ask(written('x1', 'X1'));
    expect(desk.told).toEqual(['a1', 'a2']);
    desk.revocables.takeBack(desk.revocables.waiting[0]!);
    expect(desk.told).toEqual(['a2']);
    vi.advanceTimersByTime(6_000);
    expect(desk.told).toEqual([]);
    desk.revocables.ask(release('a3'));
    desk.revocables.stop();
    expect(desk.told).toEqual([]);
  });

  test('is_taken_back_each_by_itself_and_the_latest_first', () => {
    const desk = new Desk();
    for (const id of ['a1', 'a2', 'a3']) desk.revocables.ask(release(id));
    expect(desk.revocables.takeBackLatest()).toBe(true);
    desk.revocables.takeBack(desk.revocables.waiting[0]!);
    vi.advanceTimersByTime(6_000);
    expect(desk.sent).toEqual(['release-inject a2']);
    expect(desk.revocables.takeBackLatest()).toBe(false);
  });

  test('is_told_to_be_too_late_to_whoever_takes_it_back_when_it_has_just_gone_unless_they_wrote_since', () => {
    const desk = new Desk();
    const before = performance.now();
    desk.revocables.ask(release('a1'));
    expect(desk.revocables.isTooLate(before)).toBe(false);
    vi.advanceTimersByTime(5_200);
    expect(desk.sent).toEqual(['release-inject a1']);
    expect(desk.revocables.lastWord).toBeUndefined();
    expect(desk.revocables.isTooLate(performance.now() + 1)).toBe(false);
    expect(desk.revocables.isTooLate(before)).toBe(true);
    expect(desk.revocables.lastWord).toEqual({ said: 'too-late', command: release('a1') });
    vi.advanceTimersByTime(10_001);
    expect(desk.revocables.isTooLate(before)).toBe(false);
  });

  test('is_not_doubled_by_a_second_press_and_gives_way_to_another_wish_for_the_same_inject', () => {
    const desk = new Desk();
    desk.revocables.ask(release());
    vi.advanceTimersByTime(3_000);
    desk.revocables.ask(release());
    desk.revocables.ask(hold());
    vi.advanceTimersByTime(4_000);
    expect(desk.sent).toEqual([]);
    vi.advanceTimersByTime(1_200);
    expect(desk.sent).toEqual(['hold-inject a1']);
  });

  test('is_the_same_only_word_for_word_a_recall_with_another_reason_takes_the_place_of_the_first_and_waits_anew', () => {
    const desk = new Desk();
    desk.revocables.ask(recall('Wrong bank'));
    vi.advanceTimersByTime(3_000);
    desk.revocables.ask(recall('Wrong branch'));
    desk.revocables.ask(recall('Wrong branch'));
    expect(desk.revocables.waiting.map(({ command }) => command)).toEqual([recall('Wrong branch')]);
    expect([...desk.kept.values()]).toEqual([{ command: recall('Wrong branch') }]);
    vi.advanceTimersByTime(4_000);
    expect(desk.sent).toEqual([]);
    vi.advanceTimersByTime(1_200);
    expect(desk.sent).toEqual(['recall-inject a1']);
  });

  test('does_not_wait_when_somebody_presses_now_and_goes_once', () => {
    const desk = new Desk();
    desk.revocables.ask(release());
    const [waiting] = desk.revocables.waiting;
    desk.revocables.giveNow(waiting!);
    desk.revocables.giveNow(waiting!);
    vi.advanceTimersByTime(6_000);
    expect(desk.sent).toEqual(['release-inject a1']);
  });

  test('keeps_from_going_out_in_time_what_is_due_within_the_seconds', () => {
    const desk = new Desk();
    desk.due = 3_500;
    desk.revocables.ask(hold());
    vi.advanceTimersByTime(2_200);
    expect(desk.sent).toEqual(['hold-inject a1']);
    desk.due = 1_000;
    desk.revocables.ask(hold('a2'));
    expect(desk.sent).toEqual(['hold-inject a1', 'hold-inject a2']);
  });

  test.each([
    ['resumed', undefined, 1_600],
    ['moved_or_made_faster', 60_000, 1_000],
  ])('goes_as_soon_as_what_it_keeps_back_is_due_where_the_clock_is_%s_meanwhile', (_, before, after) => {
    const desk = new Desk();
    desk.due = before;
    desk.revocables.ask(hold());
    vi.advanceTimersByTime(1_000);
    expect(desk.sent).toEqual([]);
    desk.due = after;
    vi.advanceTimersByTime(200);
    expect(desk.sent).toEqual(['hold-inject a1']);
  });

  test('waits_its_usual_seconds_where_the_clock_is_paused_meanwhile', () => {
    const desk = new Desk();
    desk.due = 3_000;
    desk.revocables.ask(hold());
    desk.due = undefined;
    vi.advanceTimersByTime(4_800);
    expect(desk.sent).toEqual([]);
    vi.advanceTimersByTime(400);
    expect(desk.sent).toEqual(['hold-inject a1']);
  });

  test('is_over_at_once_where_somebody_else_did_it_meanwhile_and_says_so', () => {
    const desk = new Desk();
    desk.revocables.ask(release());
    desk.becomes('a1', 'released');
    vi.advanceTimersByTime(300);
    expect(desk.revocables.waiting).toEqual([]);
    expect(desk.revocables.lastWord).toEqual({ said: 'done-elsewhere', command: release() });
    vi.advanceTimersByTime(6_000);
    expect(desk.sent).toEqual([]);
    expect(desk.kept.size).toBe(0);
  });

  test('says_to_how_many_it_goes', () => {
    expect(new Desk().revocables.reach(release())).toBe(2);
  });
});

describe('without a connection', () => {
  test('it_waits_where_it_can_be_taken_back_and_goes_once_when_the_connection_is_there', () => {
    const desk = new Desk();
    desk.revocables.ask(release());
    desk.revocables.ask(release('a2'));
    desk.link = 'offline';
    vi.advanceTimersByTime(60_000);
    expect(desk.sent).toEqual([]);
    desk.revocables.takeBackLatest();
    desk.link = 'live';
    vi.advanceTimersByTime(1_000);
    expect(desk.sent).toEqual(['release-inject a1']);
  });
});

describe('a message written by hand', () => {
  test('waits_and_is_taken_back_as_what_was_pressed', () => {
    const desk = new Desk();
    desk.revocables.ask(written('x', 'X1'));
    vi.advanceTimersByTime(4_000);
    expect(desk.sent).toEqual([]);
    desk.revocables.takeBackLatest();
    vi.advanceTimersByTime(60_000);
    expect(desk.sent).toEqual([]);
    expect(desk.ends).toEqual(['x taken back']);
  });

  test('goes_under_the_next_number_where_a_colleague_took_its_own_meanwhile', async () => {
    const desk = new Desk();
    desk.revocables.ask(written('x', 'X1'));
    desk.injects.set('other', { ...planned('other', { type: 'by-hand' }) });
    desk.injects.get('other')!.inject.number = 'X1';
    vi.advanceTimersByTime(6_000);
    await desk.answered();
    expect(desk.sent).toEqual(['send-inject x X2']);
    expect(desk.ends).toEqual(['x accepted']);
  });

  test('is_told_of_when_its_page_is_opened_again_and_comes_back_to_be_written_on', () => {
    const desk = new Desk();
    desk.revocables.ask(written('x', 'X1'));
    desk.revocables.stop();
    const again = desk.opened();
    expect(again.left).toEqual([{ command: written('x', 'X1') }]);
    again.leave(again.left[0]!.command);
    expect(again.left).toEqual([]);
    expect(desk.ends).toEqual(['x taken back']);
  });

  test('that_is_refused_waits_with_why_until_somebody_says_what_is_to_become_of_it_also_after_a_reload', async () => {
    const desk = new Desk();
    for (const id of ['x', 'y']) desk.revocables.ask(written(id, id.toUpperCase()));
    vi.advanceTimersByTime(6_000);
    await desk.answered('no-recipients');
    const refused = { code: 'no-recipients', parameters: {} };
    const both = [
      { command: written('x', 'X'), refused },
      { command: written('y', 'Y'), refused },
    ];
    expect([desk.revocables.left, desk.opened().left]).toEqual([both, both]);
    desk.revocables.giveLeft(written('x', 'X'));
    expect(desk.revocables.left).toEqual(both);
    expect(['x', 'y'].map((id) => desk.revocables.isTried(written(id, id)))).toEqual([true, false]);
    desk.revocables.giveLeft(written('x', 'X'));
    await desk.answered('exercise-ended');
    expect(desk.revocables.left.map((one) => one.refused?.code)).toEqual(['exercise-ended', 'no-recipients']);
    expect(desk.revocables.isTried(written('x', 'X'))).toBe(false);
    desk.revocables.leave(written('y', 'Y'));
    desk.revocables.giveLeft(written('x', 'X'));
    await desk.answered();
    expect([desk.revocables.left, desk.opened().left]).toEqual([[], []]);
    expect(desk.ends.slice(2)).toEqual(['x rejected', 'y taken back', 'x accepted']);
  });

  test('waits_for_no_now_that_would_be_refused_while_a_red_stop_is_called', async () => {
    const desk = new Desk();
    desk.revocables.ask(written('x', 'X1'));
    desk.revocables.ask(release());
    desk.revocables.ask(hold('a2'));
    desk.redStop = { active: true };
    vi.advanceTimersByTime(200);
    expect(desk.revocables.waiting.map(({ command }) => command.type)).toEqual(['hold-inject']);
    expect(desk.revocables.left.map(({ command, refused }) => `${injectOf(command)} ${refused?.code}`)).toEqual([
      'x red-stop-active',
      'a1 red-stop-active',
    ]);
    expect(desk.revocables.lastWord).toEqual({ said: 'not-done', command: release() });
    expect(desk.revocables.whyStopped(written('x', 'X1'))?.code).toBe('red-stop-active');
    expect(desk.sent).toEqual([]);
    desk.redStop = { active: false };
    desk.revocables.giveLeft(written('x', 'X1'));
    await desk.answered();
    expect(desk.sent).toEqual(['send-inject x X1']);
  });

  test('is_thrown_away_where_nobody_wants_it_any_more', () => {
    const desk = new Desk();
    desk.revocables.ask(written('x', 'X1'));
    desk.revocables.stop();
    const again = desk.opened();
    const [left] = again.left;
    again.throwAway(left!.command);
    expect([again.left, again.thrown, desk.ends]).toEqual([[], left, []]);
    again.takeBackThrown();
    expect([again.left, again.thrown]).toEqual([[left], undefined]);
    again.throwAway(left!.command);
    vi.advanceTimersByTime(10_000);
    expect([again.thrown, desk.opened().left, desk.sent, desk.ends]).toEqual([undefined, [], [], ['x thrown away']]);
  });
});

describe('a page that is left', () => {
  test('takes_it_back_says_so_when_it_is_opened_again_and_does_it_only_when_told_to', async () => {
    const desk = new Desk();
    desk.revocables.ask(release());
    desk.revocables.ask(hold('a2'));
    desk.revocables.stop();
    vi.advanceTimersByTime(60_000);
    expect(desk.sent).toEqual([]);

    const again = desk.opened();
    expect(again.left).toEqual([{ command: release() }, { command: hold('a2') }]);
    again.giveLeft(again.left[0]!.command);
    again.leave(again.left[1]!.command);
    await desk.answered();
    expect(desk.sent).toEqual(['release-inject a1']);
    expect(desk.opened().left).toEqual([]);
  });

  test('forgets_what_was_answered_and_is_silent_about_what_came_true', async () => {
    const desk = new Desk();
    desk.revocables.ask(release());
    desk.revocables.ask(release('a2'));
    vi.advanceTimersByTime(6_000);
    expect(desk.opened().left).toHaveLength(2);
    desk.becomes('a1', 'released');
    expect(desk.opened().left).toEqual([{ command: release('a2') }]);
    await desk.answered();
    expect(desk.opened().left).toEqual([]);
  });
});
