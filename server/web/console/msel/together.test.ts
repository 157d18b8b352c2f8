import { describe, expect, it } from 'vitest';
import { audience, planned, released } from '../model/samples.ts';
import { changedBy, movable, NOTHING, removable, saysNothing } from './together.ts';

const AT_NINE = { type: 'at-time', time: 'D1 09:00' } as const;
const FIRE = planned('fire', AT_NINE, { storyline: 'night', audience: audience({ teams: ['alfa'], people: ['fox'] }) });

describe('Several injects changed at once', () => {
  it('What nothing is said about stays as each of them has it', () => {
    expect(changedBy({ ...NOTHING, storyline: 'day' }, FIRE)).toEqual({ ...FIRE.inject, storyline: 'day' });
    expect(changedBy({ ...NOTHING, toTeam: 'bravo' }, FIRE)).toEqual({
      ...FIRE.inject,
      audience: audience({ teams: ['alfa', 'bravo'], people: ['fox'] }),
    });
  });

  it('Goes to another team instead, and to all others as before', () => {
    const changed = changedBy({ ...NOTHING, toTeam: 'bravo', notToTeam: 'alfa' }, FIRE);
    expect(changed?.audience).toEqual(audience({ teams: ['bravo'], people: ['fox'] }));
  });

  it('What is so already is left alone', () => {
    expect(changedBy({ ...NOTHING, storyline: 'night', toTeam: 'alfa', notToTeam: 'bravo' }, FIRE)).toBeUndefined();
  });

  it('None is left with nobody to go to', () => {
    const alone = planned('alone', AT_NINE, { audience: audience({ teams: ['alfa'] }) });
    expect(changedBy({ ...NOTHING, notToTeam: 'alfa' }, alone)).toBeUndefined();
  });

  it('What has gone out is neither changed, moved nor taken out', () => {
    const out = released(FIRE, 'D1 09:00', ['fox']);
    expect(changedBy({ ...NOTHING, storyline: 'day' }, out)).toBeUndefined();
    expect(movable([out, FIRE])).toEqual([FIRE]);
    expect(removable([out, FIRE])).toEqual([FIRE]);
  });

  it('What has no time of its own is not moved', () => {
    expect(movable([planned('by-hand', { type: 'by-hand' }), FIRE])).toEqual([FIRE]);
  });

  it('Says nothing as long as nothing is chosen', () => {
    expect(saysNothing(NOTHING)).toBe(true);
    expect(saysNothing({ ...NOTHING, notToTeam: 'alfa' })).toBe(false);
  });
});
