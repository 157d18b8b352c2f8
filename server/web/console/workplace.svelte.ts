import { getContext, setContext } from 'svelte';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import { uuid7 } from '../shared/uuid7.ts';
import type { Begun } from './compose/begun.ts';
import { HandWritten } from './compose/handWritten.svelte.ts';
import type { Draft, Unsaved } from './detail/draft.ts';
import { copyOf, emptyInject, nextNumber } from './model/authoring.ts';
import { storylinesOf } from './model/controlRoom.ts';
import { firstWrittenIn } from './model/text/texts.ts';
import type { Inject, MselInject } from './model/items.ts';
import type { OnMap, ReasonWanted, Selection, ShiftTab } from './lookedAt.ts';
import type { BoardView } from './board/boardView.ts';
import type { Zoom } from './model/inject/slots.ts';
import { MselLook } from './mselLook.svelte.ts';
import { inOrder } from './model/inject/msel.ts';
import { looksAfter } from './model/welfare.ts';
import type { Place } from './places.ts';
import { Room } from './room.svelte.ts';
import type { ExerciseSession } from './session/exerciseSession.svelte.ts';
import { Authoring } from './session/authoring.svelte.ts';
import { Importing } from './prepare/spreadsheets/importing.svelte.ts';
import { BegunWords } from './talk/begunWords.svelte.ts';
import { OnTheWay } from './talk/onTheWay.ts';
import { OpenConversation } from './talk/openConversation.ts';
import { SeenHere } from './talk/seenHere.ts';
import { AnswerDrafts } from './requests/answerDrafts.ts';
import { Devices } from './people/devices.svelte.ts';
import { KeptForms } from './session/keptForms.svelte.ts';
import { KeptInTab } from './session/keptInTab.svelte.ts';
import { Microphone } from './session/microphone.svelte.ts';
import { Names } from './session/names.ts';
import { PlayTimes } from './session/playTimes.svelte.ts';
import { Revocables } from './session/revocables.svelte.ts';
import { Unfinished } from './session/unfinished.ts';
import { UnsentTexts } from './session/unsentTexts.ts';
import { Waiting } from './waiting.svelte.ts';

/** What one controller is looking at. Nothing of it is the exercise's business. */
export class Workplace {
  readonly names: Names;
  readonly devices: Devices;
  readonly times: PlayTimes;
  readonly authoring: Authoring;
  /** What was typed and not saved, by inject: nobody's text is lost. */
  readonly unsaved: KeptInTab<Unsaved>;
  readonly unsent: UnsentTexts;
  readonly begunWords: BegunWords;
  readonly seenLines: SeenHere;
  readonly onTheWay: OnTheWay;
  readonly conversation: OpenConversation;
  /** The message that is being written at the foot, and nothing else. */
  readonly begun: KeptInTab<Begun>;
  readonly handWritten: HandWritten;
  readonly importing: Importing;
  readonly revocables: Revocables;
  /** Why something was to be recalled, by inject: taken back in time, or refused, it is there again. */
  readonly recallReasons = new Map<string, Record<string, string>>();
  readonly answers: AnswerDrafts;
  readonly forms: KeptForms;
  readonly unfinished = new Unfinished();
  readonly microphone = new Microphone();
  /** Being written, and not yet planned. */
  fresh = $state.raw<Inject>();
  selection = $state<Selection>();
  readonly room: Room;
  /** What the map was asked to show; the same thing asked for twice is two wishes. */
  onMap = $state.raw<OnMap>();
  boardView = $state<BoardView>('injects');
  boardZoom = $state<Zoom>('hour');
  /** Whether files to keep name people as the exercise does, or by the ids of their roles. */
  savesCallNames = $state(false);
  actionsView = $state<'actions' | 'decisions' | 'evidence' | 'duties' | 'dossiers' | 'case' | 'repeats' | 'trust'>(
    'actions',
  );
  peopleView = $state<'people' | 'welfare'>('people');
  /** What of role players' welfare has been looked at, by its key. */
  readonly welfareSeen = new SvelteSet<string>();
  /** How often each question had been asked when control last looked, by its `repeatKey`. */
  readonly repeatsSeen = new SvelteMap<string, number>();
  /** The language that the list of translations opens with. */
  translating = $state<string>();
  /** What the next list opens, where somebody comes to put it right: a place, a document, a text. */
  private wanted: string | undefined;
  /** The moment of the wall clock that the replay shows next. */
  private momentWanted = $state<number>();
  /** The place alone over the whole width: for a projector. */
  wide = $state(false);
  readonly msel: MselLook;
  readonly waiting: Waiting;
  shiftTab = $state<ShiftTab>('duties');
  /** The list of whom nothing reached is far down. */
  looksForMissing = $state(false);
  /** Kept here and not beside its button, which is gone as soon as a colleague is faster. */
  reasonWanted = $state.raw<ReasonWanted>();
  editing = $state(false);
  composing = $state(false);
  /** What the composer is to start from. */
  template = $state.raw<Inject>();

