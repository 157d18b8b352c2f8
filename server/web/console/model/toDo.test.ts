import { expect, test } from 'vitest';
import type { ShiftEntry } from './controlRoom.ts';
import type { MselInject } from './items.ts';
import { toDo } from './toDo.ts';

const one = (id: string, type: string, more: object = {}): MselInject =>
  ({ id, state: 'released', inject: { id, number: id, type }, ...more }) as unknown as MselInject;

const noted = (inject: string, what = 'note') => ({ id: `e-${inject}`, what, inject }) as unknown as ShiftEntry;

const ids = (injects: MselInject[], log: ShiftEntry[] = []) => toDo(injects, log).map(({ id }) => id);

test('reminders_calls_and_things_that_fell_due_are_for_control_messages_are_not', () => {
  expect(
    ids([
      one('reminder', 'reminder'),
      one('call', 'phone-call'),
      one('thing', 'physical-prop'),
      one('message', 'message'),
      one('later', 'reminder', { state: 'planned' }),
    ]),
  ).toEqual(['reminder', 'call', 'thing']);
});

test('a_voicemail_calls_itself_and_a_ticked_thing_is_done', () => {
  const voicemail = one('call', 'phone-call');
  voicemail.inject.details = { type: 'phone-call', voicemail: true } as never;
  expect(ids([voicemail, one('thing', 'physical-prop', { prop: { state: 'handed-over', at: '' } })])).toEqual([]);
});

test('a_note_about_it_makes_it_done_for_every_desk_what_was_noted_by_itself_does_not', () => {
  const injects = [one('a', 'reminder'), one('b', 'reminder')];
  expect(ids(injects, [noted('a'), noted('b', 'released')])).toEqual(['b']);
});
