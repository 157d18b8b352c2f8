import { describe, expect, it } from 'vitest';
import { type DryRun, isKnown, standingOf } from './dryRun.ts';

describe('Dry run', () => {
  const DONE: DryRun = { state: 'done', complete: true };

  it('Counts where it came to the end of play on the plan as it is', () => {
    expect(standingOf(DONE)).toBe('done');
    expect(standingOf({ ...DONE, complete: false })).toBe('cut-short');
    expect(standingOf({ ...DONE, complete: false, outdated: true })).toBe('outdated');
    expect(standingOf({ state: 'interrupted' })).toBe('interrupted');
    expect(standingOf(undefined)).toBe('unknown');
  });

  it('Findings of a newer server that have no words here are left out', () => {
    const codes = ['never-out', 'something-new'].map((code) => ({ code, severity: 'error' as const, count: 1 }));
    expect(codes.filter(isKnown).map(({ code }) => code)).toEqual(['never-out']);
  });
});
