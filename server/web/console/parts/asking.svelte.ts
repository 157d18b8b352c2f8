import type { ControlCommand } from '../model/commands.ts';
import type { ExerciseSession } from '../session/exerciseSession.svelte.ts';

/** Why the server did not take it. */
export interface Refusal {
  code: string;
  parameters: Record<string, unknown>;
}

/** A form's command: what was typed stays on the screen until the server has it. */
export class Asking {
  busy = $state(false);
  refused = $state<Refusal>();
  private isLeft = false;

  constructor(
    private readonly session: Pick<ExerciseSession, 'command'>,
    private readonly done: () => void,
  ) {}

  /** True once the server has it. A second press while it waits asks for nothing. */
  async ask(command: ControlCommand): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.refused = undefined;
    const result = await this.session.command(command);
    this.busy = false;
    if (result.outcome === 'rejected') this.refused = { code: result.code, parameters: result.parameters ?? {} };
    else if (!this.isLeft) this.done();
    return result.outcome === 'accepted';
  }

  /** The form is gone. Without a connection an answer may come much later: it must not close what is open by then. */
  leave(): void {
    this.isLeft = true;
  }
}
