import type { Outcome } from '../../shared/form/requests.ts';
import type { CommandResult } from '../../shared/protocol.ts';

export interface TypedAnswer {
  choice: Outcome | 'ask-back';
  ground: string;
  texts: Record<string, string>;
}

/** An answer to a request while it is typed: it stays until the server has it, whatever else is looked at meanwhile. */
export class AnswerDraft {
  choice = $state<Outcome | 'ask-back'>('granted');
  ground = $state('');
  texts = $state.raw<Record<string, string>>({});
  busy = $state(false);
  refused = $state<{ code: string; parameters: Record<string, unknown> }>();

  constructor(typed?: TypedAnswer) {
    if (typed) Object.assign(this, typed);
  }

  /** Nothing where no word is written. */
  get typed(): TypedAnswer | undefined {
    const { choice, ground, texts } = this;
    return this.hasWords ? { choice, ground, texts } : undefined;
  }

  get hasWords(): boolean {
    return Object.values(this.texts).some((text) => text.trim() !== '');
  }

  /** Empty for the next answer once the server has this one. */
  async send(asked: () => Promise<CommandResult>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.refused = undefined;
    const result = await asked();
    if (result.outcome === 'accepted') this.clear();
    else this.refused = { code: result.code, parameters: result.parameters ?? {} };
    this.busy = false;
  }

  clear(): void {
    this.choice = 'granted';
    this.ground = '';
    this.texts = {};
    this.refused = undefined;
  }
}
