import type { Api } from '../../shared/live/api.ts';
import { exerciseTimeAt, ServerClock } from '../../shared/exerciseClock.ts';
import { Live, type Link, type LiveApp } from '../../shared/live/live.ts';
import type { Problem } from '../../shared/live/problem.ts';
import type { CommandResult, Hint, Item, SyncRequest, SyncResponse } from '../../shared/protocol.ts';
import type { ControlCommand } from '../model/commands.ts';
import type { MselInject, PersonFunction } from '../model/items.ts';
import { isUnsaid } from '../model/talking.ts';
import { timeOf } from '../model/inject/msel.ts';
import { PlayScale } from '../model/time/playScale.ts';
import { World, type Part } from '../model/world.ts';
import { CommandLog } from './commandLog.svelte.ts';
import { Editors } from './editors.svelte.ts';
import { Heard, type LastPosition } from './heard.svelte.ts';
import { broughtBy } from './foundImports.ts';
import { KnownExercise } from './knownExercise.svelte.ts';
import { Outbox } from './outbox.ts';
import { asked, askedBack, askedForth, done, doneBack, doneForth } from './said.ts';
import { positionsIn } from '../map/positions.ts';
import { exercisePath } from '../../shared/live/paths.ts';
import type { Change } from './writings.ts';

/** Screens redraw at most this often, however fast seventy phones talk. */
const REDRAW_EVERY_MS = 50;

/** One exercise as this console holds it: what is known, what is being asked for, and the line to the server. */
export class ExerciseSession extends KnownExercise implements LiveApp {
  /** Nothing can be said or done in it, by nobody. */
  readonly isPast: boolean = false;
  link = $state<Link>('connecting');
  loaded = $state(false);
  ended = $state<string>();
  waiting = $state(0);
  /** The server's wall clock, to the second. */
  now = $state(Date.now());
  /** When the server last said anything. */
  heardAt = $state(Date.now());
  private readonly heard = new Heard();
  readonly tooMuch = this.heard.tooMuch;
  readonly contacts = this.heard.contacts;
  readonly positions = this.heard.positions;
  readonly editors: Editors;
  readonly log = new CommandLog();

  /** What comes after a reset: until all of it is here, what was known stays on the screen. */
  private arriving: World | undefined;
  private readonly outbox = new Outbox();
  private readonly serverClock = new ServerClock();
  private readonly live: Live;
  private cursor = 0;
  private journal: string | undefined;
  private readonly awaitingSeq: { seq: number; resolve: () => void }[] = [];
  private readonly changed = new Set<Part>();
  private redrawTimer: ReturnType<typeof setTimeout> | undefined;
  private redrawnAt = -REDRAW_EVERY_MS;
  private ticker: ReturnType<typeof setInterval> | undefined;

  constructor(
    readonly id: string,
    readonly api: Api,
    readonly joinedAs: PersonFunction,
    protected readonly wanted: () => string[],
  ) {
    super();
    this.editors = new Editors(id, api);
    this.live = new Live(id, api, this.serverClock, this);
  }

  start(): void {
    this.live.start();
    this.ticker = setInterval(() => (this.now = this.serverClock.now()), 1000);
  }

  stop(): void {
    this.live.stop();
    clearInterval(this.ticker);
    clearTimeout(this.redrawTimer);
  }

  hurry(): void {
    this.live.hurry();
  }

  /**
   * Gives a command and says in the log what came of it. The answer may take as long as there is no connection; whoever
   * aborts it until then no longer wants it.
   */
  command(command: ControlCommand, wanted?: AbortSignal): Promise<CommandResult> {
    return this.ask(command, { asked, done }, wanted);
  }

  /** The same of what takes back a step, and says so. */
  takeBack(command: ControlCommand): Promise<CommandResult> {
    return this.ask(command, { asked: askedBack, done: doneBack });
  }

  /** What the import in that entry did, by the journal. */
  broughtBy(entry: number): Promise<Change[]> {
    return broughtBy(this.api, this.id, entry);
  }

  /** The same of what takes it forth again. */
  takeForth(command: ControlCommand): Promise<CommandResult> {
    return this.ask(command, { asked: askedForth, done: doneForth });
  }

  /** What needs no word: the log has it not. */
  tell(command: ControlCommand): { id: string; answer: Promise<CommandResult> } {
    const told = this.outbox.add(command);
    this.waiting = this.outbox.size;
    this.live.syncSoon();
    return told;
  }

  private async ask(
    command: ControlCommand,
    words: { asked: typeof asked; done: typeof done },
    wanted?: AbortSignal,
  ): Promise<CommandResult> {
    const { id, answer } = this.tell(command);
    wanted?.addEventListener('abort', () => this.withdraw(id));
    this.log.asked(id, words.asked(command, this.world.injects), this.serverClock.now());
    const result = await answer;
    if (result.outcome === 'accepted') {
      await this.reached(result.seq);
      // Whoever reads that it is done must find it done: a second key press acts on what is on screen.
      this.redraw();
      const isConnected = (person: string) => this.contacts.get(person)?.connected ?? false;
      this.log.accepted(id, words.done(command, { injects: this.world.injects, isConnected }));
    } else {
      const { code, parameters = {} } = result;
      // Which of several was refused is asked about elsewhere; here is why.
      this.log.rejected(id, code === 'import-failed' ? String(parameters['reason'] ?? code) : code, parameters);
    }
    return result;
  }

