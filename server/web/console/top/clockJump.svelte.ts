import { writeExerciseTime, type ExerciseMillis } from '../../shared/exerciseTime.ts';
import { injectOf, type PressedCommand, type Revocables } from '../session/revocables.svelte.ts';
import type { ExerciseSession } from '../session/exerciseSession.svelte.ts';
import type { Refusal } from '../parts/asking.svelte.ts';

/** Keeps it from going out at the jump. */
export type Keeping = 'hold' | 'skip';

/** What is held or skipped before the clock jumps, and then the jump. Nothing of it is asked for once it is left. */
export class ClockJump {
  busy = $state(false);
  /** What was to be kept back and could not be: the clock stays where it is. */
  stuck = $state<string>();
  refused = $state<Refusal>();
  private readonly wanted = new AbortController();

  constructor(
    private readonly session: Pick<ExerciseSession, 'command'>,
    private readonly revocables: Pick<Revocables, 'waiting' | 'takeBack'>,
  ) {}

  /** `due` on the way, of which `keptBack` does not go out. True once the clock was told to jump. */
  async jump(to: ExerciseMillis, due: ReadonlySet<string>, keptBack: ReadonlyMap<string, Keeping>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.stuck = this.refused = undefined;
    // What was pressed before and still waits is decided here.
    this.takeBack((command) => keptBack.has(injectOf(command)));
    this.send(due);
    const isAllKept = await this.keep(keptBack);
    this.busy = false;
    if (!isAllKept || this.wanted.signal.aborted) return false;
    void this.session.command({ type: 'jump-clock', to: writeExerciseTime(to) });
    return true;
  }

  /** Whoever sends them no longer wants what waits to keep them back. */
  send(injects: ReadonlySet<string>): void {
    this.takeBack(
      (command) => injects.has(injectOf(command)) && (command.type === 'hold-inject' || command.type === 'skip-inject'),
    );
  }

  /** Without a connection an answer may come much later: by then nobody expects the clock to jump. */
  leave(): void {
    this.wanted.abort();
  }

  private async keep(keptBack: ReadonlyMap<string, Keeping>): Promise<boolean> {
    const answers = [...keptBack].map(async ([inject, keeping]) => {
      const result = await this.session.command({ type: `${keeping}-inject`, inject }, this.wanted.signal);
      return { inject, result };
    });
    for (const { inject, result } of await Promise.all(answers)) {
      if (result.outcome === 'accepted') continue;
      this.stuck = inject;
      this.refused = { code: result.code, parameters: result.parameters ?? {} };
      return false;
    }
    return true;
  }

  private takeBack(isMeant: (command: PressedCommand) => boolean): void {
    for (const waiting of this.revocables.waiting.filter(({ command }) => isMeant(command))) {
      this.revocables.takeBack(waiting);
    }
  }
}
