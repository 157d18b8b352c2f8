import { SvelteMap } from 'svelte/reactivity';
import type {
  BackupReport,
  DiskReport,
  Hint,
  MemoryReport,
  OpenFilesReport,
  PhoneState,
  StandbyReport,
} from '../../shared/protocol.ts';

/** What a person's device said last, and when. */
export interface Contact extends PhoneState {
  at: string;
  connected: boolean;
  device?: string;
  language?: string;
}

export interface LastPosition {
  person: string;
  latitude: number;
  longitude: number;
  accuracyMetres: number;
  at: string;
}

/** The server says it again every 10 s while it is so. */
const TOO_MUCH_STANDS = 20_000;

/** What the server says by the way, of devices and of itself: it may be lost, and is no part of the exercise. */
export class Heard {
  /** Where the server says that its disk fills up. */
  disk = $state<DiskReport>();
  /** Where the server says that it may have too few files and connections open. */
  openFiles = $state<OpenFilesReport>();
  /** Where the server says that what stays in its memory fills it. */
  memory = $state<MemoryReport>();
  /** How old the server's latest backup is, where it makes some: said every minute. */
  backup = $state<BackupReport>();
  /** How the second laptop does, where one may follow: said every few seconds. */
  standby = $state<StandbyReport>();
  /** How many files a take-over or a restore lacks: said every few seconds while there are any. */
  missingFiles = $state(0);
  /** Who sends more than the server takes, and until when that is said. */
  readonly tooMuch = new SvelteMap<string, number>();
  readonly contacts = new SvelteMap<string, Contact>();
  readonly positions = new SvelteMap<string, LastPosition>();

  take(hint: Exclude<Hint, { type: 'editing' }>, now: number): void {
    if (hint.type === 'contact') {
      const { type: _, person, ...contact } = hint;
      this.contacts.set(person, { ...this.contacts.get(person), ...contact });
    } else if (hint.type === 'disk') {
      const { type: _, ...report } = hint;
      this.disk = report.state === 'ample' ? undefined : report;
    } else if (hint.type === 'open-files') {
      const { type: _, ...report } = hint;
      this.openFiles = report.state === 'ample' ? undefined : report;
    } else if (hint.type === 'memory') {
      const { type: _, ...report } = hint;
      this.memory = report.state === 'ample' ? undefined : report;
    } else if (hint.type === 'backup') {
      const { type: _, ...report } = hint;
      this.backup = report;
    } else if (hint.type === 'standby') {
      const { type: _, ...report } = hint;
      this.standby = report;
    } else if (hint.type === 'files-missing') {
      this.missingFiles = hint.files;
    } else if (hint.type === 'sends-too-much') {
      this.tooMuch.set(hint.person, now + TOO_MUCH_STANDS);
    } else {
      for (const position of hint.positions) this.positions.set(position.person, position);
    }
  }

  /** What the server lists about devices, for people of whom no hint has come yet. */
  learnContacts(
    devices: readonly {
      person: string;
      device: string;
      connected: boolean;
      lastContactAt?: string;
      phone?: PhoneState;
    }[],
  ): void {
    for (const { person, device, connected, lastContactAt, phone } of devices) {
      const known = this.contacts.get(person);
      if (lastContactAt && (!known || known.at < lastContactAt)) {
        this.contacts.set(person, { ...known, ...phone, device, at: lastContactAt, connected });
      }
    }
  }

  /** What the server's map says; a newer hint that came meanwhile stands. */
  learnPositions(positions: readonly LastPosition[]): void {
    for (const position of positions) {
      const known = this.positions.get(position.person);
      if (!known || known.at < position.at) this.positions.set(position.person, position);
    }
  }

  /** Who is away does not hear that there is room again; the server says every few seconds that there is not. */
  away(): void {
    this.disk = undefined;
    this.openFiles = undefined;
    this.memory = undefined;
    this.backup = undefined;
    this.standby = undefined;
  }
}
