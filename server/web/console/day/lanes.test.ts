import { describe, expect, test } from 'vitest';
import type { DecisionItem } from '../../shared/protocol/decision.ts';
import { parseExerciseTime, writeExerciseTime } from '../../shared/exerciseTime.ts';
import { isAfterEnd, isBeforeStart, shownAt, type Known } from '../../shared/moments.ts';
import type { ClockReading } from '../../shared/exerciseClock.ts';
import type { ActionItem } from '../model/items.ts';
import { PlayScale } from '../model/time/playScale.ts';
import type { ControlRequest } from '../model/requesting.ts';
import { person, planned, released, text } from '../model/samples.ts';
import type { Mediation } from '../model/talking.ts';
import { isOfDay, lanesOfDay, signThatFits, spotsOf, type Lane } from './lanes.ts';
import { CONTROL, signsOf, type Clocks, type DaySign, type Played } from './signs.ts';

const DAYS = [
  { from: 'D1 09:00:00', to: 'D1 17:00:00' },
  { from: 'D2 09:00:00', to: 'D2 17:00:00' },
];
const FIRST_DAY = new PlayScale(DAYS.slice(0, 1));
const TEAMS = ['red', 'blue'];
const wall = (time: string) => `2026-11-24T${time}:00.000Z`;

/** Play began at 09:00 of the wall, stood from 10:00 to 11:00 and was over at 13:00, when the exercise's clock showed 12:00. */
const CLOCK: ClockReading = {
  phase: 'ended',
  speed: 1,
  exerciseTime: 'D1 12:00:00',
  at: wall('13:00'),
  startedAt: wall('09:00'),
  endedAt: wall('13:00'),
};
const KNOWN: Known[] = [
  ['09:00', 'D1 09:00:00'],
  ['10:00', 'D1 10:00:00'],
  ['11:00', 'D1 10:00:00'],
].map(([real = '', shown = '']) => ({ wall: Date.parse(wall(real)), shown: parseExerciseTime(shown) }));
const earlier = (takenAt: string, recordedAt: string) => Math.min(Date.parse(takenAt), Date.parse(recordedAt));
const CLOCKS: Clocks = {
  shown: (at) => shownAt(at, CLOCK, { days: DAYS, nights: 'stop' }, KNOWN),
  isBeforeStart: (takenAt, recordedAt) => isBeforeStart(earlier(takenAt, recordedAt), CLOCK),
  isAfterEnd: (takenAt, recordedAt) => isAfterEnd(earlier(takenAt, recordedAt), CLOCK),
};

const byId = <Item extends { id: string }>(...items: Item[]) => new Map(items.map((item) => [item.id, item]));
const PEOPLE = byId(
  person('ana', { teams: ['red'] }),
  person('ben', { teams: ['blue'] }),
  person('cara', { teams: ['red', 'blue'] }),
  person('dora', { function: 'director' }),
);
const NOTHING: Played = {
  people: PEOPLE,
  injects: new Map(),
  actions: new Map(),
  requests: new Map(),
  mediations: new Map(),
  decisions: new Map(),
  evidence: new Map(),
  ratings: new Map(),
  moments: new Map(),
  storylines: [],
};
const signs = (played: Partial<Played>) => signsOf({ ...NOTHING, ...played }, CLOCKS);

function action(id: string, by: string, at: string, takenAt: string, recordedAt = takenAt): ActionItem {
  return { id, person: by, at, recordedAt, action: { kind: 'searched', note: '', takenAt } };
}

function decision(id: string, by: string, more: Partial<DecisionItem> = {}): DecisionItem {
  const words = { decided: 'Go in', reason: '', ground: '', takenAt: wall('09:30') };
  const when = { at: 'D1 09:30:00', recordedAt: wall('09:30') };
  return { kind: 'decision', id, seq: 1, person: by, callName: by, ...words, ...when, ...more };
}

function request(more: Partial<ControlRequest> = {}): ControlRequest {
  return {
    id: 'warrant',
    state: 'waiting',
    filer: 'ana',
    receivedAt: 'D1 09:10:00',
    teams: ['red'],
    form: 'search-warrant',
    values: {},
    filed: { at: 'D1 09:10:00', sentAt: wall('09:10'), takenAt: wall('09:10') },
    questions: [],
    ...more,
  };
}

