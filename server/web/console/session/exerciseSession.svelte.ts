import { SvelteMap } from 'svelte/reactivity';
import type { Api } from '../../shared/api.ts';
import { exerciseTimeAt, ServerClock } from '../../shared/exerciseClock.ts';
import { Live, type Link, type LiveApp } from '../../shared/live.ts';
import type { Problem } from '../../shared/problem.ts';
import type {
  CommandResult,
  BackupReport,
  DiskReport,
  Hint,
  Item,
  PhoneState,
  StandbyReport,
  SyncRequest,
  SyncResponse,
} from '../../shared/protocol.ts';
import type { ControlCommand } from '../model/commands.ts';
import type { OwnColumns } from '../model/ownColumns.ts';
import { controls, givesAllClear, USUAL_UNDO_SECONDS, type MselInject, type PersonFunction } from '../model/items.ts';
import { timeOf } from '../model/msel.ts';
import { PlayScale } from '../model/playScale.ts';
import { World, type Part } from '../model/world.ts';
import { CommandLog } from './commandLog.svelte.ts';
import { Editors } from './editors.svelte.ts';
import { Outbox } from './outbox.ts';
import { asked, askedBack, askedForth, done, doneBack, doneForth } from './said.ts';
import { positionsIn } from '../map/positions.ts';
import { exercisePath } from '../../shared/paths.ts';

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

/** Screens redraw at most this often, however fast seventy phones talk. */
const REDRAW_EVERY_MS = 50;

/** The server says it again every 10 s while it is so. */
const TOO_MUCH_STANDS = 20_000;

/** One exercise as this console holds it: what is known, what is being asked for, and the line to the server. */
export class ExerciseSession implements LiveApp {
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
  /** Where the server says that its disk fills up. */
  disk = $state<DiskReport>();
  /** How old the server's latest backup is, where it makes some: said every minute. */
  backup = $state<BackupReport>();
  /** How the second laptop does, where one may follow: said every few seconds. */
  standby = $state<StandbyReport>();
  /** Who sends more than the server takes, and until when that is said. */
  readonly tooMuch = new SvelteMap<string, number>();
  readonly contacts = new SvelteMap<string, Contact>();
  readonly positions = new SvelteMap<string, LastPosition>();
  readonly editors: Editors;
  readonly log = new CommandLog();

  private world = new World();
  /** What comes after a reset: until all of it is here, what was known stays on the screen. */
  private arriving: World | undefined;
  protected readonly versions: Record<Part, number> = $state({
    frame: 0,
    clock: 0,
    people: 0,
    injects: 0,
    progress: 0,
    actions: 0,
    dossiers: 0,
    safety: 0,
    mediations: 0,
    translations: 0,
    talk: 0,
    library: 0,
    comms: 0,
    room: 0,
    requests: 0,
    evaluation: 0,
  });
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

  get exercise() {
    return this.seen('frame').exercise;
  }
  get clock() {
    return this.seen('clock').clock;
  }
  get wallClock() {
    return this.seen('clock').wallClock;
  }
  get redStop() {
    return this.seen('safety').redStop;
  }
  get brakes() {
    return this.seen('safety').brakes;
  }
  get welfare() {
    return this.seen('safety').welfare;
  }
  get me() {
    return this.seen('people').me;
  }
  get people() {
    return this.seen('people').people;
  }
  /** Also of whoever is not looked at: they are named beside others. */
  get everybody() {
    return this.all('people').people;
  }
  get teams() {
    return this.seen('people').teams;
  }
  get agencies() {
    return this.seen('people').agencies;
  }
  get personas() {
    return this.seen('frame').personas;
  }
  get places() {
    return this.seen('frame').places;
  }
  get storylines() {
    return this.seen('frame').storylines;
  }
  get phases() {
    return this.seen('frame').phases;
  }
  get objectives() {
    return this.seen('frame').objectives;
  }
  get actionKinds() {
    return this.seen('frame').actionKinds;
  }
  get roleCards() {
    return this.seen('frame').roleCards;
  }
  get injects() {
    return this.seen('injects').injects;
  }
  get allInjects() {
    return this.all('injects').injects;
  }
  get progress() {
    return this.seen('progress').progress;
  }
  get actions() {
    return this.seen('actions').actions;
  }

  get presences() {
    return this.seen('actions').presences;
  }

  get duties() {
    return this.seen('actions').duties;
  }

  get dutyTicks() {
    return this.seen('actions').dutyTicks;
  }

  get decisions() {
    return this.seen('actions').decisions;
  }

  get evidence() {
    return this.seen('actions').evidence;
  }

  takenOutBy(collection: string, id: string): number | undefined {
    return this.world.takenOutBy(collection, id);
  }

  get dossiers() {
    return this.seen('dossiers').dossiers;
  }

  get links() {
    return this.seen('dossiers').links;
  }

  get openQuestions() {
    return this.seen('dossiers').openQuestions;
  }

  get truths() {
    return this.seen('dossiers').truths;
  }

  get repeatedQuestions() {
    return this.seen('dossiers').repeatedQuestions;
  }

  get trusts() {
    return this.seen('dossiers').trusts;
  }

