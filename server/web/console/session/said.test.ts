import { describe, expect, test } from 'vitest';
import english from '../../../../i18n/catalogs/en.json';
import { Formats } from '../../shared/language/formats.ts';
import type { ControlCommand } from '../model/commands.ts';
import { person, planned, released, text } from '../model/samples.ts';
import { asked, done, spoken } from './said.ts';

// The build has only the words of a catalog.
const catalog = english as unknown as Record<string, string>;
const inject = planned('a2', { type: 'by-hand' });
const out = released(inject, 'D1 09:30:00', ['fox', 'wolf', 'owl']);
const injects = new Map([[out.id, out]]);

const EVERY_COMMAND: ControlCommand[] = [
  { type: 'start-exercise' },
  { type: 'pause-exercise' },
  { type: 'resume-exercise' },
  { type: 'end-exercise' },
  { type: 'jump-clock', to: 'D2 09:30:00' },
  { type: 'change-clock-speed', speed: 4 },
  { type: 'release-inject', inject: 'a2' },
  { type: 'hold-inject', inject: 'a2' },
  { type: 'let-inject-go', inject: 'a2' },
  { type: 'skip-inject', inject: 'a2' },
  { type: 'restore-inject', inject: 'a2' },
  { type: 'recall-inject', inject: 'a2', reason: text('Wrong bank') },
  { type: 'revise-inject', inject: inject.inject, basedOn: 1 },
  { type: 'send-inject', inject: inject.inject },
  { type: 'add-person', person: person('bear') },
  { type: 'remove-variable', variable: 'ransom', basedOn: 1 },
  { type: 'call-red-stop', reason: '' },
  { type: 'explain-red-stop', cause: 'injury', reason: '' },
  { type: 'confirm-red-stop' },
  { type: 'give-all-clear' },
];

describe('what is said of a command', () => {
  test('a_release_says_whom_it_reached_and_who_is_not_connected', () => {
    const said = done({ type: 'release-inject', inject: 'a2' }, { injects, isConnected: (who) => who === 'fox' });
    expect(said).toEqual({ key: 'console.done.release-inject', parameters: { inject: 'A2', reached: 3, away: 2 } });
  });

  test('what_has_gone_out_stays_out_whatever_of_it_is_taken_back', () => {
    const said = (id: string) =>
      done({ type: 'undo-revisions', revisions: { [id]: 2 } }, { injects, isConnected: () => true });
    expect(said('a2').key).toBe('console.done.undo-released');
    expect(said('unknown').key).toBe('console.done.undo-revisions');
  });

  test.each([
    ['Join', { type: 'merge-dossier', dossier: 'd', into: 'e', basedOn: 1 }],
    ['Separate again', { type: 'merge-dossier', dossier: 'd', basedOn: 1 }],
    ['Yes, it is', { type: 'tie-dossier', dossier: 'd', truth: 'e', basedOn: 1 }],
    ['not known yet', { type: 'tie-dossier', dossier: 'd', basedOn: 1 }],
    ['Confirm release', { type: 'confirm-release', inject: 'a2', basedOn: 1 }],
    ['Save', { type: 'remove-cell', cell: 'c' }],
  ] as const)('what_was_not_done_is_named_by_the_button_that_was_pressed_%s', (button, command) => {
    const { key } = asked(command, injects);
    expect(catalog[key]).toBe(button);
  });

  test('a_jump_says_where_the_clock_stands', () => {
    expect(asked({ type: 'jump-clock', to: 'D2 09:30:00' }, injects).parameters).toEqual({ day: 2, time: '09:30' });
  });

  test.each(EVERY_COMMAND)('$type has words before and after', (command) => {
    expect(Object.keys(english)).toContain(asked(command, injects).key);
    expect(Object.keys(english)).toContain(done(command, { injects, isConnected: () => true }).key);
  });
});

test('of_many_that_are_taken_back_the_first_are_named_and_all_are_counted', () => {
  const revisions = Object.fromEntries(Array.from({ length: 47 }, (_, at) => [`x-${at}`, 1]));
  const { parameters } = asked({ type: 'undo-revisions', revisions }, new Map());
  expect(spoken(parameters, new Formats('en'))).toEqual({ inject: 'x-0, x-1, x-2, x-3, x-4, x-5, … (47)' });
  expect(spoken({ inject: ['A1', 'A2'] }, new Formats('ar'))).toEqual({ inject: '\u2068A1\u2069 و\u2068A2\u2069' });
});
