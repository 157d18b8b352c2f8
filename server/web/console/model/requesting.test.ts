import { describe, expect, it } from 'vitest';
import { minutesOf } from '../../shared/form/requests.ts';
import type { MselInject } from './items.ts';
import {
  inQueue,
  isForControl,
  isOpenRequest,
  isOverdue,
  isWaiting,
  preview,
  scenes,
  type ControlRequest,
  type RequestForm,
} from './requesting.ts';
import { parseExerciseTime } from '../../shared/exerciseTime.ts';

const text = (en: string) => ({
  source: 'en',
  revision: 1,
  versions: { en: { text: en, state: 'approved' as const, sourceRevision: 1 } },
});
const moment = (takenAt: string) => ({ at: 'D1 10:00:00', sentAt: takenAt, takenAt });

function request(id: string, more: Partial<ControlRequest> = {}): ControlRequest {
  return {
    id,
    state: 'waiting',
    filer: 'anna',
    receivedAt: 'D1 09:00:00',
    teams: [],
    form: 'warrant',
    values: { address: '12 Mill Lane', what: 'flat' },
    ground: 'art-41',
    filed: moment('2026-11-24T09:00:00.000Z'),
    dueAt: 'D1 09:45:00',
    questions: [],
    ...more,
  };
}

function scene(id: string, startsAt: string | undefined, duration: string, recipients: string[]): MselInject {
  return {
    id,
    inject: {
      id,
      number: id,
      type: 'role-player-task',
      title: text(id),
      details: { type: 'role-player-task', startsAt, duration },
    },
    revision: 1,
    state: 'released',
    released: { at: 'D1 09:00:00', sentAt: '2026-11-24T09:00:00.000Z', late: false, recipients },
  } as unknown as MselInject;
}

describe('the queue of requests', () => {
  it('has open ones first, the first due on top', () => {
    const queue = inQueue([
      request('old', { state: 'granted' }),
      request('later', { dueAt: 'D1 11:00:00' }),
      request('sooner'),
    ]);
    expect(queue.map(({ id }) => id)).toEqual(['sooner', 'later', 'old']);
  });

  it('has nothing that waits in what came after ENDEX, until control asks back', () => {
    const late = request('late', { cameAfterEnd: true });
    expect([isWaiting(late), isOpenRequest(late), isOverdue(late, parseExerciseTime('D1 10:00'))]).toEqual([
      false,
      false,
      false,
    ]);
    expect(isOpenRequest({ ...late, state: 'asked-back' })).toBe(true);
    expect(isWaiting(request('r'))).toBe(true);
  });

  it('is for control where it waits, and after ENDEX where what was decided does not go out by itself', () => {
    const decided = request('r', { state: 'decided' });
    expect([false, true].map((hasEnded) => isForControl(decided, hasEnded))).toEqual([false, true]);
    expect([false, true].map((hasEnded) => isForControl(request('r'), hasEnded))).toEqual([true, true]);
    expect(isForControl(request('r', { state: 'granted' }), true)).toBe(false);
  });

  it('calls overdue what nobody answered in time', () => {
    expect(isOverdue(request('r'), parseExerciseTime('D1 09:46'))).toBe(true);
    expect(isOverdue(request('r'), parseExerciseTime('D1 09:44'))).toBe(false);
    expect(isOverdue(request('r', { state: 'decided' }), parseExerciseTime('D1 10:00'))).toBe(false);
  });

  it('shows a document filled in', () => {
    const form = {
      document: text('{authority}: {address}, {what}, {ground}. {reason} {unknown}'),
      grounds: [{ id: 'art-41', text: text('Article 41') }],
      fields: [{ id: 'what', options: [{ id: 'flat', text: text('a flat') }] }],
    } as unknown as RequestForm;
    const known = { authority: 'Court', filer: 'Anna', of: (it: typeof form.document) => it.versions['en']!.text };
    expect(preview(form, request('r'), 'Not the cellar.', known)).toBe(
      'Court: 12 Mill Lane, a flat, Article 41. Not the cellar. —',
    );
  });
});

describe('scenes of role players', () => {
  const now = Date.parse('2026-11-24T10:30:00.000Z');

  it('counts minutes in role by the phone that played them', () => {
    const started = { at: 'D1 09:30:00', sentAt: '2026-11-24T10:20:00.000Z', takenAt: '2026-11-24T09:30:00.000Z' };
    const finished = { at: 'D1 09:30:00', sentAt: '2026-11-24T10:20:00.000Z', takenAt: '2026-11-24T09:52:00.000Z' };
    const tasks = new Map([['a/rp', { id: 'a/rp', inject: 'a', person: 'rp', started, finished }]]);
    const [row] = scenes([scene('a', 'D1 09:30:00', 'PT30M', ['rp'])], tasks, now, parseExerciseTime('D1 10:30'));
    expect(row).toMatchObject({ state: 'finished', minutes: 22, overdue: false });
  });

  it('marks what was not started in time and what overlaps for one person', () => {
    const rows = scenes(
      [
        scene('a', 'D1 09:30:00', 'PT1H', ['rp', 'other']),
        scene('b', 'D1 10:00:00', 'PT30M', ['rp']),
        scene('c', 'D1 11:00:00', 'PT30M', ['rp']),
      ],
      new Map(),
      now,
      parseExerciseTime('D1 09:45'),
    );
    expect(rows.map(({ person, inject, overdue, overlaps }) => [person, inject.id, overdue, overlaps])).toEqual([
      ['other', 'a', true, false],
      ['rp', 'a', true, true],
      ['rp', 'b', false, true],
      ['rp', 'c', false, false],
    ]);
  });

  it('calls nothing late that was planned for no time', () => {
    const rows = scenes([scene('a', undefined, 'PT1H', ['rp'])], new Map(), now, parseExerciseTime('D1 12:00'));
    expect(rows.map(({ state, overdue }) => [state, overdue])).toEqual([['open', false]]);
  });

  it('reads durations', () => {
    expect(minutesOf('PT1H30M')).toBe(90);
    expect(minutesOf('P1DT45M')).toBe(1485);
    expect(minutesOf('soon')).toBe(0);
  });
});