  get mediations() {
    return this.seen('mediations').mediations;
  }
  get translations() {
    return this.seen('translations').translations;
  }
  get terms() {
    return this.seen('translations').terms;
  }
  get channels() {
    return this.seen('talk').channels;
  }
  get messages() {
    return this.seen('talk').messages;
  }
  get cells() {
    return this.seen('room').cells;
  }
  get handOvers() {
    return this.seen('room').handOvers;
  }
  get shiftEntries() {
    return this.seen('room').shiftEntries;
  }
  get calls() {
    return this.seen('room').calls;
  }

  get worldEntries() {
    return this.seen('library').worldEntries;
  }
  get variables() {
    return this.seen('frame').variables;
  }
  get documents() {
    return this.seen('library').documents;
  }
  get commsChecks() {
    return this.seen('comms').commsChecks;
  }
  get readiness() {
    return this.seen('comms').readiness;
  }
  get requestForms() {
    return this.seen('requests').requestForms;
  }
  get requests() {
    return this.seen('requests').requests;
  }
  get tasks() {
    return this.seen('requests').tasks;
  }

  get guides() {
    return this.seen('evaluation').guides;
  }

  get surveys() {
    return this.seen('evaluation').surveys;
  }

  /** What people wrote into it; undefined before anybody did. */
  get report() {
    return this.seen('evaluation').reports.get('report');
  }

  get correctiveActions() {
    return this.seen('evaluation').correctiveActions;
  }

  /** Guides, who watches whom, and all that evaluators wrote. */
  get evaluation() {
    const { guides, watches, ratings, observations, moments, feedback, feedbackRelease } = this.seen('evaluation');
    return { guides, watches, ratings, observations, moments, feedback, feedbackRelease };
  }

  get exerciseTime(): number {
    return this.exerciseTimeAt(this.now);
  }

  /** Evaluators and safety officers see everything and are offered no button; the server holds the same line. */
  get mayControl(): boolean {
    return controls(this.me?.function ?? this.joinedAs);
  }

  /** After ENDEX the list of injects is what was played. */
  get mayWriteMsel(): boolean {
    return this.mayControl && this.phase !== 'ended';
  }

  /** Control's own columns of the MSEL, as the one thing that they are written as. */
  get ownColumns(): OwnColumns {
    const { columns = [], columnsRevision = 0, seq } = this.exercise ?? { seq: 0 };
    return { columns, revision: columnsRevision, seq };
  }

  /** How long what one press sends can be taken back. */
  get undoSeconds(): number {
    return this.exercise?.undoSeconds ?? USUAL_UNDO_SECONDS;
  }

  /** In milliseconds of the wall, while the clock runs: to the moment and not to the second, and without the nights. */
  dueIn(inject: MselInject): number | undefined {
    const time = inject.state === 'planned' ? timeOf(inject) : undefined;
    if (time === undefined || this.phase !== 'running') return undefined;
    const play = new PlayScale(this.exercise?.days ?? []).between(this.exerciseTimeAt(this.serverClock.now()), time);
    return play / (this.clock?.speed ?? 1);
  }

  /** Also while nothing has come yet. */
  get phase() {
    return this.clock?.phase ?? 'planned';
  }

  get mayGiveAllClear(): boolean {
    return givesAllClear(this.me?.function ?? this.joinedAs);
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
    if (hint.type === 'contact') {
      const { type: _, person, ...contact } = hint;
      this.contacts.set(person, { ...this.contacts.get(person), ...contact });
    } else if (hint.type === 'disk') {
      const { type: _, ...report } = hint;
      this.disk = report.state === 'ample' ? undefined : report;
    } else if (hint.type === 'backup') {
      const { type: _, ...report } = hint;
      this.backup = report;
    } else if (hint.type === 'standby') {
      const { type: _, ...report } = hint;
      this.standby = report;
    } else if (hint.type === 'sends-too-much') {
      this.tooMuch.set(hint.person, this.now + TOO_MUCH_STANDS);
    } else if (hint.type === 'editing') {
      this.editors.hear(hint.person, hint.inject, hint.pressed);
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
  /** Where everybody was last: phones tell it while the exercise runs, and the server remembers what was told before. */
  async lookUpPositions(): Promise<void> {
    const collection = await this.api.authorized<{ features?: [] }>('GET', exercisePath(this.id, '/map'));
    this.learnPositions(positionsIn(collection));
  }

  learnPositions(positions: readonly LastPosition[]): void {
    for (const position of positions) {
      const known = this.positions.get(position.person);
      if (!known || known.at < position.at) this.positions.set(position.person, position);
    }
  }

  linkChanged(link: Link): void {
    this.link = link;
    // Who is away does not hear that there is room again; the server says every few seconds that there is not.
    if (link !== 'live') {
      this.disk = undefined;
      this.backup = undefined;
      this.standby = undefined;
    }
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

  protected seen(part: Part): World {
    return this.all(part);
  }

  private all(part: Part): World {
    void this.versions[part];
    return this.world;
  }

  private take({ items, cursor, more, reset }: Pick<SyncResponse, 'items' | 'cursor' | 'more' | 'reset'>): void {
    if (reset && this.cursor > 0) this.arriving = new World();
    for (const part of (this.arriving ?? this.world).apply(items)) this.changed.add(part);
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