  want(id: string | undefined) {
    this.wanted = id;
  }

  /** Once. */
  takeWanted(): string {
    const { wanted = '' } = this;
    this.wanted = undefined;
    return wanted;
  }

  /** The exercise as it was then, without what is open now beside it. */
  wantMoment(wall: number): void {
    this.momentWanted = wall;
    this.select(undefined);
    this.go('replay');
  }

  /** Once. */
  takeMomentWanted(): number | undefined {
    const { momentWanted } = this;
    this.momentWanted = undefined;
    return momentWanted;
  }

  /** All injects in the order in which they go out. */
  readonly ordered = $derived.by(() => inOrder(this.session.injects.values()));
  /** Somebody who looks after role players. */
  readonly looksAfter = $derived.by(() => looksAfter(this.session.me, this.session.exercise));
  readonly mine = $derived.by(() => storylinesOf(this.session.me?.id, this.session.storylines, this.session.cells));

  constructor(
    readonly session: ExerciseSession,
    /** Whoever sits here, as joined. */
    person: string,
  ) {
    this.unsaved = new KeptInTab(`${session.id}.${person}.injects`);
    this.begun = new KeptInTab(`${session.id}.${person}.message`);
    this.room = new Room(new KeptInTab(`${session.id}.${person}.place`), this);
    this.unsent = new UnsentTexts(`${session.id}.${person}.texts`);
    this.begunWords = new BegunWords(new KeptInTab(`${session.id}.${person}.words`));
    this.onTheWay = new OnTheWay(new KeptInTab(`${session.id}.${person}.sent`), this.unsent);
    this.conversation = new OpenConversation(new KeptInTab(`${session.id}.${person}.conversation`));
    this.seenLines = new SeenHere(new KeptInTab(`${session.id}.${person}.seen`));
    this.forms = new KeptForms(new KeptInTab(`${session.id}.${person}.forms`));
    this.answers = new AnswerDrafts(new KeptInTab(`${session.id}.${person}.answers`));
    this.names = new Names(session);
    this.msel = new MselLook(this);
    this.waiting = new Waiting(this);
    this.devices = new Devices(session);
    this.times = new PlayTimes(session);
    this.authoring = new Authoring(session);
    this.importing = new Importing(session, this.authoring);
    this.revocables = new Revocables(
      session,
      new KeptInTab(`${session.id}.${person}.not-done`),
      (command, result) => this.handWritten.ended(command, result),
      (command) => this.handWritten.thrownAway(command),
    );
    this.handWritten = new HandWritten(
      this.begun,
      (command) => this.revocables.ask(command),
      (id) => {
        void this.devices.refresh();
        // Seconds later, whoever has opened something else looks at that.
        if (!this.hasDrawer || session.undoSeconds === 0) this.select({ type: 'inject', id });
      },
    );
    this.unfinished.add(() => this.wouldLose());
  }

  private wouldLose(): boolean {
    const { unsaved, begun, unsent, begunWords, forms, answers, revocables } = this;
    return (
      [unsaved, begun].some((kept) => kept.keys().length > 0) ||
      !answers.isEmpty ||
      !unsent.isEmpty ||
      !begunWords.isEmpty ||
      !this.onTheWay.isEmpty ||
      !forms.isEmpty ||
      revocables.holdsWords ||
      !this.microphone.isEmpty
    );
  }

  start(): void {
    this.session.start();
    this.devices.start();
  }

  /** All is here that this tab had not before. */
  allIsHere(): void {
    this.seenLines.begin([...this.session.messages.values()].map(({ seq }) => seq));
    this.onTheWay.begin(this.session.messages);
  }

