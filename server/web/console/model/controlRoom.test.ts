import { describe, expect, test } from 'vitest';
import { csvOf } from '../parts/csv.ts';
import { isOneOf, missingOf, storylinesOf, type Cell } from './controlRoom.ts';
import type { MselInject, Progress } from './items.ts';

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
    const storylines = new Map([
      ['a', { id: 'a', title: TITLE, responsible: 'cell/police' }],
      ['b', { id: 'b', title: TITLE, responsible: 'person/ctl-03' }],
      ['c', { id: 'c', title: TITLE }],
    ]);
    expect([...storylinesOf('ctl-01', storylines, CELLS)]).toEqual(['a']);
    expect(storylinesOf(undefined, storylines, CELLS).size).toBe(0);
  });
});

describe('who was not reached', () => {
  test('is who has nothing after a minute', () => {
    expect(missingOf([released('x', 'anna', 'boris')], progress({ deliveredAt: SENT }), AFTER)).toMatchObject([
      { person: 'boris' },
    ]);
    expect(missingOf([released('x', 'anna')], new Map(), Date.parse(SENT) + 30_000)).toEqual([]);
  });

  test('nobody who was told by voice', () => {
    expect(missingOf([released('x', 'anna')], progress({ toldAt: SENT, toldBy: 'ctl-01' }), AFTER)).toEqual([]);
  });
});

test('a text in a CSV file is never a formula, and quotes stay', () => {
  expect(csvOf([['=1+1', 'He said "go"']])).toBe('\uFEFF"\'=1+1","He said ""go"""\r\n');
});
