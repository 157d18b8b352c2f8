import { Api } from '../../shared/live/api.ts';
import { exerciseTimeAt, type ServerClock } from '../../shared/exerciseClock.ts';
import { installation } from '../../shared/installation.ts';
import { isAway, Live, type Link } from '../../shared/live/live.ts';
import { Problem } from '../../shared/live/problem.ts';
import type { InjectItem, Instant, Item, LanguageTag, ParticipantCommand } from '../../shared/protocol.ts';
import type { KeptSession } from '../../shared/live/session.ts';
import { Ballots } from '../follow/ballots.svelte.ts';
import { Follower } from '../follow/follower.ts';
import { Marks } from '../follow/marks.ts';
import { Media } from '../follow/media.svelte.ts';
import { Positions } from '../follow/positions.svelte.ts';
import { Tabs, type Word } from '../follow/tabs.ts';
import { openDatabase, type Copy, type Database, type Errand } from '../keep/database.ts';
import { Inbound } from '../keep/inbound.ts';
import { Outbox, type Origin } from '../keep/outbox.ts';
import { Unkept } from '../keep/unkept.ts';
import type { SurveyAnswers } from '../../shared/protocol/survey.ts';
import { isKeptTooLong } from '../keep/retention.ts';
import { keptSessions } from '../keep/sessions.ts';
import { Seen } from '../talk/seen.svelte.ts';
import { sendWhenConnected } from '../worker.ts';
import { watchBattery } from './battery.ts';
import { LanguageChoice } from './languageChoice.svelte.ts';
import { doneWords, knownMoments, momentWords, outOfPlayWords, realTimeWords } from '../../shared/moments.ts';
import { PositionAsked } from './positionAsked.svelte.ts';
import { isQuiet } from './quiet.ts';
import { newestFor } from './reading.ts';
import { besides, SecondLanguage } from './secondLanguage.svelte.ts';
import { onServersClock } from './serversTime.ts';
import { Ticking } from './ticking.svelte.ts';
import { seenKey } from './versions.ts';
import { viewOf } from './view.ts';
import { filesToFetch, filesToHide } from './viewFiles.ts';

/** One person's part in one exercise on this device: what the screens show, and the few things that they can do. */
export class Participation {
  session: KeptSession | undefined = $state.raw();
  /** Why the device has to be joined again: a problem's code. */
  endedBy: string | undefined = $state();
  link: Link = $state('offline');
  errands: Errand[] = $state.raw([]);
  isFull = $state(false);
  /** How often everything began anew: what a screen fetched before by itself may tell of somebody who was erased. */
  anew = $state(0);
  readHere: ReadonlySet<string> = $state.raw(new Set());
  private copies: Copy[] = $state.raw([]);

  readonly languages = new LanguageChoice(() => this.syncSoon());
  readonly positions = new Positions(
    () => this.sendsPosition,
    () => this.view.exercise?.area,
    () => this.live?.syncSoon(),
  );
  readonly marks = new Marks((command) => void this.say(command));

  private readonly items = $derived(newestFor(this.languages.content, this.copies));
  private readonly told = $derived.by(() => this.errands.map((errand) => onServersClock(errand, this.ticking.offset)));
  readonly view = $derived(viewOf(this.items, this.told, this.readHere, this.languages.content));
  readonly known = $derived(knownMoments(this.items));
  readonly waiting = $derived(this.errands.filter(({ refusal, command }) => !refusal && !isQuiet(command.type)).length);
  readonly sendsPosition = $derived(this.view.consents.includes('position') && this.view.clock?.phase === 'running');
  readonly exerciseTime = $derived.by(() =>
    this.view.clock && this.view.exercise
      ? exerciseTimeAt(this.view.clock, this.view.exercise, this.ticking.now)
      : undefined,
  );

  /** Once on each device, as soon as it is known that there is no answer yet; without an area, and after ENDEX, nobody's position is kept. */
  readonly asksConsent = $derived.by(() => this.positionAsked.isToBeAsked(this.view));

  /** Day and time of the exercise. Before there is any, the real time of where it is played, named as such. */
  when(instant: Instant): string {
    const { clock, exercise } = this.view;
    return momentWords(instant, clock, exercise, this.known);
  }

  /** Of what is of no play, such as coming and going. */
  readonly realTime = realTimeWords;