  stop(): void {
    this.session.stop();
    this.devices.stop();
    this.revocables.stop();
  }

  get place(): Place {
    return this.room.place;
  }

  go(place: Place): void {
    this.room.go(place);
  }

  /** An inject is written, in a form. */
  get isWriting(): boolean {
    return this.editing || this.fresh !== undefined;
  }

  /** Something is looked at closely, or written. */
  get hasDrawer(): boolean {
    return this.selection !== undefined || this.fresh !== undefined;
  }

  /** In the middle of the map, and what is known of it beside. */
  showOnMap(what: OnMap): void {
    this.onMap = { ...what };
    this.go('map');
    // On a phone it would lie over the map.
    const { type, id } = what;
    if ((type === 'person' || type === 'action') && !this.room.isNarrow) this.select({ type, id });
  }

  select(selection: Selection | undefined): void {
    this.microphone.leaveFor('editor', () => this.open(selection));
  }

  private open(selection: Selection | undefined): void {
    this.selection = selection;
    this.editing = false;
    this.room.formClosed();
    this.fresh = undefined;
  }

  /** In the storyline that is looked at. */
  writeNew(language: string): void {
    const { session } = this;
    const { storyline } = this.msel;
    const source = firstWrittenIn(session.exercise?.languages, language);
    const number = this.offeredNumber(storyline);
    this.begin(emptyInject(`inject-${uuid7()}`, number, source, storyline));
  }

  writeCopy({ inject }: MselInject): void {
    const number = this.offeredNumber(inject.storyline);
    this.begin(copyOf(inject, `inject-${uuid7()}`, number));
  }

  /** What another exercise kept, as a new inject of the storyline that is looked at. */
  writeFrom(inject: Inject): void {
    const { storyline } = this.msel;
    const number = this.offeredNumber(storyline);
    this.begin({ ...copyOf(inject, `inject-${uuid7()}`, number), ...(storyline !== undefined && { storyline }) });
  }

  /** The composer is opened with it, to be changed and sent at once. */
  composeFrom(inject: Inject): void {
    if (this.session.phase === 'ended') return;
    this.template = inject;
    this.composing = true;
  }

  /** What was written in a cell and is outdated: both versions side by side. */
  resolve(basedOn: MselInject, draft: Draft): void {
    const unsaved = { began: basedOn.inject, basedOn, draft };
    this.unsaved.set(basedOn.id, unsaved);
    this.writeOn(unsaved);
  }

  /** What was left unsaved: in the form again. What a colleague took out meanwhile is there as a new one. */
  writeOn(unsaved: Unsaved): void {
    this.microphone.leaveFor('editor', () => this.openUnsaved(unsaved));
  }

  private openUnsaved({ began }: Unsaved): void {
    const isPlanned = this.session.injects.has(began.id);
    if (isPlanned) this.select({ type: 'inject', id: began.id });
    else this.begin(began);
    this.editing = isPlanned;
    this.wide = false;
  }

  /** What waits to be sent, or to be sent again, has its number already. */
  private offeredNumber(storyline: string | undefined): string {
    return nextNumber([...this.session.injects.values(), ...this.revocables.unsent], storyline);
  }

  private begin(fresh: Inject): void {
    this.microphone.leaveFor('editor', () => {
      this.selection = undefined;
      this.fresh = fresh;
    });
  }

  /** Asks first where something was only recorded. */
  stopEditing(): void {
    this.microphone.leaveFor('editor', () => (this.editing = false));
  }

  stopComposing(): void {
    this.microphone.leaveFor('composer', () => (this.composing = false));
  }

  showMissing(): void {
    this.go('now');
    this.looksForMissing = true;
  }

  get selectedInject() {
    return this.selection?.type === 'inject' ? this.session.injects.get(this.selection.id) : undefined;
  }

  /** To the next inject of the list, or the one before. */
  step(by: 1 | -1): void {
    const { selection } = this;
    const next = this.msel.beside(selection?.type === 'inject' ? selection.id : undefined, by);
    if (next) this.select({ type: 'inject', id: next.id });
  }
}

const KEY = Symbol('workplace');

export function provideWorkplace(workplace: Workplace): Workplace {
  return setContext(KEY, workplace);
}

export function useWorkplace(): Workplace {
  return getContext<Workplace>(KEY);
}
