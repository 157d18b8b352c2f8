import { isUnsaid, type Message } from '../model/talking.ts';
import type { Begun } from '../../shared/voice/begunWords.ts';
import type { KeptInTab } from '../session/keptInTab.svelte.ts';

/** Words that control has begun for voices, by message: there again in another conversation and after a reload. */
export class BegunWords {
  constructor(private readonly kept: Pick<KeptInTab<Begun>, 'keys' | 'get' | 'values' | 'set' | 'delete'>) {}

  of(message: string): Begun | undefined {
    return this.kept.get(message);
  }

  type(message: string, begun: Begun): void {
    this.kept.set(message, begun);
  }

  drop(message: string): void {
    this.kept.delete(message);
  }

  get isEmpty(): boolean {
    return this.kept.values().every(({ words }) => words.trim() === '');
  }

  /** What was begun for what nobody is to hear any more goes with it. */
  tidy(messages: ReadonlyMap<string, Message>): void {
    for (const id of this.kept.keys()) {
      const message = messages.get(id);
      if (message && isUnsaid(message)) this.drop(id);
    }
  }
}