  /** When somebody did it: `at` is what the server knows of it by the exercise's clock, once it has heard of it. */
  done(takenAt: Instant, at?: string): string {
    const { clock, exercise } = this.view;
    return this.outOfPlay(doneWords(takenAt, at, clock, exercise, this.known), takenAt);
  }

  /** The words for when somebody did it, and that it was before STARTEX or after ENDEX. */
  outOfPlay(words: string, takenAt: Instant): string {
    const said = outOfPlayWords(Date.parse(takenAt), this.view.clock, this.isConnected);
    return [words, said].filter(Boolean).join(' · ');
  }

  /** The server's wall clock, four times a second. */
  get serverNow(): number {
    return this.ticking.now;
  }

  readonly clock: ServerClock;
  readonly seen: Seen;
  readonly second: SecondLanguage;
  readonly api: Api;
  readonly media: Media;
  readonly ballots: Ballots;
  private readonly ticking: Ticking;
  private readonly positionAsked: PositionAsked;
  private readonly unkept = new Unkept();
  private readonly outbox: Outbox;
  private readonly inbound: Inbound;
  private live: Live | undefined;
  private tabs: Tabs | undefined;
  private battery: number | undefined;

  private constructor(readonly database: Database) {
    this.api = new Api(keptSessions(database));
    this.ballots = new Ballots(
      database,
      this.api,
      () => this.view.surveys.map(({ item }) => item),
      () => this.tabs?.tell('kept'),
    );
    this.ticking = new Ticking(database);
    this.clock = this.ticking.clock;
    this.positionAsked = new PositionAsked(database);
    this.seen = new Seen(database);
    this.outbox = new Outbox(database, this.unkept);
    this.inbound = new Inbound(database, this.unkept);
    this.second = new SecondLanguage(
      database,
      this.inbound,
      (request) => this.api.sync(this.session!.exercise, request),
      () => this.reload(),
    );
    this.media = new Media(
      database,
      this.api,
      () => filesToFetch(this.view),
      () => filesToHide(this.view),
      () => this.tabs?.tell('kept'),
    );
  }

