import { describe, expect, test } from 'vitest';
import { csvOf } from '../parts/csv.ts';
import {
  byPerson,
  declinedTo,
  isOneOf,
  missingOf,
  offeredTo,
  storylinesIn,
  storylinesOf,
  type Cell,
  type HandOver,
} from './controlRoom.ts';
import type { MselInject, Progress, StorylineItem } from './items.ts';

const CELLS = new Map<string, Cell>([
  ['police', { id: 'police', name: 'Police cell', revision: 1, members: ['ctl-01', 'ctl-02'] }],
]);
const TITLE = { source: 'en', revision: 1, versions: {} };
const SENT = '2026-11-24T09:00:00.000Z';
const AFTER = Date.parse('2026-11-24T09:02:00.000Z');

function released(id: string, ...recipients: string[]): MselInject {
  const sent = { at: 'D1 09:00:00', sentAt: SENT, late: false, recipients };
  return { id, revision: 1, state: 'released', released: sent } as unknown as MselInject;
}

function progress(row: Partial<Progress>): Map<string, ReadonlyMap<string, Progress>> {
  return new Map([['x', new Map([['anna', { id: 'x/anna', inject: 'x', person: 'anna', ...row }]])]]);
}

describe('who runs a storyline', () => {
  test('is one controller, or every member of a cell', () => {
    expect(isOneOf('person/ctl-01', 'ctl-01', CELLS)).toBe(true);
    expect(isOneOf('cell/police', 'ctl-02', CELLS)).toBe(true);
    expect(isOneOf('cell/police', 'ctl-03', CELLS)).toBe(false);
    expect(isOneOf(undefined, 'ctl-01', CELLS)).toBe(false);
  });

  test('mine are those of my name and of my cells', () => {
    const storylines = new Map<string, StorylineItem>([
      ['a', { id: 'a', title: TITLE, responsible: 'cell/police' }],
      ['b', { id: 'b', title: TITLE, responsible: 'person/ctl-03' }],
      ['c', { id: 'c', title: TITLE }],
    ]);
    expect([...storylinesOf('ctl-01', storylines, CELLS)]).toEqual(['a']);
    expect(storylinesOf(undefined, storylines, CELLS).size).toBe(0);
  });
});

describe('a hand-over', () => {
  const offer = (id: string, offeredAt: string, answer?: HandOver['answer']): HandOver => ({
    id,
    storylines: ['a'],
    from: 'ctl-03',
    to: 'cell/police',
    note: '',
    offeredAt,
    ...(answer && { answer }),
  });
  const declined = {
    outcome: 'declined',
    by: 'ctl-01',
    reason: 'We are three.',
    at: '2026-11-24T09:02:00.000Z',
  } as const;

  test('may be answered by every member of the cell that it is offered to, until one did', () => {
    expect(offeredTo('ctl-02', [offer('h', SENT)], CELLS)).toMatchObject([{ id: 'h' }]);
    expect(offeredTo('ctl-03', [offer('h', SENT)], CELLS)).toEqual([]);
    expect(offeredTo('ctl-02', [offer('h', SENT, declined)], CELLS)).toEqual([]);
  });

  test('of several storylines is told of all of them in the log', () => {
    const several = { ...offer('h', SENT, declined), storylines: ['a', 'b'] };
    const line = { id: 'l-1', what: 'hand-over-offered', at: 'D1 09:00:00', writtenAt: SENT, storyline: 'a' } as const;
    expect(storylinesIn(line, [several])).toEqual(['a', 'b']);
    expect(storylinesIn({ ...line, writtenAt: '2026-11-24T09:02:00.000Z' }, [several])).toEqual(['a', 'b']);
    expect(storylinesIn({ ...line, writtenAt: '2026-11-24T09:03:00.000Z' }, [several])).toEqual(['a']);
  });

  test('that was declined is told to who offered it, until it is offered anew', () => {
    const before = offer('h', SENT, declined);
    expect(declinedTo('ctl-03', [before])).toEqual([before]);
    expect(declinedTo('ctl-01', [before])).toEqual([]);
    expect(declinedTo('ctl-03', [before, offer('i', '2026-11-24T09:05:00.000Z')])).toEqual([]);
  });
});

describe('who was not reached', () => {
  test('is who has nothing after a minute', () => {
    expect(missingOf([released('x', 'anna', 'boris')], progress({ deliveredAt: SENT }), AFTER)).toMatchObject([
      { person: 'boris' },
    ]);
    expect(missingOf([released('x', 'anna')], new Map(), Date.parse(SENT) + 30_000)).toEqual([]);
  });

  test('one person once, with everything that they have missed', () => {
    const missing = missingOf([released('x', 'anna', 'boris'), released('y', 'anna')], new Map(), AFTER);
    expect(byPerson(missing).map(({ person, injects }) => [person, injects.map(({ id }) => id)])).toEqual([
      ['anna', ['x', 'y']],
      ['boris', ['x']],
    ]);
  });

  test('nobody who was told by voice', () => {
    expect(missingOf([released('x', 'anna')], progress({ toldAt: SENT, toldBy: 'ctl-01' }), AFTER)).toEqual([]);
  });
});

test('a text in a CSV file is never a formula, and quotes stay', () => {
  expect(csvOf([['=1+1', 'He said "go"']])).toBe('\uFEFF"\'=1+1","He said ""go"""\r\n');
});
