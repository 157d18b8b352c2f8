import { describe, expect, it } from 'vitest';
import { begunAt, entered, gone, isKnown, MODES, modeAt, PLACE_NAMES, PLACES_OF } from './places.ts';

describe('Places of the console', () => {
  it('The mode follows the clock', () => {
    expect((['planned', 'running', 'paused', 'ended'] as const).map(modeAt)).toEqual([
      'prepare',
      'run',
      'run',
      'debrief',
    ]);
  });

  it('A mode opens with its first place, and later where it was left', () => {
    const start = begunAt('prepare');
    expect(start.place).toBe('checklist');
    const atRoles = gone(start, 'roles');
    const running = entered(atRoles, 'run');
    expect(running).toMatchObject({ mode: 'run', place: 'board' });
    expect(entered(running, 'prepare')).toMatchObject({ mode: 'prepare', place: 'roles' });
  });

  it('A place that several modes have leaves the mode as it is', () => {
    expect(gone(begunAt('run'), 'people')).toMatchObject({ mode: 'run', place: 'people' });
    expect(gone(begunAt('prepare'), 'people')).toMatchObject({ mode: 'prepare', place: 'people' });
    expect(gone(begunAt('debrief'), 'map')).toMatchObject({ mode: 'run', place: 'map' });
  });

  it('Nobody is sent to a place that an older console had', () => {
    expect(isKnown(gone(begunAt('run'), 'map'))).toBe(true);
    expect(isKnown({ mode: 'run', place: 'oracle' as 'map', left: {} })).toBe(false);
    expect(isKnown({ mode: 'run', place: 'map', left: { prepare: 'oracle' as 'plan' } })).toBe(false);
    expect(isKnown({ mode: 'rest' as 'run', place: 'map', left: {} })).toBe(false);
  });

  it('Each place has a name, and no mode has a place twice', () => {
    for (const mode of MODES) {
      const places = PLACES_OF[mode];
      expect(new Set(places).size).toBe(places.length);
      for (const place of places) expect(PLACE_NAMES[place]).toBeTruthy();
    }
  });
});
