import type { UnsentTexts } from '../session/unsentTexts.ts';
import type { KeptInTab } from '../session/keptInTab.svelte.ts';

export interface OnItsWay {
  channel: string;
  body: string;
}

/** Where what was typed in a conversation is kept. */
export const placeOf = (channel: string): string => `talk/${channel}`;

/** Keeps what was sent in conversations until the server has answered, by the message's id: after a reload it stands where it was typed. */
export class OnTheWay {
  constructor(
    private readonly kept: Pick<KeptInTab<OnItsWay>, 'keys' | 'get' | 'set' | 'delete'>,
    private readonly unsent: UnsentTexts,
  ) {}

  get isEmpty(): boolean {
    return this.kept.keys().length === 0;
  }

  sent(message: string, words: OnItsWay): void {
    this.kept.set(message, words);
    this.unsent.type(placeOf(words.channel), '');
  }

  answered(message: string, isAccepted: boolean): void {
    if (isAccepted) this.kept.delete(message);
    else this.giveBack(message);
  }

  in(channel: string): [id: string, words: string][] {
    return this.kept.keys().flatMap((id): [string, string][] => {
      const sent = this.kept.get(id);
      return sent?.channel === channel ? [[id, sent.body]] : [];
    });
  }

  /** After a reload, once all is here that arrived: nobody sends again what a controller wanted before it. */
  begin(arrived: Pick<ReadonlyMap<string, unknown>, 'has'>): void {
    for (const id of this.kept.keys()) this.answered(id, arrived.has(id));
  }

  private giveBack(message: string): void {
    const sent = this.kept.get(message);
    if (!sent) return;
    const place = placeOf(sent.channel);
    this.unsent.type(place, [this.unsent.of(place), sent.body].filter(Boolean).join('\n'));
    this.kept.delete(message);
  }
}
