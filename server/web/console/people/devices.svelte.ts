import { exercisePath } from '../../shared/live/paths.ts';
import { codeOf } from '../../shared/live/problem.ts';
import type { Outgoing, PhoneState } from '../../shared/protocol.ts';
import type { Person } from '../model/items.ts';
import type { ExerciseSession } from '../session/exerciseSession.svelte.ts';

export interface Device {
  device: string;
  person: string;
  label: string;
  joinedAt: string;
  lastContactAt?: string;
  connected: boolean;
  /** It can be woken. */
  push?: boolean;
  /** As it last said, since the server started. */
  phone?: PhoneState;
}

export interface PhoneNumbers {
  on: boolean;
  numbers: { person: string; number: string }[];
}

/** The wireless network that phones are to be in. */
export interface Wifi {
  name: string;
  /** Empty: an open network. */
  password: string;
  qrSvg: string;
}

export interface JoinCodes {
  codes: JoinCode[];
  wifi?: Wifi;
}

export interface JoinCode {
  person: string;
  code: string;
  link: string;
  qrSvg: string;
  expiresAt: string;
}

export type EraseCommand = Outgoing<{ type: 'erase-person'; person: string; holder?: number }>;
export type CopyCommand = Outgoing<{ type: 'give-copy'; person: string; holder?: number }>;
export type SwapCommand = Outgoing<{ type: 'swap-person'; person: Person; basedOn: number }>;

const ASK_EVERY_MS = 30_000;

/** The devices of an exercise. Asked for now and then; between two answers the server's hints keep contacts fresh. */
export class Devices {
  list = $state.raw<Device[]>([]);
  problem = $state<string>();
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly session: ExerciseSession) {}

  start(): void {
    void this.refresh();
    this.timer = setInterval(() => void this.refresh(), ASK_EVERY_MS);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  of(person: string): Device[] {
    return this.list.filter((device) => device.person === person);
  }

  readonly has = (person: string): boolean => this.list.some((device) => device.person === person);

  async refresh(): Promise<void> {
    try {
      const answer = await this.session.api.authorized<{ devices: Device[] } | Device[]>('GET', this.path('/devices'));
      this.list = Array.isArray(answer) ? answer : answer.devices;
      this.problem = undefined;
      this.session.learnContacts(this.list);
    } catch (error) {
      this.problem = codeOf(error);
    }
  }

  async revoke(device: string): Promise<void> {
    await this.session.api.authorized('DELETE', this.path(`/devices/${encodeURIComponent(device)}`));
    await this.refresh();
  }

  /** Another device, or with a command another human, takes the role over: whoever had it sees nothing more. */
  async swap(person: string, command?: SwapCommand): Promise<JoinCode> {
    const path = this.path(`/people/${encodeURIComponent(person)}/swap`);
    const code = await this.session.api.authorized<JoinCode>('POST', path, command ? { command } : {});
    await this.refresh();
    return code;
  }

  /** What tells who somebody was goes for good; answered when it is gone. */
  async erase(command: EraseCommand): Promise<void> {
    await this.session.api.authorized('POST', this.path(`/people/${encodeURIComponent(command.person)}/erase`), {
      command,
    });
    await this.refresh();
  }

  /** What is kept of somebody, as a file. */
  copyOf(command: CopyCommand): Promise<Blob> {
    return this.session.api.authorizedBlob(this.path(`/people/${encodeURIComponent(command.person)}/export`), {
      command,
    });
  }

  /** Where a short message would go; off where the server sends none. */
  phoneNumbers(): Promise<PhoneNumbers> {
    return this.session.api.authorized('GET', this.path('/phone-numbers'));
  }

  /** Answers with the number as it is kept. */
  async enterNumber(person: string, written: string): Promise<string> {
    const { number } = await this.session.api.authorized<{ number: string }>('PUT', this.numberOf(person), {
      number: written,
    });
    return number;
  }

  async forgetNumber(person: string): Promise<void> {
    await this.session.api.authorized('DELETE', this.numberOf(person));
  }

  private numberOf(person: string): string {
    return this.path(`/people/${encodeURIComponent(person)}/phone-number`);
  }

  joinCodes(people: string[]): Promise<JoinCodes> {
    return this.session.api.authorized<JoinCodes>('POST', this.path('/join-codes'), { people });
  }

  private path(rest: string): string {
    return exercisePath(this.session.id, rest);
  }
}
