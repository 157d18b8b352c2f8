import type { BrakeItem } from '../../shared/protocol/brake.ts';
import type { EvidenceItem } from '../../shared/protocol/custody.ts';
import type { DecisionItem } from '../../shared/protocol/decision.ts';
import type { DutyTickItem } from '../../shared/protocol/duty.ts';
import type { WelfareItem } from '../../shared/protocol/welfare.ts';
import type { ReadinessItem } from '../../shared/protocol/readiness.ts';
import type { ControlTrust } from '../../shared/protocol/trust.ts';
import type {
  ControlDossier,
  LinkItem,
  OpenQuestionItem,
  RepeatedQuestionItem,
  TruthItem,
} from '../../shared/protocol/dossier.ts';
import type {
  ControlFeedbackItem,
  EvaluationGuideItem,
  FeedbackReleaseItem,
  MomentItem,
  ObservationItem,
  RatingItem,
  WatchItem,
} from '../../shared/protocol/evaluation.ts';
import type { ControlSurvey } from '../../shared/protocol/survey.ts';
import type {
  ActionItem,
  ActionKindItem,
  ClockItem,
  CommsCheck,
  DocumentItem,
  ExerciseItem,
  Item,
  MeItem,
  MselInject,
  Named,
  Person,
  PersonaItem,
  PlaceItem,
  Presence,
  Progress,
  ObjectiveItem,
  PhaseItem,
  RedStop,
  RoleCardItem,
  StorylineItem,
  VariableItem,
  WorldEntryItem,
} from './items.ts';
import type { CorrectiveActionItem, ReportItem } from './report.ts';
import type { WallClockItem } from '../../shared/protocol.ts';
import type { Cell, ControllerCall, HandOver, ShiftEntry } from './controlRoom.ts';
import type { ControlDuty } from './duties.ts';
import type { TermItem } from './text/glossary.ts';
import type { ControlRequest, ControlTask, RequestForm } from './requesting.ts';
import type { Channel, Mediation, Message, TranslationItem } from './talking.ts';

/** Parts of the world that a screen can depend on; a change in one does not redraw what shows another. */
export type Part =
  | 'frame'
  | 'clock'
  | 'people'
  | 'injects'
  | 'progress'
  | 'actions'
  | 'dossiers'
  | 'safety'
  | 'mediations'
  | 'translations'
  | 'talk'
  | 'room'
  | 'library'
  | 'comms'
  | 'requests'
  | 'evaluation';

/** By inject, then by person: the board asks for one inject's row at a time. */
export type ProgressRows = ReadonlyMap<string, ReadonlyMap<string, Progress>>;

interface Collections {
  people: ReadonlyMap<string, Person>;
  teams: ReadonlyMap<string, Named>;
  agencies: ReadonlyMap<string, Named>;
  personas: ReadonlyMap<string, PersonaItem>;
  places: ReadonlyMap<string, PlaceItem>;
  storylines: ReadonlyMap<string, StorylineItem>;
  phases: ReadonlyMap<string, PhaseItem>;
  objectives: ReadonlyMap<string, ObjectiveItem>;
  actionKinds: ReadonlyMap<string, ActionKindItem>;
  roleCards: ReadonlyMap<string, RoleCardItem>;
  injects: ReadonlyMap<string, MselInject>;
  actions: ReadonlyMap<string, ActionItem>;
  mediations: ReadonlyMap<string, Mediation>;
  translations: ReadonlyMap<string, TranslationItem>;
  terms: ReadonlyMap<string, TermItem>;
  channels: ReadonlyMap<string, Channel>;
  messages: ReadonlyMap<string, Message>;
  variables: ReadonlyMap<string, VariableItem>;
  worldEntries: ReadonlyMap<string, WorldEntryItem>;
  documents: ReadonlyMap<string, DocumentItem>;
  commsChecks: ReadonlyMap<string, CommsCheck>;
  readiness: ReadonlyMap<string, ReadinessItem>;
  cells: ReadonlyMap<string, Cell>;
  handOvers: ReadonlyMap<string, HandOver>;
  shiftEntries: ReadonlyMap<string, ShiftEntry>;
  calls: ReadonlyMap<string, ControllerCall>;
  requestForms: ReadonlyMap<string, RequestForm>;
  requests: ReadonlyMap<string, ControlRequest>;
  tasks: ReadonlyMap<string, ControlTask>;
  presences: ReadonlyMap<string, Presence>;
  brakes: ReadonlyMap<string, BrakeItem>;
  welfare: ReadonlyMap<string, WelfareItem>;
  decisions: ReadonlyMap<string, DecisionItem>;
  evidence: ReadonlyMap<string, EvidenceItem>;
  duties: ReadonlyMap<string, ControlDuty>;
  dutyTicks: ReadonlyMap<string, DutyTickItem>;
  dossiers: ReadonlyMap<string, ControlDossier>;
  links: ReadonlyMap<string, LinkItem>;
  openQuestions: ReadonlyMap<string, OpenQuestionItem>;
  truths: ReadonlyMap<string, TruthItem>;
  repeatedQuestions: ReadonlyMap<string, RepeatedQuestionItem>;
  trusts: ReadonlyMap<string, ControlTrust>;
  guides: ReadonlyMap<string, EvaluationGuideItem>;
  watches: ReadonlyMap<string, WatchItem>;
  ratings: ReadonlyMap<string, RatingItem>;
  observations: ReadonlyMap<string, ObservationItem>;
  moments: ReadonlyMap<string, MomentItem>;
  feedback: ReadonlyMap<string, ControlFeedbackItem>;
  feedbackRelease: ReadonlyMap<string, FeedbackReleaseItem>;
  surveys: ReadonlyMap<string, ControlSurvey>;
  reports: ReadonlyMap<string, ReportItem>;
  correctiveActions: ReadonlyMap<string, CorrectiveActionItem>;
}

