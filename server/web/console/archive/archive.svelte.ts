import { codeOf, Problem } from '../../shared/live/problem.ts';
import type { Outgoing } from '../../shared/protocol.ts';
import { uuid7 } from '../../shared/uuid7.ts';
import type { Refusal } from '../parts/asking.svelte.ts';

export type ArchiveCommand = Outgoing<{ type: 'take-archive' }>;

export interface ArchiveProgress {
  state: 'none' | 'going' | 'whole' | 'cancelled' | 'broken-off';
  share?: number;
}

/** What is asked of the server. */
export interface ArchivePort {
  take(command: ArchiveCommand): Promise<Blob>;
  progress(): Promise<ArchiveProgress>;
  breakOff(): Promise<unknown>;
}

/** Everything becomes one file: one line in the log, however often it is asked for after a lost answer. Nothing half is saved. */
export class Archive {
  state = $state<'asked' | 'going' | 'broken' | 'whole'>('asked');
  share = $state(0);
  refused = $state<Refusal>();
  private command: ArchiveCommand | undefined;

  constructor(
    private readonly port: ArchivePort,
    private readonly save: (file: Blob) => void,
  ) {}

  async make(): Promise<void> {
    if (this.state === 'going') return;
    this.state = 'going';
    this.share = 0;
    this.refused = undefined;
    this.command ??= { id: uuid7(), type: 'take-archive' };
    try {
      this.save(await this.port.take(this.command));
      this.command = undefined;
      this.state = 'whole';
    } catch (error) {
      this.state = 'broken';
      if (error instanceof Problem) {
        this.refused = { code: codeOf(error), parameters: error.parameters };
        this.state = 'asked';
      }
    }
  }

  /** How far it is; a lost answer is asked for again soon. */
  async look(): Promise<void> {
    if (this.state !== 'going') return;
    try {
      this.share = (await this.port.progress()).share ?? 0;
    } catch {
      // The bar stays where it was.
    }
  }

  async breakOff(): Promise<void> {
    try {
      await this.port.breakOff();
    } catch (error) {
      this.refused = { code: codeOf(error), parameters: {} };
    }
  }
}
