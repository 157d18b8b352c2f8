import { controls, givesAllClear, USUAL_UNDO_SECONDS, type PersonFunction } from '../model/items.ts';
import { columnsOf, type OwnColumns } from '../model/ownColumns.ts';
import { World, type Part } from '../model/world.ts';

/** What this console knows of one exercise: whoever looks at a part of it is drawn anew when that part changes. */
export abstract class KnownExercise {
  abstract readonly joinedAs: PersonFunction;
  protected world = new World();
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

  protected seen(part: Part): World {
    return this.all(part);
  }

  private all(part: Part): World {
    void this.versions[part];
    return this.world;
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
    return columnsOf(this.exercise);
  }

  /** How long what one press sends can be taken back. */
  get undoSeconds(): number {
    return this.exercise?.undoSeconds ?? USUAL_UNDO_SECONDS;
  }

  /** Also while nothing has come yet. */
  get phase() {
    return this.clock?.phase ?? 'planned';
  }

  get mayGiveAllClear(): boolean {
    return givesAllClear(this.me?.function ?? this.joinedAs);
  }
}
