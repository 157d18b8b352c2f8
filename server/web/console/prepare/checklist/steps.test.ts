import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NAMES_OF_A_NEW_ONE, nextOf, type Planned, stepsOf } from './steps.ts';

const BLANK: Planned = {
  name: 'Blue Lantern',
  languages: 2,
  days: 1,
  teams: 0,
  players: 0,
  withRole: 0,
  people: 0,
  withDevice: 0,
  answered: 0,
  inTheField: 0,
  ready: 0,
  places: 0,
  evaluators: 0,
  withWatch: 0,
  injects: 0,
  dryRun: 'none',
  check: { seq: 1, found: 0, findings: [], kinds: [] },
};
const READY: Planned = {
  ...BLANK,
  teams: 3,
  players: 12,
  withRole: 12,
  people: 14,
  withDevice: 14,
  answered: 14,
  inTheField: 13,
  ready: 13,
  places: 2,
  injects: 10,
  dryRun: 'done',
};

const doneOf = (plan: Planned) =>
  stepsOf(plan)
    .filter(({ done }) => done)
    .map(({ id }) => id);

describe('Checklist of an exercise', () => {
  it('A blank exercise has nothing but its settings, however clear the check of nothing is', () => {
    expect(doneOf(BLANK)).toEqual(['settings']);
    expect(nextOf(stepsOf(BLANK))?.id).toBe('teams');
  });

  it('An exercise that is still called as every new one has no settings yet, whatever its language', () => {
    const pack = readFileSync(new URL('../../../../../ops/blank/pack.yaml', import.meta.url), 'utf8');
    const names = [.../^name:\n((?: {2}\w+: ".+"\n)+)/m.exec(pack)![1]!.matchAll(/"(.+)"/g)].map(([, name]) => name!);

    expect([...NAMES_OF_A_NEW_ONE].sort()).toEqual(names.sort());
    for (const name of names) expect(nextOf(stepsOf({ ...READY, name }))?.id).toBe('settings');
  });

  it('What is ready has no next step', () => {
    expect(nextOf(stepsOf(READY))).toBeUndefined();
  });

  it('A dry run of an earlier plan, or one that did not come to its end, is to be done again', () => {
    for (const dryRun of ['outdated', 'cut-short', 'interrupted', 'failed'] as const) {
      expect(nextOf(stepsOf({ ...READY, dryRun }))?.id).toBe('dry-run');
    }
  });

  it('Roles are done when all who play have theirs, codes when everybody has a device', () => {
    const most = stepsOf({ ...READY, withRole: 11, withDevice: 3 });
    expect(most.find(({ id }) => id === 'roles')).toMatchObject({ done: false, has: 11, of: 12 });
    expect(most.find(({ id }) => id === 'codes')).toMatchObject({ done: false, has: 3, of: 14 });
  });

  it('The last before STARTEX is that everybody in the field is ready', () => {
    expect(nextOf(stepsOf({ ...READY, ready: 9 }))).toEqual({
      id: 'ready',
      place: 'ready',
      done: false,
      has: 9,
      of: 13,
    });
  });

  it('Before that everybody has answered', () => {
    expect(nextOf(stepsOf({ ...READY, answered: 6 }))).toEqual({
      id: 'comms',
      place: 'comms',
      done: false,
      has: 6,
      of: 14,
    });
  });

  it('Who watches whom is asked where somebody evaluates', () => {
    expect(stepsOf(READY).some(({ id }) => id === 'watches')).toBe(false);
    const one = stepsOf({ ...READY, evaluators: 2, withWatch: 1 });
    expect(nextOf(one)).toMatchObject({ id: 'watches', place: 'guides', has: 1, of: 2 });
    expect(nextOf(stepsOf({ ...READY, evaluators: 2, withWatch: 2 }))).toBeUndefined();
  });

  it('Texts are counted with those that the server did not list, and errors of the check stop it', () => {
    const check = {
      seq: 1,
      found: 41,
      findings: [{ code: 'nobody-addressed', severity: 'error' as const, cure: 'inject' as const }],
      kinds: [
        { code: 'language-missing', language: 'ru', count: 30 },
        { code: 'translation-stale', language: 'ar', count: 10 },
        { code: 'nobody-addressed', count: 1 },
      ],
    };
    const steps = stepsOf({ ...READY, check });
    expect(steps.find(({ id }) => id === 'texts')).toMatchObject({ done: false, has: 40 });
    expect(steps.find(({ id }) => id === 'check')).toMatchObject({ done: false, has: 1 });
  });

  it('Whoever has no phone yet is for the codes, and does not hold up the check before them', () => {
    const check = {
      seq: 1,
      found: 2,
      findings: ['no-device', 'nobody-hears-brake'].map((code) => ({
        code,
        severity: 'error' as const,
        cure: 'join' as const,
      })),
      kinds: ['no-device', 'nobody-hears-brake'].map((code) => ({ code, count: 1 })),
    };
    const steps = stepsOf({ ...READY, withDevice: 0, check });
    expect(steps.find(({ id }) => id === 'check')).toMatchObject({ done: true, has: 0 });
    expect(nextOf(steps)?.id).toBe('codes');
  });

  it('As long as the check has not answered nothing is said of it', () => {
    const steps = stepsOf({ ...READY, check: undefined });
    expect(steps.find(({ id }) => id === 'check')).toEqual({ id: 'check', place: 'preflight', done: false });
  });
});
