import { ServerClock } from '../../shared/exerciseClock.ts';
import type { Database } from '../keep/database.ts';

const CLOCK_OFFSET = 'clock-offset';
const EVERY_MS = 250;

/** The server's time as the screens show it, and how far this device's clock is from it: known again after a restart. */
export class Ticking {
  now = $state(Date.now());
  offset = $state(0);
  readonly clock: ServerClock;

  constructor(private readonly database: Database) {
    this.clock = new ServerClock(
      Date.now,
      (offset) => void database.put('remembered', { name: CLOCK_OFFSET, value: offset }),
    );
  }

  async start(): Promise<void> {
    const kept = await this.database.get('remembered', CLOCK_OFFSET);
    this.clock.remember((kept?.value as number | undefined) ?? 0);
    this.look();
    setInterval(() => this.look(), EVERY_MS);
  }

  private look(): void {
    this.now = this.clock.now();
    this.offset = this.clock.offsetKept;
  }
}
