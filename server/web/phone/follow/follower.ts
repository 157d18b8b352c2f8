import type { Link, LiveApp } from '../../shared/live/liveApp.ts';
import type { Problem } from '../../shared/live/problem.ts';
import type { Item, LanguageTag, Position, SyncRequest, SyncResponse } from '../../shared/protocol.ts';
import { keyOf } from '../keep/database.ts';
import type { Inbound } from '../keep/inbound.ts';
import { isRevocable, type Outbox } from '../keep/outbox.ts';

export const APP = 'web 0.1';

/** What the follower needs to know of the rest of the app, and whom it tells. */
export interface FollowerApp {
  languages(): LanguageTag[];
  /** Taken once; those of a request that failed are not sent again: a newer one follows soon. */
  takePositions(): Position[];
  battery(): number | undefined;
  /** `isAnew`: what was there and did not come again is forgotten. */
  kept(isAnew: boolean): void;
  /** Something that could be taken back until now has gone out. */
  left(): void;
  linkChanged(link: Link): void;
  sessionEnded(problem: Problem): void;
}

/**
 * Speaks for this device: tells what lies in the outbox, keeps what comes. A change of languages starts again from the
 * beginning, page by page, and only the last page makes it count.
 */
export class Follower implements LiveApp {
  private passage:
    { order: string; cursor: number; seen: Set<string>; anewAt?: number; journal?: string | undefined } | undefined;
  /** Of the last answer, and so of what is pushed after it. */
  private journal: string | undefined;
  private caughtUp = false;
  /** Of the last message that was kept: a push goes on from there. */
  private told = 0;
  private answeredIn: LanguageTag[] | undefined;

  constructor(
    private readonly outbox: Outbox,
    private readonly inbound: Inbound,
    private readonly app: FollowerApp,
  ) {}

  async nextRequest(): Promise<SyncRequest> {
    const languages = this.app.languages();
    const order = languages.join();
    const outbox = await this.outbox.nextBatch();
    const positions = this.app.takePositions();
    const battery = this.app.battery();
    const cursor = await this.cursorFor(languages, order);
    const journal = this.passage ? this.passage.journal : await this.inbound.journal(languages);
    return {
      cursor,
      ...(journal !== undefined && { journal }),
      languages,
      outbox,
      ...(positions.length > 0 && { positions }),
      phone: { queue: outbox.length, app: APP, ...(battery !== undefined && { battery }) },
    };
  }

  async leaves({ outbox }: SyncRequest, way: () => Promise<void>): Promise<boolean> {
    if (!outbox.some(isRevocable)) return true;
    await way();
    const leaving = await this.outbox.leave(outbox.map(({ id }) => id));
    if (leaving === 'first') this.app.left();
    return leaving !== 'held-back';
  }

  async answered(response: SyncResponse, request: SyncRequest): Promise<boolean> {
    const { languages } = request;
    const order = languages.join();
    if (response.reset) {
      // Whoever did not ask for a beginning is told that what they have is worth nothing, in whatever language.
      const anewAt = request.cursor > 0 ? Infinity : response.anewAt;
      this.passage = { order, cursor: 0, seen: new Set(), ...(anewAt !== undefined && { anewAt }) };
    }
    const passage = this.passage?.order === order ? this.passage : undefined;
    for (const item of response.items) passage?.seen.add(keyOf(item));
    this.journal = response.journal;
    if (passage) {
      passage.cursor = response.cursor;
      passage.journal = response.journal;
    }
    const last = !response.more;
    await this.inbound.keep({
      languages,
      items: response.items,
      results: response.results,
      ...(response.settled !== undefined && { settled: response.settled }),
      isAnew: response.reset ?? false,
      ...(!passage && { cursor: response.cursor, from: request.cursor }),
      ...(passage && last && { cursor: response.cursor, keepOnly: passage.seen }),
      ...(passage?.anewAt !== undefined && { anewAt: passage.anewAt }),
      ...(response.journal !== undefined && { journal: response.journal }),
    });
    if (passage && last) this.passage = undefined;
    this.caughtUp = last;
    this.told = response.cursor;
    this.answeredIn = languages;
    this.app.kept(passage !== undefined && last);
    return order !== this.app.languages().join() || this.hasMoreThan(request);
  }

  readonly confirms = true;

  async pushed(items: Item[], seq: number, reset: boolean): Promise<void> {
    const languages = this.answeredIn;
    if (!languages) return;
    if (this.passage?.order === languages.join()) items.forEach((item) => this.passage?.seen.add(keyOf(item)));
    // While pages are missing, this push is ahead of them: its seq must not let them be skipped.
    const complete = this.caughtUp && !this.passage;
    await this.inbound.keep({
      languages,
      items,
      ...(!(complete && reset) && { from: this.told }),
      ...(complete && { cursor: seq }),
      ...(complete && reset && { keepOnly: new Set(items.map(keyOf)), anewAt: Infinity }),
      ...(this.journal !== undefined && { journal: this.journal }),
    });
    if (complete) this.told = reset ? seq : Math.max(this.told, seq);
    this.app.kept(complete && reset);
  }

  linkChanged(link: Link): void {
    this.app.linkChanged(link);
  }

  sessionEnded(problem: Problem): void {
    this.app.sessionEnded(problem);
  }

  /** Something else than what was just said: what the server left unanswered waits for the next occasion. */
  private async hasMoreThan(request: SyncRequest): Promise<boolean> {
    const said = new Set(request.outbox.map(({ id }) => id));
    return (await this.outbox.nextBatch()).some(({ id }) => !said.has(id));
  }

  private async cursorFor(languages: LanguageTag[], order: string): Promise<number> {
    if (this.passage?.order === order) return this.passage.cursor;
    this.passage = undefined;
    const cursor = await this.inbound.cursor(languages);
    if (cursor === 0) this.passage = { order, cursor: 0, seen: new Set() };
    return cursor;
  }
}
