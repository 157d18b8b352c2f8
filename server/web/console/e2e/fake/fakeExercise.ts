import type { CommandResult, Hint, Session, SyncRequest, SyncResponse } from '../../../shared/protocol.ts';
import type { OutgoingControl } from '../../model/commands.ts';
import { World } from '../../model/world.ts';
import type { Item, LocalizedText, PersonFunction } from '../../model/items.ts';
import type { MissingFile } from '../../model/missingFiles.ts';
import { androidApp, devices, joinCodes, map } from './fakeDevices.ts';
import { does } from './fakeRules.ts';
import { randomFrom, scenario, type Size } from '../scenario.ts';

const PAGE = 20_000;

/** One exercise in memory: items by seq, and just enough rules to see what a command does on screen. */
export class FakeExercise {
  onItems: (seq: number, items: Item[]) => void = () => {};
  onHint: (hint: Hint) => void = () => {};
  missingFiles: MissingFile[] = [];
  /** What the console gets instead of an item: for tests that mark all content. */
  rewrite: <T>(item: T) => T = (item) => item;
  readonly revoked = new Set<string>();
  readonly world = new World();
  private readonly items = new Map<string, Item>();
  private readonly answered = new Map<string, CommandResult>();
  private readonly random = randomFrom(11);
  private seq = 0;
  private startsAnewAt = 0;
  /** With which code it refuses, whatever is asked; by the type of the command. */
  readonly refusing = new Map<OutgoingControl['type'], string>();
  /** Commands that did something; one that came twice counts once. */
  decided = 0;
  name: LocalizedText | undefined;

  constructor(
    size: Size,
    private readonly as: PersonFunction = 'director',
  ) {
    const items = scenario(size, Date.now()).map((item) => (item.kind === 'me' ? { ...item, function: as } : item));
    this.put(...items);
    this.name = this.world.exercise?.name;
  }

  get phase(): string {
    return this.world.clock?.phase ?? 'planned';
  }

  session(): Session {
    const expires = new Date(Date.now() + 600_000).toISOString();
    return {
      exercise: 'demo',
      person: 'director',
      function: this.as,
      accessToken: 'access',
      accessTokenExpiresAt: expires,
      refreshToken: 'refresh',
    };
  }

  sync(request: SyncRequest): SyncResponse {
    const results = request.outbox.map((command) => this.decide(command as OutgoingControl));
    const after = request.cursor < this.startsAnewAt ? 0 : request.cursor;
    const news = [...this.items.values()].filter((item) => item.seq > after).sort((a, b) => a.seq - b.seq);
    const page = news.slice(0, PAGE);
    const more = news.length > page.length;
    const reset = request.cursor < this.startsAnewAt;
    return {
      reset,
      cursor: more ? page.at(-1)!.seq : this.seq,
      more,
      now: new Date().toISOString(),
      results,
      items: page.map(this.rewrite),
    };
  }

  /** It has run since it was made. */
  replay() {
    const { at = '', phase } = this.world.clock ?? { phase: 'planned' };
    return { reading: 'only', read: this.seq, head: this.seq, clock: [{ from: at, phase }] };
  }

  /** At every moment as it is now. */
  asItWas() {
    const items = [...this.items.values()].map(this.rewrite);
    return { reading: 'only', seq: this.seq, reset: true, gone: [], items };
  }

  /** Changes items as if somebody else had done something, and tells the open lines. */
  put(...changed: (Omit<Item, 'seq'> & Record<string, unknown>)[]): number {
    const items = changed.map((item) => ({ ...JSON.parse(JSON.stringify(item)), seq: ++this.seq }) as Item);
    for (const item of items) this.items.set(`${item.kind}/${item.id}`, item);
    this.world.apply(items);
    this.onItems(this.seq, items.map(this.rewrite));
    return this.seq;
  }

  /** Without a word: whoever asks next is told to forget what they have. */
  erase(id: string, holder: number | undefined): void {
    const person = this.world.people.get(id)!;
    const { holders = [{ callName: person.callName, since: new Date(0).toISOString() }] } = person;
    const number = '№ 4F2A';
    const left = holders.map((one, at) =>
      at === (holder ?? holders.length - 1) ? { ...one, callName: number, erased: true as const } : one,
    );
    const erased = { ...person, kind: 'person', callName: left.at(-1)!.callName, holders: left, seq: ++this.seq };
    this.items.set(`person/${id}`, erased);
    this.world.apply([erased]);
    this.startsAnewAt = this.seq;
  }

  androidApp() {
    return androidApp();
  }

  joinCodes(people: string[]) {
    return joinCodes(people);
  }

  devices() {
    return devices(this.world, this.revoked);
  }

  map() {
    return map(this.world, this.random);
  }

  private decide(command: OutgoingControl): CommandResult {
    const before = this.answered.get(command.id);
    if (before) return before;
    const code = this.refusing.get(command.type);
    const outcome = code === undefined ? does(this, command) : { code };
    this.decided++;
    const result: CommandResult =
      outcome === 'accepted'
        ? { id: command.id, outcome, seq: this.seq }
        : { id: command.id, outcome: 'rejected', code: outcome.code, parameters: outcome.parameters ?? {} };
    this.answered.set(command.id, result);
    return result;
  }
}
