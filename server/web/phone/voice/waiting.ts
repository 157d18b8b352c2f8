import { inOrderSaid } from '../../shared/inConversation.ts';
import type { Channel, Line } from '../model/talk.ts';

/**
 * What others said and nobody has heard to its end yet, in the order in which it was said. What comes while nobody listens is not
 * for later: it stands in its channel.
 */
export class Waiting {
  private readonly known = new Set<string>();
  private lines: Line[] = [];

  /** `before`: the messages that waited when this page was left. */
  constructor(private readonly before: ReadonlySet<string> = new Set()) {}

  /** `isHere`: on this device. `listens`: the page is in front. `begun`: the message that is being heard, which stays the first. */
  take(
    channels: readonly Channel[],
    atOnce: readonly string[],
    isHere: (sha256: string) => boolean,
    listens: boolean,
    begun?: string,
  ): void {
    // Until it is known who is here, nobody can tell which conversations are theirs.
    if (channels.length === 0) return;
    const heard = channels
      .filter(({ item, isLeft }) => !isLeft && atOnce.includes(item.id))
      .flatMap(({ lines }) => lines);
    const audible = new Map(heard.filter((line) => isAudible(line)).map((line) => [line.item.id, line]));
    const fresh = channels
      .flatMap(({ lines }) => lines)
      .filter(({ item: { id, voice } }) => {
        if (!voice || this.known.has(id) || !isHere(voice.sha256)) return false;
        this.known.add(id);
        return (listens || this.before.has(id)) && audible.has(id);
      });
    // Sound comes in the order in which it was brought and fetched, which is not that in which it was said.
    this.lines = [...this.lines, ...fresh]
      .flatMap(({ item }) => audible.get(item.id) ?? [])
      .sort((a, b) => Number(b.item.id === begun) - Number(a.item.id === begun) || inOrderSaid(a.item, b.item));
  }

  get first(): Line | undefined {
    return this.lines[0];
  }

  get ids(): string[] {
    return this.lines.map(({ item }) => item.id);
  }

  /** The first was heard to its end, or cannot be heard. */
  done(): void {
    this.lines.shift();
  }

  clear(): void {
    this.lines = [];
  }
}

const isAudible = ({ item: { voice, hidden }, mine }: Line): boolean =>
  voice !== undefined && !mine && !hidden?.includes(voice.sha256);