function mediation(more: Partial<Mediation> = {}): Mediation {
  return {
    id: 'call-1',
    state: 'calling',
    requester: 'ben',
    at: 'D1 09:20:00',
    request: { languages: ['ar', 'en'], scene: '' },
    takenAt: wall('09:20'),
    askedAt: wall('09:20'),
    called: [],
    declined: [],
    ringing: [],
    ...more,
  };
}

const inLanes = (lanes: Lane[]) =>
  Object.fromEntries(lanes.map(({ team, signs: own }) => [team, own.map(({ id }) => id)]));
const times = ({ at, until, planned: plan }: DaySign) =>
  [at, until, plan].map((time) => (time === undefined ? undefined : writeExerciseTime(time)));

describe('lanes of a day', () => {
  test('what_two_teams_got_and_did_stands_in_the_lane_of_each_and_the_rest_in_controls', () => {
    const toBoth = released(planned('gate', { type: 'by-hand' }), 'D1 09:30:00', ['ana', 'ben']);
    const all = signs({
      injects: byId(toBoth),
      actions: byId(action('a-1', 'ana', 'D1 09:40:00', wall('09:40'))),
      decisions: byId(decision('of-team', 'cara', { team: 'blue' }), decision('own', 'dora')),
    });
    expect(inLanes(lanesOfDay(all, TEAMS, 1))).toEqual({
      red: ['inject/gate', 'action/a-1'],
      blue: ['decision/of-team', 'inject/gate'],
      [CONTROL]: ['decision/own'],
    });
  });

  test('a_team_that_did_nothing_has_its_lane_and_what_a_team_did_that_is_no_more_is_controls', () => {
    const all = signs({ decisions: byId(decision('old', 'ana', { team: 'gone' })) });
    expect(inLanes(lanesOfDay(all, TEAMS, 1))).toEqual({ red: [], blue: [], [CONTROL]: ['decision/old'] });
  });

  test('whoever_is_in_two_teams_did_it_in_both', () => {
    const all = signs({ actions: byId(action('a-1', 'cara', 'D1 09:40:00', wall('09:40'))) });
    expect(inLanes(lanesOfDay(all, TEAMS, 1))).toEqual({ red: ['action/a-1'], blue: ['action/a-1'], [CONTROL]: [] });
  });

  test('what_lasted_over_a_night_is_of_both_days_and_of_no_other', () => {
    const [sign] = signs({
      requests: byId(
        request({
          filed: { at: 'D1 16:00:00', sentAt: wall('09:10'), takenAt: wall('09:10') },
          answer: { number: 1, year: 2026, at: 'D2 10:00:00', sentAt: wall('12:30') },
        }),
      ),
    });
    expect([1, 2, 3].map((day) => isOfDay(sign!, day))).toEqual([true, true, false]);
    const { spots } = spotsOf([sign!], FIRST_DAY, { width: 800, sign: 20 });
    expect(spots[0]).toMatchObject({ at: 700, until: 800 });
    const second = spotsOf([sign!], new PlayScale(DAYS.slice(1)), { width: 800, sign: 20 });
    expect(second.spots[0]).toMatchObject({ at: 0, until: 100 });
  });

  test('what_was_planned_for_a_day_and_went_out_on_the_next_is_of_both', () => {
    const late = released(planned('gate', { type: 'at-time', time: 'D1 16:30:00' }), 'D2 09:30:00', ['ana']);
    const [sign] = signs({ injects: byId(late) });
    expect(times(sign!)).toEqual(['D2 09:30:00', undefined, 'D1 16:30:00']);
    expect([1, 2, 3].map((day) => isOfDay(sign!, day))).toEqual([true, true, false]);
  });
});