  /** Tells colleagues that a press on it waits here, until the answer is called. */
  pressed(inject: string): () => void {
    return this.editors.press(inject);
  }

  get disk() {
    return this.heard.disk;
  }

  get openFiles() {
    return this.heard.openFiles;
  }

  get memory() {
    return this.heard.memory;
  }

  get backup() {
    return this.heard.backup;
  }

  get standby() {
    return this.heard.standby;
  }

  get missingFiles() {
    return this.heard.missingFiles;
  }

  get exerciseTime(): number {
    return this.exerciseTimeAt(this.now);
  }

  /** In milliseconds of the wall, while the clock runs: to the moment and not to the second, and without the nights. */
  dueIn(inject: MselInject): number | undefined {
    const time = inject.state === 'planned' ? timeOf(inject) : undefined;
    if (time === undefined || this.phase !== 'running') return undefined;
    const play = new PlayScale(this.exercise?.days ?? []).between(this.exerciseTimeAt(this.serverClock.now()), time);
    return play / (this.clock?.speed ?? 1);
  }

  readonly confirms = false;

  nextRequest(): Promise<SyncRequest> {
    return Promise.resolve({
      cursor: this.cursor,
      ...(this.journal !== undefined && { journal: this.journal }),
      languages: this.wanted(),
      outbox: this.outbox.next(),
    });
  }

  answered(response: SyncResponse): Promise<boolean> {
    this.take(response);
    this.journal = response.journal;
    this.outbox.answered(response.results);
    this.waiting = this.outbox.size;
    this.now = this.serverClock.now();
    if (!response.more) this.loaded = true;
    return Promise.resolve(false);
  }

  pushed(items: Item[], seq: number, reset = false): Promise<void> {
    this.take({ items, cursor: seq, more: false, reset });
    return Promise.resolve();
  }

  hinted(hint: Hint): void {
    if (hint.type === 'editing') this.editors.hear(hint.person, hint.inject, hint.pressed);
    else this.heard.take(hint, this.now);
  }

  learnContacts(devices: Parameters<Heard['learnContacts']>[0]): void {
    this.heard.learnContacts(devices);
  }

  /** Where everybody was last: phones tell it while the exercise runs, and the server remembers what was told before. */
  async lookUpPositions(): Promise<void> {
    const collection = await this.api.authorized<{ features?: [] }>('GET', exercisePath(this.id, '/map'));
    this.learnPositions(positionsIn(collection));
  }

  learnPositions(positions: readonly LastPosition[]): void {
    this.heard.learnPositions(positions);
  }

  linkChanged(link: Link): void {
    this.link = link;
    if (link !== 'live') this.heard.away();
  }

  sessionEnded(problem: Problem): void {
    this.ended = problem.code;
  }

  private withdraw(id: string): void {
    if (!this.outbox.has(id)) return;
    this.outbox.withdraw(id);
    this.waiting = this.outbox.size;
    this.log.withdrawn(id);
  }

  private exerciseTimeAt(serverNow: number): number {
    const { clock, exercise } = this;
    if (!clock) return 0;
    return exerciseTimeAt(clock, { days: exercise?.days ?? [], nights: exercise?.nights ?? 'stop' }, serverNow);
  }

  private take({ items, cursor, more, reset }: Pick<SyncResponse, 'items' | 'cursor' | 'more' | 'reset'>): void {
    if (reset && this.cursor > 0) this.arriving = new World();
    for (const part of (this.arriving ?? this.world).apply(items)) this.changed.add(part);
    this.withdrawUnsaid(items);
    if (this.arriving && !more) this.startAnew(this.arriving);
    this.cursor = reset ? cursor : Math.max(this.cursor, cursor);
    this.heardAt = this.serverClock.now();
    const since = performance.now() - this.redrawnAt;
    this.redrawTimer ??= setTimeout(() => this.redraw(), Math.max(0, REDRAW_EVERY_MS - since));
    for (const awaited of this.awaitingSeq.splice(0)) {
      if (awaited.seq <= this.cursor) awaited.resolve();
      else this.awaitingSeq.push(awaited);
    }
  }

  /** Words that wait for what nobody is to hear any more. */
  private withdrawUnsaid(items: readonly Item[]): void {
    if (this.outbox.size === 0) return;
    const messages = (this.arriving ?? this.world).messages;
    const gone = items.flatMap(({ kind, id }) => {
      const message = kind === 'message' ? messages.get(id) : undefined;
      return message && isUnsaid(message) ? [`message/${id}/text`] : [];
    });
    const ids = this.outbox.idsOf((command) => 'text' in command && gone.some((text) => text === command.text));
    for (const id of ids) this.withdraw(id);
  }

  /** All that is not in it is forgotten, where somebody was too. */
  private startAnew(world: World): void {
    this.world = world;
    this.arriving = undefined;
    for (const part of Object.keys(this.versions) as Part[]) this.changed.add(part);
    if (this.positions.size === 0) return;
    this.positions.clear();
    this.lookUpPositions().catch((error: unknown) => console.warn('no earlier positions', error));
  }

  private redraw(): void {
    clearTimeout(this.redrawTimer);
    this.redrawTimer = undefined;
    this.redrawnAt = performance.now();
    for (const part of this.changed) this.versions[part]++;
    this.changed.clear();
  }

  /** Until what the command did is known here. */
  reached(seq: number): Promise<void> {
    if (seq <= this.cursor) return Promise.resolve();
    return new Promise((resolve) => this.awaitingSeq.push({ seq, resolve }));
  }
}
