import type { KeptInTab } from '../session/keptInTab.svelte.ts';

/** One thing is kept. */
const KEPT = 'channel';

/** Which conversation lies open, by its channel: the same after another place and after a reload. */
export class OpenConversation {
  constructor(private readonly kept: Pick<KeptInTab<string>, 'get' | 'set'>) {}

  get open(): string {
    return this.kept.get(KEPT) ?? 'control';
  }

  set open(channel: string) {
    this.kept.set(KEPT, channel);
  }
}