describe('when it was', () => {
  test('an_inject_stands_where_it_went_out_beside_its_plan', () => {
    const inject = planned('gate', { type: 'at-time', time: 'D1 09:30:00' });
    const [sign] = signs({ injects: byId(released(inject, 'D1 09:45:00', ['ana'], wall('09:45'))) });
    expect(times(sign!)).toEqual(['D1 09:45:00', undefined, 'D1 09:30:00']);
    expect(sign!.wall).toBe(Date.parse(wall('09:45')));
  });

  test('an_inject_that_was_late_stands_where_it_went_out_and_not_where_it_says_that_it_was_for', () => {
    const inject = released(planned('gate', { type: 'at-time', time: 'D1 09:30:00' }), 'D1 09:30:00', ['ana']);
    const late = { ...inject, released: { ...inject.released!, late: true, sentAt: wall('09:50') } };
    expect(times(signs({ injects: byId(late) })[0]!)).toEqual(['D1 09:50:00', undefined, 'D1 09:30:00']);
  });

  test('an_inject_that_did_not_go_out_stands_at_its_plan_in_the_lanes_of_whom_it_was_for', () => {
    const inject = planned('gate', { type: 'at-time', time: 'D1 09:30:00' });
    const [sign] = signs({ injects: byId(inject) });
    expect(sign).toMatchObject({ lanes: ['red', 'blue'], doubts: [] });
    expect(sign!.wall).toBeUndefined();
    expect(times(sign!)).toEqual(['D1 09:30:00', undefined, 'D1 09:30:00']);
    expect(signs({ injects: byId(planned('someday', { type: 'by-hand' })) })).toEqual([]);
  });

  test('what_was_done_off_line_stands_where_it_was_done_and_says_when_it_arrived', () => {
    const [offLine] = signs({ actions: byId(action('a-1', 'ana', 'D1 09:40:00', wall('09:40'), wall('12:10'))) });
    expect(times(offLine!)[0]).toBe('D1 09:40:00');
    expect(offLine).toMatchObject({ arrivedAt: wall('12:10'), wall: Date.parse(wall('09:40')), doubts: [] });
    const [onLine] = signs({ actions: byId(action('a-1', 'ana', 'D1 09:40:00', wall('09:40'))) });
    expect(onLine!.arrivedAt).toBeUndefined();
  });

  test('a_clock_that_could_not_be_believed_is_marked', () => {
    const [wrong] = signs({ actions: byId(action('a-1', 'ana', 'D1 09:40:00', wall('11:40'), wall('09:40'))) });
    expect(wrong).toMatchObject({ doubts: ['clock-wrong'], wall: Date.parse(wall('09:40')) });
    const [right] = signs({ actions: byId(action('a-1', 'ana', 'D1 09:40:00', wall('09:41'), wall('09:40'))) });
    expect(right!.doubts).toEqual([]);
  });

  test('what_was_done_after_endex_or_before_startex_is_marked', () => {
    const after = action('after', 'ana', 'D1 12:00:00', wall('13:20'));
    const before = action('before', 'ana', 'D1 09:00:00', wall('08:20'));
    const doubts = signs({ actions: byId(after, before) }).map((sign) => sign.doubts);
    expect(doubts).toEqual([['after-end'], ['before-start']]);
  });

  test('a_request_lasts_until_it_was_decided_also_in_a_pause', () => {
    const ruling = { outcome: 'granted' } as const;
    const [decided] = signs({
      requests: byId(request({ decided: { dueAt: 'D1 11:30:00', ruling, sentAt: wall('10:30') } })),
    });
    expect(times(decided!)).toEqual(['D1 09:10:00', 'D1 10:00:00', undefined]);
    expect(signs({ requests: byId(request()) })[0]!.until).toBeUndefined();
  });

  test('a_call_lasts_until_somebody_comes_and_a_session_from_when_it_was_begun', () => {
    const heardLate = mediation({
      acceptedAt: wall('09:25'),
      startedAt: wall('12:00'),
      endedAt: wall('12:10'),
      sessionTime: 'known',
      lastedSeconds: 1_800,
    });
    const [call, session] = signs({ mediations: byId(heardLate) });
    expect(times(call!)).toEqual(['D1 09:20:00', 'D1 09:25:00', undefined]);
    expect(times(session!)).toEqual(['D1 10:40:00', 'D1 11:10:00', undefined]);
    expect(session!.lanes).toEqual(['blue']);
  });

  test('a_session_whose_time_no_clock_tells_is_marked_and_has_no_length', () => {
    const unknown = mediation({ startedAt: wall('09:30'), endedAt: wall('09:50'), sessionTime: 'unknown' });
    const [, session] = signs({ mediations: byId(unknown) });
    expect(session).toMatchObject({ doubts: ['clock-wrong'] });
    expect(times(session!)).toEqual(['D1 09:30:00', undefined, undefined]);
  });

  test('a_milestone_stands_where_its_team_reached_it_and_where_it_did_not_at_its_plan', () => {
    const reached = { team: 'red', person: 'ana', arrivedAt: wall('11:30') };
    const milestone = { milestone: 'safe', name: text('Safe'), planned: 'D1 11:00:00', reached: [reached] };
    const storylines = [{ storyline: 'house', teams: TEAMS, milestones: [milestone] }];
    const [ofRed, ofBlue] = signs({ storylines });
    expect(ofRed).toMatchObject({ lanes: ['red'], doubts: ['clock-wrong'] });
    expect(times(ofRed!)).toEqual(['D1 10:30:00', undefined, 'D1 11:00:00']);
    expect(ofBlue).toMatchObject({ lanes: ['blue'], doubts: [] });
    expect(times(ofBlue!)).toEqual(['D1 11:00:00', undefined, 'D1 11:00:00']);
  });
});

