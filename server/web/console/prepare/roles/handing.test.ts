import { describe, expect, it } from 'vitest';
import { person } from '../../model/samples.ts';
import { handed, heldBy, whoMayHold } from './handing.ts';

const FOX = person('fox', { roleCard: 'driver', revision: 3 });
const OWL = person('owl', { roleCard: 'mother', revision: 5 });
const ELK = person('elk');
const DESK = person('desk', { function: 'director' });
const ALL = [FOX, OWL, ELK, DESK];

describe('Who has a role card', () => {
  it('Is known by the people, and nobody has one that is not written yet', () => {
    expect(heldBy('driver', ALL)).toEqual(['fox']);
    expect(heldBy(undefined, ALL)).toEqual([]);
  });

  it('Is chosen among those who play', () => {
    expect(whoMayHold([], ALL).map(({ id }) => id)).toEqual(['fox', 'owl', 'elk']);
    expect(whoMayHold(['desk'], ALL).map(({ id }) => id)).toContain('desk');
  });

  it('It is taken from one and given to another, who has it instead of their own', () => {
    const changes = handed('driver', { before: ['fox'], after: ['owl'] }, ALL);
    expect(changes.map(({ person: { id, roleCard }, basedOn }) => [id, roleCard, basedOn])).toEqual([
      ['fox', undefined, 3],
      ['owl', 'driver', 5],
    ]);
  });

  it('Who got it from somebody else meanwhile keeps it', () => {
    expect(handed('driver', { before: [], after: ['fox'] }, ALL)).toEqual([]);
    expect(handed('driver', { before: [], after: [] }, ALL)).toEqual([]);
  });
});
