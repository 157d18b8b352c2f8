import { codeOf, Problem } from '../../shared/live/problem.ts';
import { uuid7 } from '../../shared/uuid7.ts';
import type { ToErase } from '../model/seat.ts';
import type { Refusal } from '../parts/asking.svelte.ts';
import type { CopyCommand, Devices } from './devices.svelte.ts';

/** What is kept of somebody is made into a file: one line in the log, however often it is asked for after a lost answer. */
export class Copy {
  state = $state<'asked' | 'going' | 'made'>('asked');
  refused = $state<Refusal>();
  private readonly commands = new Map<number | undefined, CopyCommand>();

  constructor(
    private readonly devices: Pick<Devices, 'copyOf'>,
    private readonly person: string,
    private readonly save: (file: Blob) => void,
  ) {}

  async make({ holder }: Pick<ToErase, 'holder'>): Promise<void> {
    if (this.state === 'going') return;
    this.state = 'going';
    this.refused = undefined;
    try {
      this.save(await this.devices.copyOf(this.commandFor(holder)));
      this.commands.delete(holder);
      this.state = 'made';
    } catch (error) {
      this.refused = { code: codeOf(error), parameters: error instanceof Problem ? error.parameters : {} };
      this.state = 'asked';
    }
  }

  private commandFor(holder: number | undefined): CopyCommand {
    const known = this.commands.get(holder);
    if (known) return known;
    const command: CopyCommand = {
      id: uuid7(),
      type: 'give-copy',
      person: this.person,
      ...(holder !== undefined && { holder }),
    };
    this.commands.set(holder, command);
    return command;
  }
}
