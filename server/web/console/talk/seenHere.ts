import { NOTHING_SEEN, withSeen, type SeenIn } from '../../shared/seenLines.ts';
import type { KeptInTab } from '../session/keptInTab.svelte.ts';

/** No channel has this id. */
const AT_FIRST = '';

/** Which lines of others were in view in this tab, by their `seq`. Nobody else learns of it. */
export class SeenHere {
  constructor(private readonly kept: Pick<KeptInTab<SeenIn>, 'get' | 'set'>) {}

  /** What is there as a tab first knows the exercise is no news to whoever opens it. */
  begin(seqs: Iterable<number>): void {
    if (this.kept.get(AT_FIRST) !== undefined) return;
    let upTo = 0;
    for (const seq of seqs) upTo = Math.max(upTo, seq);
    this.kept.set(AT_FIRST, { upTo, beyond: [] });
  }

  in(channel: string): SeenIn {
    return this.kept.get(channel) ?? this.kept.get(AT_FIRST) ?? NOTHING_SEEN;
  }

  /** `told`: of all lines of others in the channel. */
  see(channel: string, seq: number, told: readonly number[]): void {
    const before = this.in(channel);
    const after = withSeen(before, seq, told);
    if (after !== before) this.kept.set(channel, after);
  }
}
