import { exercisePath } from '../../shared/live/paths.ts';
import type { CommandResult, Item } from '../../shared/protocol.ts';
import type { Part, World } from '../model/world.ts';
import { ExerciseSession } from '../session/exerciseSession.svelte.ts';
import type { LastPosition } from '../session/heard.svelte.ts';
import { ALL, isAll, sift, type Only } from './sift.ts';

interface ShownItems {
  reading: string;
  seq: number;
  reset: boolean;
  gone: { kind: string; id: string }[];
  items: Item[];
}

/** An exercise as it was at one moment. Nothing of it can be changed, and nobody in it is reached. */
export class PastSession extends ExerciseSession {
  override readonly isPast = true;
  /** What alone is looked at. */
  only = $state.raw(ALL);
  private sifted: { of: string; only: Only; world: World } | undefined;
  private reading = '';
  private seq = 0;

  constructor(present: ExerciseSession, languages: () => string[]) {
    super(present.id, present.api, present.joinedAs, languages);
    this.loaded = true;
    this.link = 'live';
  }

  /** Only what differs from what is shown already comes over the line. */
  async show(moment: number): Promise<void> {
    const at = new Date(moment).toISOString();
    const when = new URLSearchParams({ at });
    const asked = new URLSearchParams({
      at,
      from: String(this.seq),
      reading: this.reading,
      languages: this.wanted().join(','),
    });
    const [{ reading, seq, reset, gone, items }, { positions }] = await Promise.all([
      this.api.authorized<ShownItems>('GET', exercisePath(this.id, `/replay/items?${asked}`)),
      this.api.authorized<{ positions: LastPosition[] }>('GET', exercisePath(this.id, `/replay/positions?${when}`)),
    ]);
    const without = gone.map((one) => ({ ...one, seq, gone: true }) as Item);
    this.reading = reading;
    this.seq = seq;
    this.now = moment;
    await this.pushed([...without, ...items], seq, reset);
    this.positions.clear();
    this.learnPositions(positions);
  }

  protected override seen(part: Part): World {
    const world = super.seen(part);
    if (isAll(this.only)) return world;
    // What one part shows hangs on others: whose an action is, on its person.
    const of = Object.values(this.versions).join();
    if (this.sifted?.of !== of || this.sifted.only !== this.only) {
      this.sifted = { of, only: this.only, world: sift(world, this.only) };
    }
    return this.sifted.world;
  }

  override start(): void {
    // There is nothing to wait for: each moment is asked for.
  }

  override get mayControl(): boolean {
    return false;
  }

  override command(): Promise<CommandResult> {
    return Promise.reject(new Error('what is past cannot be changed'));
  }

  /** They come with each moment. */
  override lookUpPositions(): Promise<void> {
    return Promise.resolve();
  }
}