const KINDS: Record<string, { collection: keyof Collections; part: Part }> = {
  person: { collection: 'people', part: 'people' },
  team: { collection: 'teams', part: 'people' },
  agency: { collection: 'agencies', part: 'people' },
  persona: { collection: 'personas', part: 'frame' },
  place: { collection: 'places', part: 'frame' },
  storyline: { collection: 'storylines', part: 'frame' },
  phase: { collection: 'phases', part: 'frame' },
  objective: { collection: 'objectives', part: 'frame' },
  'action-kind': { collection: 'actionKinds', part: 'frame' },
  'role-card': { collection: 'roleCards', part: 'frame' },
  'msel-inject': { collection: 'injects', part: 'injects' },
  action: { collection: 'actions', part: 'actions' },
  mediation: { collection: 'mediations', part: 'mediations' },
  translation: { collection: 'translations', part: 'translations' },
  term: { collection: 'terms', part: 'translations' },
  channel: { collection: 'channels', part: 'talk' },
  message: { collection: 'messages', part: 'talk' },
  variable: { collection: 'variables', part: 'frame' },
  'world-entry': { collection: 'worldEntries', part: 'library' },
  document: { collection: 'documents', part: 'library' },
  'comms-check': { collection: 'commsChecks', part: 'comms' },
  readiness: { collection: 'readiness', part: 'comms' },
  cell: { collection: 'cells', part: 'room' },
  'hand-over': { collection: 'handOvers', part: 'room' },
  'shift-entry': { collection: 'shiftEntries', part: 'room' },
  'controller-call': { collection: 'calls', part: 'room' },
  'request-form': { collection: 'requestForms', part: 'requests' },
  request: { collection: 'requests', part: 'requests' },
  task: { collection: 'tasks', part: 'requests' },
  presence: { collection: 'presences', part: 'actions' },
  brake: { collection: 'brakes', part: 'safety' },
  welfare: { collection: 'welfare', part: 'safety' },
  decision: { collection: 'decisions', part: 'actions' },
  evidence: { collection: 'evidence', part: 'actions' },
  duty: { collection: 'duties', part: 'actions' },
  'duty-tick': { collection: 'dutyTicks', part: 'actions' },
  dossier: { collection: 'dossiers', part: 'dossiers' },
  link: { collection: 'links', part: 'dossiers' },
  'open-question': { collection: 'openQuestions', part: 'dossiers' },
  truth: { collection: 'truths', part: 'dossiers' },
  'repeated-question': { collection: 'repeatedQuestions', part: 'dossiers' },
  trust: { collection: 'trusts', part: 'dossiers' },
  'evaluation-guide': { collection: 'guides', part: 'evaluation' },
  watch: { collection: 'watches', part: 'evaluation' },
  rating: { collection: 'ratings', part: 'evaluation' },
  observation: { collection: 'observations', part: 'evaluation' },
  moment: { collection: 'moments', part: 'evaluation' },
  feedback: { collection: 'feedback', part: 'evaluation' },
  'feedback-release': { collection: 'feedbackRelease', part: 'evaluation' },
  survey: { collection: 'surveys', part: 'evaluation' },
  report: { collection: 'reports', part: 'evaluation' },
  'corrective-action': { collection: 'correctiveActions', part: 'evaluation' },
};

/**
 * Everything that control may see of one exercise, folded from items. Items are whole objects: the last one of a kind
 * and id wins, so applying a page twice changes nothing. A map is never changed once it was handed out: what changed is
 * a new map, so that screens can compare by identity.
 */
