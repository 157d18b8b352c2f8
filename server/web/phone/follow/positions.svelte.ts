import { metresBetween } from '../../shared/map/geo.ts';
import type { ExerciseItem, Position } from '../../shared/protocol.ts';

const AT_MOST_EVERY_MS = 20_000;
const MOVED_METRES = 15;
const MOST_UNSENT = 50;

/** Why there is no position, in words of the catalog: `phone.position.<trouble>`. */
export type Trouble = 'denied' | 'unavailable';

/**
 * Where this device is. Watches only while somebody wants to know; hands positions on for sending only while that is
 * agreed to, the clock runs and the place is inside the exercise area. What is outside never leaves the device.
 */
export class Positions {
  latest: Position | undefined = $state.raw();
  trouble: Trouble | undefined = $state();
  private unsent: Position[] = [];
  private watch: number | undefined = $state.raw();

  constructor(
    private readonly maySend: () => boolean,
    private readonly area: () => ExerciseItem['area'],
    private readonly gathered: () => void,
    private readonly geolocation: Geolocation | undefined = globalThis.navigator?.geolocation,
  ) {}

  get watching(): boolean {
    return this.watch !== undefined;
  }

  /** In words of the catalog: `phone.position.<standing>`. That it is shared is said of a position, not of the wish. */
  get standing(): 'sharing' | 'searching' | Trouble {
    return this.trouble ?? (this.latest ? 'sharing' : 'searching');
  }

  /** Asks for the browser's permission if it was never given: call it after a tap. */
  start(): void {
    if (this.watch !== undefined) return;
    if (!this.geolocation) {
      this.trouble = 'unavailable';
      return;
    }
    this.watch = this.geolocation.watchPosition(
      (fix) => this.fixed(fix),
      (error) => (this.trouble = error.code === error.PERMISSION_DENIED ? 'denied' : 'unavailable'),
      { enableHighAccuracy: true, maximumAge: 10_000, timeout: 60_000 },
    );
  }

  stop(): void {
    if (this.watch !== undefined) this.geolocation?.clearWatch(this.watch);
    this.watch = undefined;
    this.latest = undefined;
    this.trouble = undefined;
    this.unsent = [];
  }

  take(): Position[] {
    return this.unsent.splice(0);
  }

  private fixed({ coords, timestamp }: GeolocationPosition): void {
    this.trouble = undefined;
    const position: Position = {
      latitude: coords.latitude,
      longitude: coords.longitude,
      accuracyMetres: Math.round(coords.accuracy * 10) / 10,
      fixedAt: new Date(timestamp).toISOString(),
    };
    this.latest = position;
    if (this.isWorthSending(position)) {
      this.lastGathered = position;
      this.unsent = [...this.unsent, position].slice(-MOST_UNSENT);
      this.gathered();
    }
  }

  private lastGathered: Position | undefined;

  private isWorthSending(position: Position): boolean {
    const area = this.area();
    if (!this.maySend() || (area && metresBetween(area.centre, position) > area.radiusMetres)) return false;
    const last = this.lastGathered;
    if (!last) return true;
    const passed = Date.parse(position.fixedAt) - Date.parse(last.fixedAt);
    return (
      passed >= AT_MOST_EVERY_MS || (passed >= AT_MOST_EVERY_MS / 4 && metresBetween(last, position) >= MOVED_METRES)
    );
  }
}
