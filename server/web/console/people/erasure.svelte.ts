import { codeOf, Problem } from '../../shared/live/problem.ts';
import { uuid7 } from '../../shared/uuid7.ts';
import type { ToErase } from '../model/seat.ts';
import type { Refusal } from '../parts/asking.svelte.ts';
import type { Devices, EraseCommand } from './devices.svelte.ts';

/** Somebody who had a role is erased for good: done once, however often it is asked for. */
export class Erasure {
  state = $state<'asked' | 'going' | 'done'>('asked');
  refused = $state<Refusal & { isKnown: boolean }>();
  private readonly commands = new Map<number | undefined, EraseCommand>();

  constructor(
    private readonly devices: Pick<Devices, 'erase'>,
    private readonly person: string,
  ) {}

  async erase(whom: ToErase): Promise<void> {
    if (this.state !== 'asked') return;
    this.state = 'going';
    this.refused = undefined;
    try {
      await this.devices.erase(this.commandFor(whom));
      this.state = 'done';
    } catch (error) {
      const isProblem = error instanceof Problem;
      const parameters = isProblem ? error.parameters : {};
      // What was understood and refused is not done; of anything else the answer may just not have come.
      this.refused = { code: codeOf(error), parameters, isKnown: isProblem && error.status < 500 };
      this.state = 'asked';
    }
  }

  private commandFor({ holder }: ToErase): EraseCommand {
    const known = this.commands.get(holder);
    if (known) return known;
    const command: EraseCommand = {
      id: uuid7(),
      type: 'erase-person',
      person: this.person,
      ...(holder !== undefined && { holder }),
    };
    this.commands.set(holder, command);
    return command;
  }
}

/** Typed by somebody who means it: only a space too many or small letters are let pass. */
export function isTyped(typed: string, callName: string): boolean {
  const plain = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase();
  return plain(typed) === plain(callName);
}
