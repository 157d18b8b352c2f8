import { nextAdHocNumber } from '../model/inject/adHoc.ts';
import type { ControlCommand } from '../model/commands.ts';
import type { MselInject } from '../model/items.ts';

/** What one press or one key asks for, and a message that somebody wrote by hand. */
export type PressedCommand = Extract<
  ControlCommand,
  {
    type:
      | 'release-inject'
      | 'stop-waiting'
      | 'hold-inject'
      | 'let-inject-go'
      | 'skip-inject'
      | 'restore-inject'
      | 'recall-inject'
      | 'confirm-release'
      | 'let-through'
      | 'review-inject'
      | 'send-inject';
  }
>;

export type SendByHand = Extract<ControlCommand, { type: 'send-inject' }>;

/** What it is about; a message written by hand is in no list yet. */
export const injectOf = ({ inject }: PressedCommand): string => (typeof inject === 'string' ? inject : inject.id);

/** Each under a number that neither the list has nor another of them: a colleague may have taken its own meanwhile. */
export function numbered(commands: readonly SendByHand[], injects: ReadonlyMap<string, MselInject>): SendByHand[] {
  const ids = new Set(commands.map(({ inject }) => inject.id));
  const others = [...injects.values()].filter(({ id }) => !ids.has(id));
  const taken = new Set(others.map(({ inject }) => inject.number));
  const given: { inject: { number: string } }[] = [...others, ...commands];
  return commands.map((command) => {
    const { inject } = command;
    const number = taken.has(inject.number) ? nextAdHocNumber(given) : inject.number;
    taken.add(number);
    given.push({ inject: { number } });
    return number === inject.number ? command : { ...command, inject: { ...inject, number } };
  });
}

/** It is already as the command wants it, by whomever. */
export function isSo({ type }: PressedCommand, { state, review, recalled }: MselInject): boolean {
  switch (type) {
    case 'release-inject':
      return state === 'released' || state === 'recalled' || state === 'awaiting-second' || state === 'awaiting-safety';
    case 'stop-waiting':
    case 'confirm-release':
    case 'let-through':
      return state === 'released' || state === 'recalled';
    case 'hold-inject':
      return state === 'held';
    case 'skip-inject':
      return state === 'skipped';
    case 'let-inject-go':
      return state !== 'held';
    case 'restore-inject':
      return state !== 'skipped';
    case 'recall-inject':
      return state === 'recalled' || recalled !== undefined;
    case 'review-inject':
      return review?.state === 'approved';
    case 'send-inject':
      return true;
  }
}
