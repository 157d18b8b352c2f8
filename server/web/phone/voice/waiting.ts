import { inOrderSaid } from '../../shared/inConversation.ts';
import type { Channel, Line } from '../model/talk.ts';

/**
 * What others said and nobody has played at once yet, in the order in which it was said. What comes while nobody listens is not
 * for later: it stands in its channel.
 */
export class Waiting {
  private readonly known = new Set<string>();
  private lines: Line[] = [];

  /** `isHere`: on this device. `listens`: the page is in front, nobody speaks and play is not stopped. */
  take(
    channels: readonly Channel[],
    atOnce: readonly string[],
    isHere: (sha256: string) => boolean,
    listens: boolean,
  ): void {
    const fresh = channels.flatMap(({ item, lines }) =>
      lines.filter((line) => {
        const { id, voice, hidden } = line.item;
        if (!voice || this.known.has(id) || !isHere(voice.sha256)) return false;
        this.known.add(id);
        return listens && !line.mine && atOnce.includes(item.id) && !hidden?.includes(voice.sha256);
      }),
    );
    this.lines.push(...fresh.sort((a, b) => inOrderSaid(a.item, b.item)));
    // Whoever does not want to hear a channel at once any more does not hear what waits of it.
    this.lines = this.lines.filter(({ item }) => atOnce.includes(item.channel));
  }

  next(): Line | undefined {
    return this.lines.shift();
  }

  clear(): void {
    this.lines = [];
  }
}