  static async open(): Promise<Participation> {
    const participation = new Participation(await openDatabase());
    await participation.languages.start();
    await participation.reload();
    participation.session = await participation.api.sessions.read();
    await participation.ticking.start();
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') participation.marks.flush();
      else void participation.forgetIfOver();
    });
    watchBattery((level) => (participation.battery = level));
    await participation.forgetIfOver();
    if (participation.session) participation.begin();
    return participation;
  }

  async join(code: string, device: string): Promise<void> {
    const before = this.session;
    const session = await this.api.join(code, device, installation());
    this.halt();
    if (before && (before.exercise !== session.exercise || before.person !== session.person)) {
      await this.inbound.wipe();
      await this.api.sessions.write(session);
      await this.reload();
    }
    this.session = session;
    this.endedBy = undefined;
    if (this.languages.chosen) await this.say({ type: 'choose-languages', languages: this.languages.order });
    void navigator.storage?.persist?.();
    this.begin();
  }

  /** On disk when it returns; sent when there is a connection. */
  async say(command: ParticipantCommand, origin?: Origin): Promise<void> {
    await this.outbox.add(command, origin).finally(() => this.reload());
    this.live?.syncSoon();
    this.tabs?.tell('outbox');
    if (isAway(this.link)) sendWhenConnected();
  }

  /** Without a word on the screen, whatever becomes of it: somebody may look over the shoulder. */
  pullBrake(): void {
    this.say({ type: 'pull-brake', takenAt: new Date().toISOString() }).catch(console.error);
  }

  /** The same thing in another language, as far as it was received in it. */
  besides<I extends Item>(item: I, language: LanguageTag): I | undefined {
    return besides(item, language, this.copies) as I | undefined;
  }

  syncSoon(): void {
    this.live?.syncSoon();
  }

  /** Whichever tab talks to the server. */
  tryNow(): void {
    if (this.tabs?.leads === false) this.tabs.tell('try-now');
    else this.live?.tryNow();
  }

  async dismiss(errand: string): Promise<void> {
    await this.outbox.dismiss(errand);
    await this.outboxChanged();
  }

  /** Here, or by what a screen did. */
  async outboxChanged(): Promise<void> {
    await this.reload();
    this.tabs?.tell('kept');
  }

  async chooseLanguage(language: LanguageTag): Promise<void> {
    await this.languages.visit(language);
  }

  async chooseOrder(order: LanguageTag[]): Promise<void> {
    await this.languages.chooseOrder(order);
    if (this.session) await this.say({ type: 'choose-languages', languages: this.languages.order });
  }

  /** A no needs no command: there is no consent until one is given. */
  async answerConsent(yes: boolean): Promise<void> {
    await this.positionAsked.answer();
    if (yes) await this.say({ type: 'give-consent', to: 'position' });
  }

  markRead(inject: InjectItem, language: LanguageTag | undefined): void {
    const words = seenKey(inject);
    if (!this.readHere.has(words)) this.readHere = new Set([...this.readHere, words]);
    // Opened is on a screen too, however short.
    this.marks.mark(inject, 'shown', language);
    this.marks.mark(inject, 'read', language);
  }

  /** Nothing of the exercise stays on this device. What waits to be sent is lost: ask before. */
  async leave(): Promise<void> {
    this.tabs?.tell('left');
    this.halt();
    await this.inbound.wipe();
    this.session = undefined;
    this.readHere = new Set();
    await this.reload();
  }

  /** An exercise that ended long ago goes from this device by itself. */
  private async forgetIfOver(): Promise<void> {
    if (this.session && isKeptTooLong(this.view.clock, this.view.exercise, this.clock.now())) await this.leave();
  }

  private begin(): void {
    const { exercise } = this.session!;
    const follower = new Follower(this.outbox, this.inbound, {
      languages: () => this.languages.content,
      takePositions: () => this.positions.take(),
      battery: () => this.battery,
      kept: (isAnew) =>
        void this.reload().then(async () => {
          if (isAnew) this.anew++;
          this.tabs?.tell(isAnew ? 'anew' : 'kept');
          this.moveMedia();
          await this.forgetIfOver();
        }),
      left: () => void this.outboxChanged(),
      linkChanged: (link) => this.linked(link),
      sessionEnded: (problem) => this.ended(problem),
    });
    this.live = new Live(exercise, this.api, this.clock, follower);
    this.tabs = new Tabs(
      () => this.live?.start(),
      () => this.live?.stop(),
      (word) => this.heard(word),
    );
    this.tabs.start();
  }

  private halt(): void {
    this.tabs?.stop();
    this.live?.stop();
    this.media.stop();
    this.ballots.stop();
    this.positions.stop();
    this.tabs = this.live = undefined;
  }

  private async reload(): Promise<void> {
    [this.errands, this.copies] = await Promise.all([this.outbox.all(), this.inbound.copies()]);
    this.isFull = this.unkept.isFull;
    await this.media.reload();
    await this.seen.load();
    await this.ballots.load();
    await this.second.load();
    await this.positionAsked.load();
    if (this.view.me) await this.languages.suggest(this.view.me.languages);
  }

  private ended(problem: Problem): void {
    this.halt();
    this.endedBy = problem.code;
    if (problem.code === 'device-revoked') void this.inbound.forget().then(() => this.reload());
  }

  private heard(word: Word): void {
    switch (word) {
      case 'left':
        return location.reload();
      case 'outbox':
        void this.reload();
        return this.live?.syncSoon();
      case 'try-now':
        return this.live?.tryNow();
      case 'kept':
        return void this.reload().then(() => this.moveMedia());
      case 'anew':
        return void this.reload().then(() => this.anew++);
      case 'hello':
        return this.tabs?.leads ? this.tabs.tell(this.link) : undefined;
      default:
        if (!this.tabs?.leads) this.link = word;
    }
  }

  private linked(link: Link): void {
    this.link = link;
    this.moveMedia();
    if (this.tabs?.leads) this.tabs.tell(link);
  }

  get hasEnded(): boolean {
    return this.view.clock?.phase === 'ended';
  }

  private get isConnected(): boolean {
    return this.link === 'live' || this.link === 'polling';
  }

  /** On disk when it returns, apart from all else that is said: nobody learns who said it. */
  async sayWithoutName(survey: string, answers: SurveyAnswers): Promise<void> {
    await this.ballots.answer(survey, answers);
    this.tabs?.tell('kept');
    this.moveMedia();
  }

  /** Of several tabs the one that talks to the server also brings and fetches files, and sends ballots. */
  private moveMedia(): void {
    if (!this.isConnected || !this.session || !this.tabs?.leads) return;
    this.media.kick(this.session.exercise);
    this.ballots.kick(this.session.exercise);
  }
}