export class World implements Collections {
  exercise: ExerciseItem | undefined;
  clock: ClockItem | undefined;
  wallClock: WallClockItem | undefined;
  me: MeItem | undefined;
  redStop: RedStop | undefined;
  brakes: Collections['brakes'] = new Map();
  welfare: Collections['welfare'] = new Map();
  people: Collections['people'] = new Map();
  teams: Collections['teams'] = new Map();
  agencies: Collections['agencies'] = new Map();
  personas: Collections['personas'] = new Map();
  places: Collections['places'] = new Map();
  storylines: Collections['storylines'] = new Map();
  phases: Collections['phases'] = new Map();
  objectives: Collections['objectives'] = new Map();
  actionKinds: Collections['actionKinds'] = new Map();
  roleCards: Collections['roleCards'] = new Map();
  injects: Collections['injects'] = new Map();
  actions: Collections['actions'] = new Map();
  mediations: Collections['mediations'] = new Map();
  translations: Collections['translations'] = new Map();
  terms: Collections['terms'] = new Map();
  channels: Collections['channels'] = new Map();
  messages: Collections['messages'] = new Map();
  variables: Collections['variables'] = new Map();
  worldEntries: Collections['worldEntries'] = new Map();
  documents: Collections['documents'] = new Map();
  commsChecks: Collections['commsChecks'] = new Map();
  readiness: Collections['readiness'] = new Map();
  cells: Collections['cells'] = new Map();
  handOvers: Collections['handOvers'] = new Map();
  shiftEntries: Collections['shiftEntries'] = new Map();
  calls: Collections['calls'] = new Map();
  requestForms: Collections['requestForms'] = new Map();
  requests: Collections['requests'] = new Map();
  tasks: Collections['tasks'] = new Map();
  presences: Collections['presences'] = new Map();
  decisions: Collections['decisions'] = new Map();
  evidence: Collections['evidence'] = new Map();
  duties: Collections['duties'] = new Map();
  dutyTicks: Collections['dutyTicks'] = new Map();
  dossiers: Collections['dossiers'] = new Map();
  links: Collections['links'] = new Map();
  openQuestions: Collections['openQuestions'] = new Map();
  truths: Collections['truths'] = new Map();
  repeatedQuestions: Collections['repeatedQuestions'] = new Map();
  trusts: Collections['trusts'] = new Map();
  guides: Collections['guides'] = new Map();
  watches: Collections['watches'] = new Map();
  ratings: Collections['ratings'] = new Map();
  observations: Collections['observations'] = new Map();
  moments: Collections['moments'] = new Map();
  feedback: Collections['feedback'] = new Map();
  feedbackRelease: Collections['feedbackRelease'] = new Map();
  surveys: Collections['surveys'] = new Map();
  reports: Collections['reports'] = new Map();
  correctiveActions: Collections['correctiveActions'] = new Map();
  progress: ProgressRows = new Map();
  private readonly takenOut = new Map<string, number>();

  /** Kinds that this console does not know are left alone: a newer server may speak of more. */
  apply(items: readonly Item[]): Set<Part> {
    const changed = new Set<Part>();
    const copies = new Copies();
    for (const item of items) {
      const part = this.applyOne(item, copies);
      if (part) changed.add(part);
    }
    if (items.some(({ kind }) => kind === 'team')) this.teams = byId(this.teams);
    return changed;
  }

  private applyOne(item: Item, copies: Copies): Part | undefined {
    const known = KINDS[item.kind];
    if (known) {
      const collection = copies.of(this[known.collection] as ReadonlyMap<string, unknown>);
      (this[known.collection] as ReadonlyMap<string, unknown>) = collection;
      if (put(collection, item.id, item)) this.takenOut.delete(`${known.collection}/${item.id}`);
      else this.takenOut.set(`${known.collection}/${item.id}`, item.seq);
      return known.part;
    }
    switch (item.kind) {
      case 'exercise':
        this.exercise = item as ExerciseItem;
        return 'frame';
      case 'clock':
        this.clock = item as ClockItem;
        return 'clock';
      case 'wall-clock':
        this.wallClock = item as WallClockItem;
        return 'clock';
      case 'me':
        this.me = item as MeItem;
        return 'people';
      case 'red-stop':
        this.redStop = item as unknown as RedStop;
        return 'safety';
      case 'progress':
        this.applyProgress(item, copies);
        return 'progress';
      default:
        return undefined;
    }
  }

  /** The entry that took it out; undefined for what is there, or was never seen here. */
  takenOutBy(collection: string, id: string): number | undefined {
    return this.takenOut.get(`${collection}/${id}`);
  }

  private applyProgress(item: Item, copies: Copies): void {
    const [inject = '', person = ''] = item.id.split('/');
    const rows = copies.of(this.progress);
    const row = copies.of((rows.get(inject) ?? new Map()) as ReadonlyMap<string, unknown>);
    put(row, person, item);
    rows.set(inject, row as ReadonlyMap<string, Progress>);
    this.progress = rows;
  }
}

/** One copy of a map for all changes of one batch. */
class Copies {
  private readonly made = new Set<unknown>();

  of<T>(map: ReadonlyMap<string, T>): Map<string, T> {
    if (this.made.has(map)) return map as Map<string, T>;
    const copy = new Map(map);
    this.made.add(copy);
    return copy;
  }
}

const NATURAL = new Intl.Collator('en', { numeric: true });

/** One order on every screen and in every language, whatever was changed last. */
const byId = <T>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
  new Map([...map].sort(([a], [b]) => NATURAL.compare(a, b)));

/** What is still spoken of by its name after it was taken out. */
const STAYS_KNOWN: ReadonlySet<string> = new Set(['term', 'cell']);

/** Whether it is there now. */
function put(map: Map<string, unknown>, id: string, item: Item): boolean {
  const isThere = !item.gone && (!('removed' in item) || STAYS_KNOWN.has(item.kind));
  if (isThere) map.set(id, item);
  else map.delete(id);
  return isThere;
}