describe('where it is drawn', () => {
  const ROOM = { width: 800, sign: 20 };
  const at = (id: string, time: string, more: Partial<DaySign> = {}): DaySign => ({
    ...{ id, lanes: ['red'], at: parseExerciseTime(time), doubts: [] },
    about: { kind: 'decision', decision: decision(id, 'ana') },
    ...more,
  });
  const rows = (...all: DaySign[]) =>
    Object.fromEntries(spotsOf(all, FIRST_DAY, ROOM).spots.map(({ sign, row }) => [sign.id, row]));

  test('two_things_at_one_moment_do_not_cover_each_other', () => {
    expect(rows(at('one', 'D1 10:00:00'), at('two', 'D1 10:00:00'), at('later', 'D1 11:00:00'))).toEqual({
      one: 0,
      two: 1,
      later: 0,
    });
  });

  test('what_was_done_in_a_pause_is_at_one_moment', () => {
    const inPause = ['10:10', '10:20', '10:30'].map((time) => action(`a-${time}`, 'ana', 'D1 10:00:00', wall(time)));
    expect(spotsOf(signs({ actions: byId(...inPause) }), FIRST_DAY, ROOM).rows).toBe(3);
  });

  test('nothing_stands_on_a_bar_or_on_the_way_from_a_plan', () => {
    const bar = at('bar', 'D1 10:00:00', { until: parseExerciseTime('D1 12:00:00') });
    const slipped = at('slipped', 'D1 16:00:00', { planned: parseExerciseTime('D1 14:00:00') });
    expect(rows(bar, at('on-bar', 'D1 11:00:00'), slipped, at('on-way', 'D1 15:00:00'))).toEqual({
      bar: 0,
      'on-bar': 1,
      slipped: 0,
      'on-way': 1,
    });
  });

  test('what_was_planned_for_another_day_has_no_way_through_this_one', () => {
    const early = at('early', 'D1 10:00:00', { planned: parseExerciseTime('D2 14:00:00') });
    expect(rows(early, at('later', 'D1 15:00:00'))).toEqual({ early: 0, later: 0 });
    expect(spotsOf([early], FIRST_DAY, ROOM).spots[0]!.planned).toBeUndefined();
  });

  test('a_time_at_night_is_the_evening_before', () => {
    expect(spotsOf([at('late', 'D1 23:00:00')], FIRST_DAY, ROOM).spots[0]!.at).toBe(800);
  });

  test('on_paper_signs_are_as_large_as_the_page_allows', () => {
    const full = { team: 'red', signs: ['one', 'two', 'three'].map((id) => at(id, 'D1 10:00:00')) };
    const page = { width: 800, lane: 0 };
    expect(signThatFits([full], FIRST_DAY, { ...page, height: 68 }, [10, 20])).toBe(20);
    expect(signThatFits([full], FIRST_DAY, { ...page, height: 67 }, [10, 20])).toBe(10);
    expect(signThatFits([full], FIRST_DAY, { ...page, height: 5 }, [10, 20])).toBe(10);
    expect(signThatFits([full], FIRST_DAY, { width: 800, lane: 100, height: 90 }, [10, 20])).toBe(10);
  });
});
