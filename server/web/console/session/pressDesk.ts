import { vi } from 'vitest';
import type { Link } from '../../shared/live/live.ts';
import type { CommandResult } from '../../shared/protocol.ts';
import type { ControlCommand } from '../model/commands.ts';
import type { InjectState, MselInject, Person, Phase } from '../model/items.ts';
import { person, planned, text } from '../model/samples.ts';
import { injectOf, type NotDone, type PressedCommand, Revocables } from './revocables.svelte.ts';

/** A desk that notes what reaches the server. */
export class Desk {
  undoSeconds = 5;
  link: Link = 'live';
  readonly injects = new Map<string, MselInject>(
    ['a1', 'a2', 'a3'].map((id) => [id, planned(id, { type: 'by-hand' })]),
  );
  readonly people = new Map<string, Person>([person('fox'), person('owl')].map((one) => [one.id, one]));
  readonly sent: string[] = [];
  /** On what colleagues are told that a press waits. */
  readonly told: string[] = [];
  readonly kept = new Map<string, NotDone>();
  phase: Phase = 'running';
  redStop: { active: boolean } | undefined;
  private dueAt: number | undefined;
  answers: ((refusal?: string) => void)[] = [];
  revocables = this.opened();

  readonly ends: string[] = [];

  opened(): Revocables {
    const { kept } = this;
    return new Revocables(
      this,
      {
        values: () => [...kept.values()],
        set: (id, notDone) => void kept.set(id, notDone),
        delete: (id) => void kept.delete(id),
      },
      (command, result) => this.ends.push(`${injectOf(command)} ${result?.outcome ?? 'taken back'}`),
      (command) => this.ends.push(`${injectOf(command)} thrown away`),
    );
  }

  /** From now on; undefined where the clock does not run. */
  set due(millis: number | undefined) {
    this.dueAt = millis === undefined ? undefined : performance.now() + millis;
  }

  dueIn = () => (this.dueAt === undefined ? undefined : this.dueAt - performance.now());

  pressed = (inject: string) => {
    this.told.push(inject);
    return () => void this.told.splice(this.told.indexOf(inject), 1);
  };

  command = (command: ControlCommand): Promise<CommandResult> => {
    const pressed = command as PressedCommand;
    const number = pressed.type === 'send-inject' ? ` ${pressed.inject.number}` : '';
    this.sent.push(`${command.type} ${injectOf(pressed)}${number}`);
    return new Promise((resolve) =>
      this.answers.push((code) =>
        resolve(
          code === undefined
            ? { id: 'x', outcome: 'accepted', seq: this.sent.length }
            : { id: 'x', outcome: 'rejected', code },
        ),
      ),
    );
  };

  /** With a code, all of them are refused. */
  async answered(refusal?: string): Promise<void> {
    for (const answer of this.answers.splice(0)) answer(refusal);
    await vi.advanceTimersByTimeAsync(0);
  }

  becomes(id: string, state: InjectState): void {
    this.injects.set(id, { ...this.injects.get(id)!, state });
  }
}

export const release = (inject = 'a1') => ({ type: 'release-inject', inject }) as const;
export const recall = (why: string) => ({ type: 'recall-inject', inject: 'a1', reason: text(why) }) as const;
export const hold = (inject = 'a1') => ({ type: 'hold-inject', inject }) as const;
export const written = (id: string, number: string): PressedCommand => ({
  type: 'send-inject',
  inject: { ...planned(id, { type: 'by-hand' }).inject, number },
});
