import { describe, expect, test, vi, beforeEach, afterEach } from 'vitest';
import type { InjectItem, ParticipantCommand } from '../../shared/protocol.ts';
import { Marks } from './marks.ts';
import { Positions } from './positions.svelte.ts';

const inject = (id: string) => ({ kind: 'inject', id, seq: 1, revision: 1 }) as unknown as InjectItem;

describe('marks', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('many_are_told_in_one_command_and_each_once', () => {
    const sent: ParticipantCommand[] = [];
    const marks = new Marks(
      (command) => sent.push(command),
      () => 0,
    );
    marks.mark(inject('a'), 'shown', 'ru');
    marks.mark(inject('a'), 'shown', 'ru');
    marks.mark(inject('b'), 'shown', 'ru');
    marks.mark(inject('a'), 'read', 'ru');
    expect(sent).toEqual([]);
    vi.advanceTimersByTime(2_000);
    const takenAt = '1970-01-01T00:00:00.000Z';
    expect(sent).toEqual([
      {
        type: 'mark-injects',
        marks: [
          { inject: 'a', kind: 'shown', takenAt, revision: 1, language: 'ru' },
          { inject: 'b', kind: 'shown', takenAt, revision: 1, language: 'ru' },
          { inject: 'a', kind: 'read', takenAt, revision: 1, language: 'ru' },
        ],
      },
    ]);
    marks.mark(inject('a'), 'shown', 'ru');
    vi.advanceTimersByTime(5_000);
    expect(sent).toHaveLength(1);
  });

  test('whoever_switches_languages_is_marked_once_more_for_each', () => {
    const sent: ParticipantCommand[] = [];
    const marks = new Marks((command) => sent.push(command));
    for (const language of ['ru', 'en', 'ru', 'en']) {
      marks.mark(inject('a'), 'read', language);
      vi.advanceTimersByTime(2_000);
    }
    expect(sent.flatMap((command) => ('marks' in command ? command.marks.map((mark) => mark.language) : []))).toEqual([
      'ru',
      'en',
    ]);
  });

  test('what_was_read_names_the_small_correction_that_it_showed', () => {
    const sent: ParticipantCommand[] = [];
    const marks = new Marks((command) => sent.push(command));
    const correction = (revision: number) => ({ revision, at: '2026-11-24T09:36:00.000Z' });
    marks.mark({ ...inject('a'), revision: 4, correction: correction(3) }, 'read', 'ru');
    marks.mark({ ...inject('b'), revision: 2, correction: correction(3) }, 'read', 'ru');
    marks.flush();
    expect(sent.flatMap((command) => ('marks' in command ? command.marks.map((mark) => mark.revision) : []))).toEqual([
      4, 3,
    ]);
  });

  test('nothing_waits_when_the_page_goes_away', () => {
    const sent: ParticipantCommand[] = [];
    const marks = new Marks((command) => sent.push(command));
    marks.mark(inject('a'), 'shown', 'ru');
    marks.flush();
    marks.flush();
    expect(sent).toHaveLength(1);
  });
});

class Satellites {
  private tell: PositionCallback = () => undefined;
  private fail: PositionErrorCallback = () => undefined;
  watched = 0;

  watchPosition(tell: PositionCallback, fail?: PositionErrorCallback | null): number {
    this.tell = tell;
    this.fail = fail ?? this.fail;
    return ++this.watched;
  }

  clearWatch(): void {
    this.tell = () => undefined;
  }

  getCurrentPosition(): void {
    throw new Error('not used');
  }

  fix(latitude: number, seconds: number): void {
    this.tell({
      coords: { latitude, longitude: 11.5481, accuracy: 12.34 },
      timestamp: seconds * 1000,
    } as GeolocationPosition);
  }

  refuse(): void {
    this.fail({ code: 1, PERMISSION_DENIED: 1 } as GeolocationPositionError);
  }
}

describe('positions', () => {
  const area = { centre: { latitude: 45.5627, longitude: 11.5481 }, radiusMetres: 1500 };
  let maySend = true;
  let satellites: Satellites;
  let positions: Positions;

  beforeEach(() => {
    maySend = true;
    satellites = new Satellites();
    positions = new Positions(
      () => maySend,
      () => area,
      () => undefined,
      satellites as unknown as Geolocation,
    );
    positions.start();
  });

  test('what_is_seen_is_handed_on_once', () => {
    satellites.fix(45.5627, 0);
    expect(positions.latest).toMatchObject({ accuracyMetres: 12.3, fixedAt: '1970-01-01T00:00:00.000Z' });
    expect(positions.take()).toHaveLength(1);
    expect(positions.take()).toHaveLength(0);
  });

  test('that_it_is_shared_is_said_of_a_position_and_not_of_the_wish', () => {
    expect([positions.watching, positions.standing]).toEqual([true, 'searching']);
    satellites.refuse();
    expect(positions.standing).toBe('denied');
    satellites.fix(45.5627, 0);
    expect(positions.standing).toBe('sharing');
  });

  test('what_is_outside_the_area_is_shown_to_oneself_but_never_sent', () => {
    satellites.fix(45.6, 0);
    expect(positions.latest).toBeDefined();
    expect(positions.take()).toEqual([]);
  });

  test('nothing_is_sent_without_consent_or_while_the_clock_stands', () => {
    maySend = false;
    satellites.fix(45.5627, 0);
    expect(positions.take()).toEqual([]);
  });

  test('who_stands_still_is_told_now_and_then_and_who_walks_more_often', () => {
    satellites.fix(45.5627, 0);
    satellites.fix(45.5627, 8);
    expect(positions.take()).toHaveLength(1);
    satellites.fix(45.5637, 9);
    satellites.fix(45.5637, 31);
    expect(positions.take()).toHaveLength(2);
  });

  test('a_refusal_is_said_and_stopping_forgets', () => {
    satellites.refuse();
    expect(positions.trouble).toBe('denied');
    positions.stop();
    expect([positions.trouble, positions.latest, positions.watching]).toEqual([undefined, undefined, false]);
  });
});
