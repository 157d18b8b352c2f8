import type { ControlCommand } from '../model/commands.ts';
import type { ExerciseSession } from '../session/exerciseSession.svelte.ts';

/** A dialog's command: what was typed stays on the screen until the server has it. */
export class Asking {
  busy = $state(false);
  refused = $state<{ code: string; parameters: Record<string, unknown> }>();

  constructor(
    private readonly session: ExerciseSession,
    private readonly done: () => void,
  ) {}

  async ask(command: ControlCommand): Promise<void> {
    this.busy = true;
    this.refused = undefined;
    const result = await this.session.command(command);
    this.busy = false;
    if (result.outcome === 'accepted') this.done();
    else this.refused = { code: result.code, parameters: result.parameters ?? {} };
  }
}
