/** The shapes of the wire, written by ops/generate from the description of the server. Nothing here is by hand. */

export interface AcceptHandOver {
  type: 'accept-hand-over';
  handOver: Id;
}

export interface AcceptMediation {
  type: 'accept-mediation';
  mediation: Id;
}

export interface Accepted {
  id: CommandId;
  outcome: 'accepted';
  /** How long the journal is with it. */
  seq: number;
}

export interface AcknowledgeInject {
  type: 'acknowledge-inject';
  inject: Id;
  takenAt: Instant;
  language?: LanguageTag;
  revision?: number;
}

export interface Action {
  kind: Id;
  note: string;
  inject?: Id;
  place?: Id;
  position?: Position;
  /** The device's clock. */
  takenAt: Instant;
  attachments?: Capture[];
  answers?: Answers;
}

/** What the reader reported. The id is the command's. */
export interface ActionItem {
  kind: 'action';
  id: Id;
  seq: Seq;
  action: Action;
  misfits?: Misfits;
  /** On the exercise clock. */
  at: ExerciseTime;
  recordedAt: Instant;
  received?: ReceivedMedia;
  hidden?: HiddenMedia;
  refused?: RefusedMedia;
}

export interface ActionKind {
  id: Id;
  label: LocalizedText;
  audience: Audience;
  fields?: FormField[];
  interview?: Interview;
}

/** What the reader can report to have done. */
export interface ActionKindItem {
  kind: 'action-kind';
  id: Id;
  seq: Seq;
  label: Text;
  /** True where not everybody may report it: to be offered first. */
  ofRole?: boolean;
  /** What its report asks for besides the note. */
  fields?: ReadableField[];
}

export interface AddActionKind {
  type: 'add-action-kind';
  kind: ActionKind;
}

export interface AddAgency {
  type: 'add-agency';
  agency: Agency;
}

export interface AddDuty {
  type: 'add-duty';
  duty: Duty;
}

export interface AddEvaluationGuide {
  type: 'add-evaluation-guide';
  guide: EvaluationGuide;
}

export interface AddPerson {
  type: 'add-person';
  person: Person;
}

export interface AddPersona {
  type: 'add-persona';
  persona: Persona;
}

export interface AddPlace {
  type: 'add-place';
  place: Place;
}

export interface AddRequestForm {
  type: 'add-request-form';
  form: RequestForm;
}

export interface AddStoryline {
  type: 'add-storyline';
  storyline: Storyline;
}

export interface AddTeam {
  type: 'add-team';
  team: Team;
}

export interface Agency {
  id: Id;
  name: LocalizedText;
}

export interface AgencyItem {
  kind: 'agency';
  id: Id;
  seq: Seq;
  name: LocalizedText;
  /** For revise-thing: which one its author saw. */
  revision?: number;
}

export interface AmendDecision {
  type: 'amend-decision';
  decision: Id;
  amends: Id;
  words: Reasoned;
}

export interface AmendDossier {
  type: 'amend-dossier';
  dossier: Id;
  described: Described;
}

export type AndroidApp = {
  version: string;
  /** Of the file, in hexadecimal. */
  sha256: string;
  bytes: number;
  /** SHA-256 of the certificate that the package names as its signer's, in hexadecimal. */
  signedBy: string;
  /** The page that offers it. */
  link: string;
  /** The link as a QR code. */
  qrSvg: string;
};

/** chosen with options, counted with value, written with text, or confirmed. */
export type Answer = AnswerChosen | AnswerCounted | AnswerWritten | AnswerConfirmed;

export interface AnswerBrake {
  type: 'answer-brake';
  person: Id;
  answer: BrakeAnswer;
  pull?: number;
}

export interface AnswerCall {
  type: 'answer-call';
  inject: Id;
  rule: Id;
  note: string;
}

export interface AnswerChosen {
  type: 'chosen';
  options: Id[];
}

export interface AnswerCommsCheck {
  type: 'answer-comms-check';
  check: Id;
  answer: CommsAnswer;
  language?: LanguageTag;
  takenAt: Instant;
}

export interface AnswerConfirmed {
  type: 'confirmed';
}

export interface AnswerCounted {
  type: 'counted';
  value: number;
}

export interface AnswerInject {
  type: 'answer-inject';
  inject: Id;
  answer: Answer;
  takenAt: Instant;
  language?: LanguageTag;
  revision?: number;
}

export interface AnswerRequest {
  type: 'answer-request';
  request: Id;
  ruling: Ruling;
  atOnce: boolean;
}

export interface AnswerSurvey {
  type: 'answer-survey';
  survey: Id;
  team?: Id;
  answers: SurveyAnswers;
  takenAt: Instant;
}

export interface AnswerWanted {
  option?: Id;
  least?: number;
  most?: number;
}

export interface AnswerWritten {
  type: 'written';
  text: string;
}

/** What was filled in, by field; 12,000 characters in all. Several choices are their ids with a space between. */
export interface Answers {
  values: Record<string, string>;
  groups?: Record<string, Record<string, string>[]>;
}

/** What they answered to what was asked before; before is the revision that asked anew. */
export type AnswersBefore = {
  before: number;
  answer: Answer;
  answeredAt: Instant;
  /** Of a receipt: as it was asked then. */
  question?: ShownQuestion;
}[];

export interface ApproveTranslation {
  type: 'approve-translation';
  text: TextRef;
  language: LanguageTag;
  version: number;
}

export interface Archive {
  /** Of the last one that was wanted since the server was started. Whole: its list of hashes is out. */
  state: 'none' | 'going' | 'whole' | 'cancelled' | 'broken-off';
  by?: Id;
  at?: Instant;
  share?: number;
}

export interface ArchiveWanted {
  /** A take-archive. */
  command: Command;
}

export interface Area {
  centre: GeoPoint;
  radiusMetres: number;
}

export interface ArrangeNotes {
  type: 'arrange-notes';
  survey: Id;
  arrangement: Arrangement;
  basedOn: number;
}

export interface Arrangement {
  hidden: number[];
  groups: NoteGroup[];
}

export interface AskBack {
  type: 'ask-back';
  request: Id;
  question: LocalizedText;
}

export interface AskForMediator {
  type: 'ask-for-mediator';
  mediation: Id;
  request: MediationRequest;
  takenAt: Instant;
}

export interface AssignStoryline {
  type: 'assign-storyline';
  storyline: Id;
  to?: Responsible;
}

export interface AssignTranslations {
  type: 'assign-translations';
  texts?: TextRef[];
  storyline?: Id;
  language: LanguageTag;
  to?: Id;
}

export interface AssignWatch {
  type: 'assign-watch';
  assignment: Assignment;
  basedOn: number;
}

export interface Assignment {
  evaluator: Id;
  watches: Watch[];
}

export interface Attend {
  type: 'attend';
  attendance: Attendance;
  takenAt: Instant;
}

export type Attendance = 'here' | 'left';

/** Who may see something. Everything empty: control only. */
export interface Audience {
  everyone: boolean;
  people: Id[];
  teams: Id[];
  agencies: Id[];
  functions: PersonFunction[];
  /** Each stands for whoever belongs to all that it names: a country, a language that they read, or at least two of the others. `otherTeam` is a second team that they are in. Left out where there is none. */
  overlaps?: Overlap[];
}

export interface Authority {
  id: Id;
  name: Text;
}

/** What a mediator says of themselves. Only who is free is called. */
export type Availability = 'free' | 'busy' | 'off';

export interface Ballot {
  ballot: string;
}

export interface BallotCounts {
  /** How many have a ballot. */
  handed: number;
  /** How many answered. */
  came: number;
}

export interface Basemap {
  /** False: nothing else is there. */
  given: boolean;
  name?: string;
  /** Whom to thank, to be shown on the map. */
  attribution?: string;
  minZoom?: number;
  maxZoom?: number;
  version?: string;
  /** West, south, east, north in degrees. */
  bounds?: [number, number, number, number];
}

export type Bearer = 'person' | 'team';

export interface Board {
  seq: number;
  people: TeamMember[];
  injects: {
    id: Id;
    number: string;
    state: InjectState;
    revision: number;
    at?: ExerciseTime;
    sentAt?: Instant;
    late?: boolean;
    /** When it was recalled after ENDEX; `state` is what it was in play. */
    recalledAfterEndAt?: Instant;
  }[];
  /** One for each recipient of what went out. */
  cells: {
    inject: Id;
    person: Id;
    deliveredAt?: Instant;
    shownAt?: Instant;
    readAt?: Instant;
    acknowledgedAt?: Instant;
    shownIn?: LanguageTag;
    readIn?: LanguageTag;
    acknowledgedIn?: LanguageTag;
    later?: LaterMarks;
    actedAt?: Instant;
    /** It must be acknowledged and is not. */
    ringsSince?: Instant;
    /** When they read what it said before it was corrected or recalled. */
    readBefore?: Instant;
    /** When they acknowledged that. */
    acknowledgedBefore?: Instant;
  }[];
}

/** What those who hear a brake say to it. */
export type BrakeAnswer = 'coming' | 'scene-ended' | 'settled';

/** A silent brake: for who pulled it (mine) and for those who hear it, and for nobody else. */
export interface BrakeItem {
  kind: 'brake';
  /** Of the person who pulled it. */
  id: Id;
  seq: Seq;
  mine: boolean;
  /** Until somebody who hears it says that it is settled. */
  open: boolean;
  /** Whether somebody has answered. Of one's own. */
  heard?: boolean;
  person?: Id;
  callName?: string;
  /** How often they asked. */
  pulls?: number;
  /** Of the last time: an answer says which it is to. */
  pull?: Seq;
  pulled?: Moment;
  pulledLast?: Moment;
  /** The task that they were playing. */
  scene?: Id;
  title?: Text;
  placeId?: Id;
  place?: Text;
  /** What each has said last. */
  answers?: {
    by: Id;
    callName: string;
    answer: BrakeAnswer;
    /** Which time of asking it is to. */
    pull: Seq;
    at: Instant;
  }[];
}

export interface CallRedStop {
  type: 'call-red-stop';
  reason: string;
}

export interface CancelMediation {
  type: 'cancel-mediation';
  mediation: Id;
}

/** What a participant photographed or recorded. consent: true = people are to be seen or heard in it and all agreed; false = nobody is. */
export interface Capture {
  sha256: MediaHash;
  type: MediaType;
  bytes: number;
  name?: string;
  /** The device's clock. */
  takenAt: Instant;
  consent: boolean;
  /** Who is named in it, by whoever took it; only with consent. Others than the reporter and control do not get it. */
  people?: Id[];
}

export interface CatalogueEntry {
  id: Id;
  revision: number;
  savedAt: Instant;
  inject: Inject;
  /** What the voice is called that it is from. */
  sender?: LocalizedText;
}

export interface Cell {
  id: Id;
  name: string;
  members: Id[];
}

/** A group of controllers. A removed one has only removed and its name: the shift log speaks of it. */
export interface CellItem {
  kind: 'cell';
  id: Id;
  seq: Seq;
  removed?: true;
  name?: string;
  revision?: number;
  members?: Id[];
}

export interface Certificate {
  words?: LocalizedText;
  signatory?: LocalizedText;
}

export interface ChangeClockSpeed {
  type: 'change-clock-speed';
  speed: number;
}

/** team/<team>, function/<function>, storyline/<storyline>, direct/<person>~<person> with the ids in order, control, or control/<person>. */
export type Channel = string;

/** Where you can write. */
export interface ChannelItem {
  kind: 'channel';
  id: Channel;
  seq: Seq;
  type: ChannelType;
  /** Of a team or a case. */
  name?: Text;
  function?: PersonFunction;
  /** Of a direct channel: the other one. */
  with?: Speaker;
}

export type ChannelType = 'team' | 'function' | 'storyline' | 'direct' | 'control';

export interface CheckIn {
  type: 'check-in';
  scene?: Id;
  side: Side;
  face: Face;
  word?: string;
  takenAt: Instant;
}

export interface ChooseLanguages {
  type: 'choose-languages';
  languages: LanguageTag[];
}

/** See docs/protocol.md for what a running clock shows now. The same for participants and control. */
export interface ClockItem {
  kind: 'clock';
  id: 'clock';
  seq: Seq;
  phase: Phase;
  speed: number;
  exerciseTime: ExerciseTime;
  /** The wall clock's instant at which the exercise clock showed exerciseTime. */
  at: Instant;
  /** The wall clock's instant of STARTEX. Not there before it. */
  startedAt?: Instant;
  /** The wall clock's instant of ENDEX. Not there before it. */
  endedAt?: Instant;
}

export interface CloseCommsCheck {
  type: 'close-comms-check';
  check: Id;
}

export interface CloseSurvey {
  type: 'close-survey';
  survey: Id;
  keepFew: boolean;
}

/** What somebody wants. Each type has an example in docs/protocol/commands/<type>.json. */
export type Command = {
  id: CommandId;
} & CommandBody;

/** A command without its id: each type with its fields. count-ballots, note-backup-restored, note-deliveries, note-dry-run-started, note-dry-run-ended, note-media-received, note-media-refused, note-people-texted, note-positions, note-take-over, note-wall-clock and release-due-injects are the server's own. */
export type CommandBody =
  | PlanExercise
  | RevisePlan
  | AddAgency
  | AddTeam
  | AddPlace
  | AddPersona
  | AddStoryline
  | AddActionKind
  | AddRequestForm
  | AddEvaluationGuide
  | AddDuty
  | AssignWatch
  | WriteTruth
  | WriteSurvey
  | RemoveSurvey
  | ReviseThing
  | WriteVariable
  | WriteColumns
  | RemoveThing
  | RemoveVariable
  | WriteRoleCard
  | WriteTerm
  | RemoveTerm
  | AddPerson
  | RevisePerson
  | RemovePerson
  | WritePhase
  | RemovePhase
  | WriteObjective
  | RemoveObjective
  | PlanInject
  | ReviseInject
  | RemoveInject
  | UndoRevisions
  | UndoWriting
  | ShiftInjects
  | WriteHandling
  | ReviewInject
  | WriteWorldEntry
  | RemoveWorldEntry
  | WriteDocument
  | RemoveDocument
  | TakeOver
  | ImportScenario
  | StartExercise
  | PauseExercise
  | ResumeExercise
  | JumpClock
  | ChangeClockSpeed
  | EndExercise
  | NoteWallClock
  | NoteBackupRestored
  | NoteTakeOver
  | ReleaseInject
  | StopWaiting
  | HoldInject
  | LetInjectGo
  | SkipInject
  | RestoreInject
  | RecallInject
  | SendInject
  | ReleaseDueInjects
  | NoteDeliveries
  | MarkInjects
  | AcknowledgeInject
  | AnswerInject
  | RecordAction
  | ChooseLanguages
  | GiveConsent
  | WithdrawConsent
  | ConfirmBriefing
  | Attend
  | Practise
  | CallRedStop
  | ExplainRedStop
  | PullBrake
  | AnswerBrake
  | ConfirmRedStop
  | GiveAllClear
  | NoteMediaReceived
  | NoteMediaRefused
  | HideMedia
  | AskForMediator
  | AcceptMediation
  | DeclineMediation
  | StartSession
  | EndSession
  | CancelMediation
  | DispatchMediator
  | SetAvailability
  | PostMessage
  | OpenCaseChannel
  | ReviseSource
  | TranslateText
  | ApproveTranslation
  | ReturnTranslation
  | AssignTranslations
  | SwapPerson
  | EndRetention
  | NoteTracesDestroyed
  | ErasePerson
  | GiveCopy
  | ReleaseDocument
  | WithdrawDocument
  | OpenDocument
  | StartCommsCheck
  | AnswerCommsCheck
  | CloseCommsCheck
  | WriteCell
  | RemoveCell
  | AssignStoryline
  | OfferHandOver
  | AcceptHandOver
  | DeclineHandOver
  | WithdrawHandOver
  | WriteShiftEntry
  | ConfirmRelease
  | RefuseRelease
  | SetSafetyHold
  | LetThrough
  | StopInject
  | AnswerCall
  | TellByVoice
  | TickProp
  | TakeArchive
  | GiveStatements
  | NotePeopleTexted
  | NoteDryRunStarted
  | NoteDryRunEnded
  | FileRequest
  | ReplyToQuestion
  | WithdrawRequest
  | AnswerRequest
  | AskBack
  | SendAnswerNow
  | TakeBackAnswer
  | StartTask
  | FinishTask
  | DeclineTask
  | NotePositions
  | RateItem
  | RecordObservation
  | MarkMoment
  | DescribeMoment
  | GiveFeedback
  | SeeFeedback
  | ReleaseFeedback
  | RecordDecision
  | AmendDecision
  | TakeEvidence
  | NoteCustody
  | TickDuty
  | UntickDuty
  | OpenDossier
  | AmendDossier
  | MergeDossier
  | TieDossier
  | WriteLink
  | WriteOpenQuestion
  | MoveTrust
  | CheckIn
  | OptOut
  | OptIn
  | OptOutOfTheme
  | OptInToTheme
  | TakeDeRoleStep
  | OpenSurvey
  | CloseSurvey
  | AnswerSurvey
  | CountBallots
  | ArrangeNotes
  | WriteReportSection
  | WriteCorrectiveAction
  | RemoveCorrectiveAction
  | FinishReport;

/** A UUIDv7 in lower case, made once by the client and kept over every retry. */
export type CommandId = string;

export type CommsAnswer = 'rang' | 'shown' | 'acknowledged';

/** A check of all phones: ring while it is open, until has not passed and acknowledgedAt is not there. */
export interface CommsCheckItem {
  kind: 'comms-check';
  id: Id;
  seq: Seq;
  open: boolean;
  startedAt: Instant;
  until: Instant;
  rangAt?: Instant;
  shownAt?: Instant;
  acknowledgedAt?: Instant;
  language?: LanguageTag;
}

export interface ComputedReport {
  sections: {
    section: ReportSection;
    blocks: ReportBlock[];
  }[];
}

export interface ConfirmBriefing {
  type: 'confirm-briefing';
  entry: Id;
  revision: number;
  takenAt: Instant;
}

export interface ConfirmRedStop {
  type: 'confirm-red-stop';
}

export interface ConfirmRelease {
  type: 'confirm-release';
  inject: Id;
  basedOn: number;
}

export type Consent = 'position' | 'photo';

export interface ControlActionItem {
  kind: 'action';
  id: Id;
  seq: Seq;
  person: Id;
  /** The call name of whoever held the role then, where it was swapped. */
  holder?: string;
  action: Action;
  misfits?: Misfits;
  /** On the exercise clock. */
  at: ExerciseTime;
  recordedAt: Instant;
  received?: ReceivedMedia;
  hidden?: HiddenMedia;
  refused?: RefusedMedia;
}

export interface ControlActionKindItem {
  kind: 'action-kind';
  id: Id;
  seq: Seq;
  label: LocalizedText;
  audience: Audience;
  fields?: FormField[];
  interview?: Interview;
  /** For revise-thing: which one its author saw. */
  revision?: number;
}

export interface ControlChannelItem {
  kind: 'channel';
  id: Channel;
  seq: Seq;
  type: ChannelType;
  team?: Id;
  /** The team was taken out, and its channel with it. */
  removed?: true;
  function?: PersonFunction;
  storyline?: Id;
  /** Of a case. */
  name?: LocalizedText;
  /** Of a case. */
  audience?: Audience;
  /** Who has begun to write down what was said, of the latest 200 messages; the words are the mediators' desk's. */
  drafts?: {
    message: Id;
    language: LanguageTag;
    by: Id;
  }[];
  /** Of a direct channel, and of a participant's with control. */
  people?: Id[];
}

/** Whose phone made a sound, whose showed it, and who said so. */
export interface ControlCommsCheckItem {
  kind: 'comms-check';
  id: Id;
  seq: Seq;
  open: boolean;
  startedAt: Instant;
  startedBy?: Id;
  until: Instant;
  closedAt?: Instant;
  people: {
    person: Id;
    rangAt?: Instant;
    shownAt?: Instant;
    acknowledgedAt?: Instant;
    language?: LanguageTag;
  }[];
}

/** A document, who has it and who opened it first when. */
export interface ControlDocumentItem {
  kind: 'document';
  id: Id;
  seq: Seq;
  number?: string;
  /** A persona. */
  issuedBy?: Id;
  title: LocalizedText;
  body?: LocalizedText;
  files?: Enclosures;
  received?: ReceivedMedia;
  hidden?: HiddenMedia;
  revision: number;
  /** Who has it; not there while nobody has. */
  release?: {
    audience: Audience;
    ground?: LocalizedText;
    at: ExerciseTime;
    releasedAt: Instant;
    by?: Id;
    /** That it went out with, if with any. */
    inject?: Id;
  };
  opened: {
    person: Id;
    at: Instant;
    language?: LanguageTag;
  }[];
}

export interface ControlDossierItem {
  kind: 'dossier';
  id: Id;
  seq: Seq;
  team: Id;
  into?: Id;
  versions: DossierVersion[];
  reports?: NamingReports;
  /** Who or what control knows it to be. */
  truth?: Id;
  /** How often it was said what it is or is the same as: basedOn of what is said next. */
  revision: number;
}

export interface ControlExerciseItem {
  kind: 'exercise';
  id: 'exercise';
  seq: Seq;
  name: LocalizedText;
  revision: number;
  /** IANA name. */
  timeZone: string;
  /** That the exercise's texts should be complete in. */
  languages: LanguageTag[];
  days: DayWindow[];
  /** What the exercise clock does between two days: stand still until control resumes it, or go on with the next day's first minute. */
  nights: 'stop' | 'skip';
  /** How long ad-hoc injects wait for the safety officer. PT0S: they are only shown. */
  safetyHold?: Duration;
  sitePlan?: SitePlan;
  sitePlanAt?: SitePlanCorners;
  area?: Area;
  /** How long phones keep what they received after the exercise's end, in days. */
  retentionDays: number;
  /** Only what was approved goes out by itself. */
  approvedOnly?: true;
  /** How long the console holds back what one press sends, so that it can be taken back; 0: not at all. */
  undoSeconds?: number;
  /** Who looks after the role players beside the safety officers, and hears brakes as they do. */
  coordinators?: Id[];
  welfare?: Welfare;
  /** What stands on the certificate of whoever took part. */
  certificate?: {
    words?: LocalizedText;
    signatory?: LocalizedText;
  };
  /** That control has added to its MSEL, in their order. */
  columns?: OwnColumn[];
  /** What write-columns is based on. */
  columnsRevision?: number;
  /** The latest imports of files that nobody has taken back, the oldest first. */
  imports?: FileImport[];
}

/** shown: whom it is for may read it now. */
export interface ControlFeedbackItem {
  kind: 'feedback';
  id: Id;
  seq: Seq;
  from: Id;
  to: Id;
  text: LocalizedText;
  at: ExerciseTime;
  shown: boolean;
  takenAt: Instant;
  givenAt: Instant;
  seenAt?: Instant;
}

export type ControlItem =
  | ClockItem
  | WallClockItem
  | MeItem
  | ControlExerciseItem
  | ControlPlaceItem
  | ControlActionKindItem
  | ControlTeamItem
  | RemovedItem
  | AgencyItem
  | PersonaItem
  | StorylineItem
  | VariableItem
  | PhaseItem
  | ObjectiveItem
  | ControlTermItem
  | ControlRoleCardItem
  | PersonItem
  | MselInjectItem
  | ProgressItem
  | ControlActionItem
  | ControlRedStopItem
  | BrakeItem
  | ControlMediationItem
  | ControlChannelItem
  | CellItem
  | HandOverItem
  | ShiftEntryItem
  | ControllerCallItem
  | ControlMessageItem
  | TranslationItem
  | ControlWorldEntryItem
  | ControlDocumentItem
  | ControlCommsCheckItem
  | ControlRequestFormItem
  | ControlRequestItem
  | ControlTaskItem
  | PresenceItem
  | EvaluationGuideItem
  | WatchItem
  | RatingItem
  | ObservationItem
  | MomentItem
  | ControlFeedbackItem
  | FeedbackReleaseItem
  | DecisionItem
  | EvidenceItem
  | DutyOfControlItem
  | DutyTickItem
  | ReadinessItem
  | WelfareItem
  | ControlDossierItem
  | LinkItem
  | OpenQuestionItem
  | TruthItem
  | RepeatedQuestionItem
  | ControlSurveyItem
  | ReportItem
  | CorrectiveActionItem
  | TrustItem;

/** The log of one call for a mediator and of its session. */
export interface ControlMediationItem {
  kind: 'mediation';
  id: Id;
  seq: Seq;
  state: 'calling' | 'accepted' | 'started' | 'ended' | 'cancelled' | 'before-start' | 'after-end' | 'not-begun';
  requester: Id;
  request: MediationRequest;
  at: ExerciseTime;
  takenAt: Instant;
  askedAt: Instant;
  called: Id[];
  declined: Id[];
  /** At whom it rings now. Nobody while it is calling: nobody is free. */
  ringing: Id[];
  /** Whom control sent. */
  dispatchedTo?: Id;
  mediator?: Id;
  acceptedAt?: Instant;
  startedAt?: Instant;
  endedAt?: Instant;
  /** Whether it is known how long the session was, once it has begun. after-end: it was begun after ENDEX. */
  sessionTime?: 'goes-on' | 'known' | 'unknown' | 'after-end';
  /** How long it bound the mediator, pauses of play included, until ENDEX at the latest; once it is over and where a clock tells. */
  lastedSeconds?: number;
  /** From when its waits count; none of a call that came out of play. */
  waitedSince?: Instant;
  /** Of play, until waitsOnFrom, or so far where play stands still. Only while nobody has accepted it. */
  waitedSeconds?: number;
  /** Since when somebody waits on, besides waitedSeconds. None while play stands still. */
  waitsOnFrom?: Instant;
  toAcceptance?: WaitForMediator;
  toStart?: WaitForMediator;
  cancelledAt?: Instant;
  report?: SessionReport;
}

export interface ControlMessageItem {
  kind: 'message';
  id: Id;
  seq: Seq;
  channel: Channel;
  person: Id;
  /** The call name of whoever held the role then, where it was swapped. */
  holder?: string;
  /** A persona. */
  as?: Id;
  text: LocalizedText;
  voice?: Voice;
  /** Somebody else wrote down what was said. */
  writtenDown?: true;
  received?: ReceivedMedia;
  hidden?: HiddenMedia;
  refused?: RefusedMedia;
  /** Whoever wrote or said it was erased: nothing of it is left. */
  erased?: true;
  at: ExerciseTime;
  sentAt: Instant;
  takenAt: Instant;
}

export interface ControlPlaceItem {
  kind: 'place';
  id: Id;
  seq: Seq;
  name: LocalizedText;
  latitude: Latitude;
  longitude: Longitude;
  radiusMetres: number;
  audience: Audience;
  /** For revise-thing: which one its author saw. */
  revision: number;
}

export interface ControlRedStopItem {
  kind: 'red-stop';
  id: 'red-stop';
  seq: Seq;
  active: boolean;
  calledBy: Id;
  /** What the caller said, empty until then. */
  reason: string;
  cause?: StopCause;
  /** What each person said last about it, in the order in which they said it. */
  accounts: {
    person: Id;
    cause?: StopCause;
    reason: string;
    place?: Id;
    at: Instant;
  }[];
  calledAt: Instant;
  confirmed: Id[];
  expected: Id[];
}

export interface ControlRequestFormItem {
  kind: 'request-form';
  id: Id;
  seq: Seq;
  title: LocalizedText;
  authority: Id;
  fields: FormField[];
  grounds: FormChoice[];
  refusals: FormChoice[];
  lawfulDelay: Duration;
  audience: Audience;
  forTeam: boolean;
  /** For revise-thing: which one its author saw. */
  revision?: number;
  document: LocalizedText;
}

export interface ControlRequestItem {
  kind: 'request';
  id: Id;
  seq: Seq;
  state: 'waiting' | 'asked-back' | 'decided' | 'granted' | 'granted-in-part' | 'refused' | 'withdrawn';
  filer: Id;
  /** Since when the authority has all it asked for. */
  receivedAt: ExerciseTime;
  teams: Id[];
  form: Id;
  /** By field. */
  values: Record<string, string>;
  ground?: Id;
  filed: Moment;
  withdrawn?: Moment;
  /** Filed before STARTEX by somebody who tried out a phone, and heard of after it: nobody waits for an answer, which may still come. */
  filedBeforeStart?: true;
  /** Filed before ENDEX and heard of after it: nobody waits for an answer, which may still come. */
  cameAfterEnd?: true;
  dueAt?: ExerciseTime;
  questions: {
    at: ExerciseTime;
    text: LocalizedText;
    sentAt: Instant;
    by?: Id;
    reply?: LocalizedText;
    repliedBy?: Id;
    replied?: Moment;
  }[];
  decided?: {
    dueAt: ExerciseTime;
    ruling: Ruling;
    sentAt: Instant;
    by?: Id;
  };
  answer?: {
    number: number;
    year: number;
    at: ExerciseTime;
    sentAt: Instant;
  };
}

export interface ControlRoleCardItem {
  kind: 'role-card';
  id: Id;
  seq: Seq;
  title: LocalizedText;
  body: LocalizedText;
  mustNotSay?: LocalizedText;
  revision: number;
  holders: Id[];
}

/** A survey and what came of it. Of an anonymous one answers are there once it is closed and counted, each answer to each question by itself. */
export interface ControlSurveyItem {
  kind: 'survey';
  id: Id;
  seq: Seq;
  as: 'hot-wash' | 'questionnaire' | 'self-rating';
  anonymous: boolean;
  state: 'written' | 'open' | 'closed';
  title: LocalizedText;
  questions: ControlSurveyQuestion[];
  guide?: Id;
  audience: Audience;
  revision: number;
  openedAt?: Instant;
  closedAt?: Instant;
  /** How many answered; left out while an anonymous one is not counted. */
  came?: number;
  answers?: {
    values: Record<string, string[]>;
    language?: LanguageTag;
    person?: Id;
    callName?: string;
    team?: Id;
    recordedAt?: Instant;
  }[];
  notes: {
    /** Its text is `survey-note/<survey>.<number>/text`. */
    number: number;
    question: Id;
    text: LocalizedText;
    /** Who wrote it, where it was answered by name. */
    person?: Id;
    callName?: string;
  }[];
  arrangement: {
    hidden: number[];
    groups: {
      title: LocalizedText;
      notes: number[];
    }[];
  };
  /** What the next arrangement is based on. */
  arranged: number;
}

export interface ControlSurveyQuestion {
  id: Id;
  type: 'plus' | 'delta' | 'choice' | 'choices' | 'scale' | 'text';
  text: LocalizedText;
  choices?: FormChoice[];
  most?: number;
  low?: LocalizedText;
  high?: LocalizedText;
}

/** How far a role player came with a task. */
export interface ControlTaskItem {
  kind: 'task';
  id: string;
  seq: Seq;
  inject: Id;
  person: Id;
  started?: Moment;
  finished?: Moment;
  declined?: Moment;
  reason?: string;
}

export interface ControlTeamItem {
  kind: 'team';
  id: Id;
  seq: Seq;
  name: LocalizedText;
  members: TeamMember[];
  /** For revise-thing: which one its author saw. */
  revision?: number;
}

/** A term of the glossary. A removed one has only removed. */
export interface ControlTermItem {
  kind: 'term';
  id: Id;
  seq: Seq;
  removed?: true;
  /** What write-term and remove-term are based on. */
  revision?: number;
  name?: LocalizedText;
  meaning?: LocalizedText;
  /** Words that must not be used for it, by language. */
  forbidden?: Record<string, string[]>;
  /** A name: it stays as the source has it. */
  untranslatable?: boolean;
}

/** A removed one has only removed. */
export interface ControlWorldEntryItem {
  kind: 'world-entry';
  id: Id;
  seq: Seq;
  removed?: true;
  subject?: WorldSubject;
  title?: LocalizedText;
  body?: LocalizedText;
  audience?: Audience;
  revision?: number;
  /** The revision in which the original words changed last. */
  words?: number;
}

/** People had not answered an inject when its rule looked. */
export interface ControllerCallItem {
  kind: 'controller-call';
  /** <inject>/<rule> */
  id: string;
  seq: Seq;
  inject: Id;
  rule: Id;
  /** A controller must say what is done about it. */
  mustAnswer: boolean;
  people: Id[];
  since: Instant;
  answer?: {
    by: Id;
    note: string;
    at: Instant;
  };
}

export interface CopyWanted {
  /** A give-copy of the person in the path. */
  command: Command;
}

/** It says something else since then, or was taken back, and is to be read anew. */
export interface Correction {
  /** What marks and acknowledgements of the new words name at least. */
  revision: number;
  at: Instant;
}

export interface CorrectiveAction {
  id: Id;
  text: LocalizedText;
  owner: string;
  due?: Date;
  objective?: Id;
  done: boolean;
}

/** What is to be done after the exercise. A removed one has only removed. */
export interface CorrectiveActionItem {
  kind: 'corrective-action';
  id: Id;
  seq: Seq;
  removed?: true;
  text?: LocalizedText;
  /** Empty for nobody yet. */
  owner?: string;
  due?: string;
  objective?: Id;
  done?: boolean;
  revision?: number;
}

export interface CountBallots {
  type: 'count-ballots';
  survey: Id;
  answers: SurveyAnswers[];
  came: number;
}

/** ISO 3166 alpha-2. */
export type Country = string;

export interface Created {
  id: Id;
}

export interface CriticalTask {
  id: Id;
  text: LocalizedText;
  items: GuideItem[];
}

/** What was said of evidence. The taking is the first, with the evidence's own id. */
export interface CustodyEntry {
  id: Id;
  /** In its chain, by when the server heard of it. */
  number: number;
  step: 'taken' | 'handed-over' | 'received' | 'sealed' | 'opened' | 'returned' | 'described' | 'voided';
  person: Id;
  /** Of who held the role then. */
  callName: string;
  /** Whom it was handed over to. */
  to?: Id;
  toName?: string;
  /** Of a hand-over: whoever received it said that they have it. */
  confirmed?: boolean;
  seal?: string;
  note?: string;
  /** The entry that is confirmed, corrected or voided. */
  about?: Id;
  correctedBy?: Id;
  /** The report that it came of. */
  report?: Id;
  where?: string;
  sha256?: MediaHash;
  /** For control alone. */
  position?: Position;
  takenAt: Instant;
  at: ExerciseTime;
  recordedAt: Instant;
  gaps: ('not-the-holder' | 'not-handed-over' | 'sealed-twice' | 'not-sealed' | 'other-seal')[];
}

export type Date = string;

export interface DayWindow {
  from: ExerciseTime;
  to: ExerciseTime;
}

/** A number with the decimals that it is shown with. */
export type Decimal = string;

/** What was decided, by whom, why and on what ground. Never changes: what amends it is another item. */
export interface DecisionItem {
  kind: 'decision';
  id: Id;
  seq: Seq;
  person: Id;
  /** Of who held the role then. */
  callName: string;
  /** Whose decision it is; left out, the person's own. */
  team?: Id;
  /** The earlier decision that this one amends. */
  amends?: Id;
  decided: string;
  reason: string;
  ground: string;
  inject?: Id;
  takenAt: Instant;
  at: ExerciseTime;
  recordedAt: Instant;
}

export interface DeclineHandOver {
  type: 'decline-hand-over';
  handOver: Id;
  reason: string;
}

export interface DeclineMediation {
  type: 'decline-mediation';
  mediation: Id;
}

export interface DeclineTask {
  type: 'decline-task';
  inject: Id;
  reason: string;
  takenAt: Instant;
}

export interface DescribeMoment {
  type: 'describe-moment';
  moment: Id;
  word: string;
  takenAt: Instant;
}

export interface Described {
  as: DossierKind;
  name: string;
  note: string;
  takenAt: Instant;
}

/** As a translation item, also where it is on no desk. */
export interface DeskText {
  text: TextRef;
  /** The one to translate into. */
  language: LanguageTag;
  state: TranslationState;
  /** Of one that was handed in all the same: what the check says of it. */
  remarks?: TranslationRemark[];
  source: {
    text: string;
    language: LanguageTag;
    revision: number;
  };
  /** Where stale: what the source said when this version was made. */
  previousSource?: {
    text: string;
    revision: number;
  };
  version?: {
    text: string;
    state: 'draft' | 'needs-review' | 'approved';
    number: number;
    sourceRevision: number;
    machine?: true;
    translator?: Named;
    at: Instant;
    reviewer?: Named;
    reviewedAt?: Instant;
    /** Why a reviewer gave it back. */
    note?: string;
  };
  assignee?: Named;
  /** Its readers have it, or wait for it. */
  wantedSince?: Instant;
  /** It goes out then at the latest. */
  waitingUntil?: Instant;
  context: {
    number?: string;
    type?: InjectType;
    storyline?: Id;
    storylineTitle?: Text;
    audience?: {
      everyone: boolean;
      /** How many are named one by one. */
      people: number;
      functions: PersonFunction[];
      groups: Text[];
    };
    place?: Text;
    /** What came before it in its storyline. */
    before?: Text;
    /** What the term means whose name it is. */
    meaning?: Text;
    /** The term whose meaning it is. */
    term?: Text;
    /** Of the form, kind of report, guide, duty, role card or page that it is of. */
    title?: Text;
    /** The field whose option it is. */
    field?: Text;
  };
}

export interface Devices {
  devices: {
    device: Id;
    person: Id;
    label: string;
    joinedAt: Instant;
    lastContactAt?: Instant;
    /** As it last said, since this server started. */
    phone?: PhoneState;
    /** The person has an open live connection. */
    connected: boolean;
    /** It has said where it can be woken. */
    push: boolean;
  }[];
}

/** A case of a person of two teams is in both teams’ groups; else each case is in one group. */
export type Dimension = 'team' | 'agency' | 'function' | 'role' | 'language' | 'storyline' | 'phase';

export interface DispatchMediator {
  type: 'dispatch-mediator';
  mediation: Id;
  person: Id;
}

export interface Document {
  id: Id;
  title: LocalizedText;
  number?: string;
  body?: LocalizedText;
  files?: Enclosures;
  /** A persona. */
  issuedBy?: Id;
}

/** A document that the reader has. Say with open-document when a human opened it. */
export interface DocumentItem {
  kind: 'document';
  id: Id;
  seq: Seq;
  /** The document’s own. */
  number?: string;
  title: Text;
  /** Markdown. */
  body?: Text;
  files?: Enclosures;
  received?: ReceivedMedia;
  hidden?: HiddenMedia;
  /** The authority whose paper it is. */
  issuedBy?: {
    id: Id;
    name: Text;
    picture?: Enclosure;
  };
  /** The legal ground on which it was given. */
  ground?: Text;
  at: ExerciseTime;
  releasedAt: Instant;
}

/** Somebody or something of the story whom a team registered, with every description, oldest first. */
export interface DossierItem {
  kind: 'dossier';
  id: Id;
  seq: Seq;
  team: Id;
  /** Another of the team's that it holds for the same. */
  into?: Id;
  versions: DossierVersion[];
  reports?: NamingReports;
}

export type DossierKind = 'victim' | 'suspect' | 'witness' | 'child' | 'vehicle' | 'account' | 'phone';

/** Which a field of type dossier takes; left out, all. */
export type DossierKinds = DossierKind[];

export interface DossierVersion {
  person: Id;
  /** Of who held the role then. */
  callName: string;
  as: DossierKind;
  name: string;
  note: string;
  at: ExerciseTime;
  takenAt: Instant;
  recordedAt: Instant;
}

export interface DryRun {
  /** Interrupted: the server ended before it did. Start it anew. */
  state: 'none' | 'running' | 'done' | 'failed' | 'interrupted';
  by?: Id;
  /** When it was started. */
  at?: string;
  /** The entry of its start: the plan before it was played. */
  seq?: number;
  seed?: number;
  answering?: number;
  byHand?: boolean;
  /** False where it was ended before the end of play. */
  complete?: boolean;
  injects?: number;
  /** Of them those that went out. */
  released?: number;
  findings?: {
    code:
      | 'never-out'
      | 'scene-never'
      | 'scene-late'
      | 'overloaded'
      | 'text-marked'
      | 'call-unanswered'
      | 'request-unanswered'
      | 'branch-not-taken';
    severity: 'error' | 'warning';
    count: number;
  }[];
  /** Of the hours of play that are over. */
  share?: number;
  /** Until the server is restarted. */
  report?: DryRunReport;
  /** The plan or its people are others than were played. */
  outdated?: boolean;
}

export type DryRunFinding =
  | 'never-out'
  | 'scene-never'
  | 'scene-late'
  | 'overloaded'
  | 'text-marked'
  | 'call-unanswered'
  | 'request-unanswered'
  | 'branch-not-taken';

export type DryRunOutcome = 'complete' | 'cut-short' | 'failed';

export interface DryRunReport {
  seed: number;
  answering: number;
  byHand: boolean;
  /** False where it was ended before the end of play. */
  complete: boolean;
  /** What the exercise clock showed at the end. */
  until: string;
  entries: number;
  /** More injects than this in ten minutes are too many. */
  overload: number;
  injects: {
    inject: Id;
    number: string;
    state:
      | 'released'
      | 'planned'
      | 'held'
      | 'skipped'
      | 'awaiting-translation'
      | 'awaiting-second'
      | 'awaiting-safety'
      | 'recalled';
    at?: string;
    by?: 'trigger' | 'hand';
    recipients?: number;
    acknowledged?: number;
    /** The conditions that it waited for in vain, as in triggers. */
    unmet?: Trigger[];
    /** It waited only for what people did not do in this run: another answer, silence, a request's outcome, trust. Left out otherwise. */
    branch?: true;
  }[];
  /** The fullest ten minutes first. */
  people: {
    person: Id;
    answers: boolean;
    injects: number;
    words: number;
    acknowledged: number;
    actions: number;
    mediatorNeeded: number;
    /** How many texts this person got in which language. */
    languages: Record<string, number>;
    /** Injects in the fullest ten minutes. */
    peak: number;
    peakFrom?: string;
  }[];
  /** Each task that went out, for each of its players. */
  scenes: {
    inject: Id;
    person: Id;
    /** When the task says that it begins. */
    wanted?: string;
    /** Left out where its player never got to it. */
    began?: string;
    ended?: string;
    lateMinutes?: number;
    /** The scene that its player was still in when this one should have begun. */
    keptBy?: Id;
  }[];
  /** Each form: every team that may has filed it once. */
  requests: {
    form: Id;
    filed: number;
    granted: number;
    grantedInPart: number;
    refused: number;
    /** Filed, and without an answer until the end of play. */
    unanswered: number;
    /** On the exercise clock. */
    longestWaitMinutes: number;
  }[];
  texts: {
    inject: Id;
    mark: string;
    wanted: string;
    got: string;
    people: number;
  }[];
  /** How texts reached the readers of each first language, as they were when they were sent. */
  languages: {
    language: LanguageTag;
    people: number;
    texts: number;
    own: number;
    /** In a language that they read too, or one that is close. */
    other: number;
    untranslated: number;
    draft: number;
    stale: number;
    machine: number;
    mediatorNeeded: number;
    got: Record<string, number>;
  }[];
  /** Actions that an inject waits for and none asks for: somebody did each once. */
  assumed: {
    inject: Id;
    action: Id;
    person: Id;
    at: string;
  }[];
  /** What it says nothing about. */
  notSimulated: string[];
  /** How often a second person confirmed. */
  secondPersons: number;
  /** How often a rule called a controller. */
  calls: number;
  mediations: {
    asked: number;
    unanswered: number;
    longestWaitMinutes: number;
    mediators: {
      person: Id;
      sessions: number;
      minutes: number;
    }[];
  };
}

export interface DryRunResult {
  outcome: DryRunOutcome;
  injects: number;
  released: number;
  findings: DryRunResultFound[];
}

export interface DryRunResultFound {
  finding: DryRunFinding;
  count: number;
}

export interface DryRunWanted {
  /** The same seed on the same plan gives the same report. */
  seed: number;
  /** The share of people who answer. */
  answering: number;
  /** A controller releases what goes out by hand only. */
  byHand: boolean;
}

/** ISO 8601, without years and months. */
export type Duration = string;

export interface Duty {
  id: Id;
  phases: Id[];
  audience: Audience;
  weight: Weight;
  bearer: Bearer;
  text: LocalizedText;
  why?: LocalizedText;
}

/** Who ticks it: each person for themselves, or one of a team for all of it. */
export type DutyBearer = 'person' | 'team';

/** What a participant must do or should consider, from the moment its phase begins. */
export interface DutyItem {
  kind: 'duty';
  id: Id;
  seq: Seq;
  text: Text;
  why?: Text;
  weight: DutyWeight;
  bearer: DutyBearer;
  /** Those of the reader's own teams for which one of them ticks it. */
  teams: Id[];
  /** The end of its last phase: what is open after that is left from earlier. Left out where it has no phase. */
  until?: ExerciseTime;
  /** When it began. */
  at: ExerciseTime;
  openedAt: Instant;
}

/** A duty as it was written, for whom, and since when it is open. */
export interface DutyOfControlItem {
  kind: 'duty';
  id: Id;
  seq: Seq;
  phases?: Id[];
  audience?: Audience;
  weight?: DutyWeight;
  bearer?: DutyBearer;
  text?: LocalizedText;
  why?: LocalizedText;
  /** What the next change is based on. */
  revision?: number;
  /** When it began; left out while it has not. */
  at?: ExerciseTime;
  openedAt?: Instant;
  removed?: true;
}

/** One ticking of a duty. A duty is done while at least one ticking of its person or team is not taken back. */
export interface DutyTickItem {
  kind: 'duty-tick';
  id: Id;
  seq: Seq;
  duty: Id;
  /** For which it was ticked; left out, the person's own. */
  team?: Id;
  person: Id;
  /** Of who held the role then. */
  callName: string;
  takenAt: Instant;
  at: ExerciseTime;
  recordedAt: Instant;
  /** Who took it back; left out while it counts. */
  takenBack?: {
    person: Id;
    callName: string;
    takenAt: Instant;
    at: ExerciseTime;
    recordedAt: Instant;
  };
}

/** Whether it must be done or is only to be thought of. */
export type DutyWeight = 'duty' | 'consider';

export interface EarlierRating {
  grade: Grade;
  evidence: Evidence;
  at: ExerciseTime;
  recordedAt: Instant;
}

export type Empty = Record<string, unknown>;

/** A file that comes with an inject. language: what is spoken or written in it. */
export interface Enclosure {
  sha256: MediaHash;
  type: MediaType;
  bytes: number;
  name?: string;
  language?: LanguageTag;
  state?: TextState;
}

export type Enclosures = Enclosure[];

export interface EndExercise {
  type: 'end-exercise';
}

export interface EndRetention {
  type: 'end-retention';
  days: number;
}

export interface EndSession {
  type: 'end-session';
  mediation: Id;
  report: SessionReport;
  takenAt: Instant;
}

export interface Entry {
  code: string;
  link: string;
}

export interface ErasePerson {
  type: 'erase-person';
  person: Id;
  holder?: number;
}

export interface Erased {
  erased: true;
}

export interface ErasureWanted {
  /** An erase-person of the person in the path. */
  command: Command;
}

export interface EvaluationGuide {
  id: Id;
  objective: Id;
  capability: LocalizedText;
  tasks: CriticalTask[];
}

/** One capability that serves an objective, and what an evaluator looks for. */
export interface EvaluationGuideItem {
  kind: 'evaluation-guide';
  id: Id;
  seq: Seq;
  objective: Id;
  capability: LocalizedText;
  tasks: CriticalTask[];
  /** What the next change is based on. */
  revision: number;
}

/** What an evaluator saw. takenAt is the device's clock. */
export interface Evidence {
  note: string;
  inject?: Id;
  position?: Position;
  takenAt: Instant;
  /** Without people: they are named in reports alone. */
  attachments?: Capture[];
}

/** Something that was taken as evidence, and its chain of custody. Entries are added, never changed. */
export interface EvidenceItem {
  kind: 'evidence';
  id: Id;
  seq: Seq;
  /** The same for everybody, in any language. */
  number: string;
  /** The latest. */
  description: string;
  /** Left out once it was returned. */
  holder?: Id;
  holderName?: string;
  sealed: boolean;
  seal?: string;
  entries: CustodyEntry[];
}

export interface ExerciseItem {
  kind: 'exercise';
  id: 'exercise';
  seq: Seq;
  name: Text;
  /** IANA name. */
  timeZone: string;
  /** That the exercise's texts should be complete in. */
  languages: LanguageTag[];
  days: DayWindow[];
  /** What the exercise clock does between two days: stand still until control resumes it, or go on with the next day's first minute. */
  nights: 'stop' | 'skip';
  sitePlan?: SitePlan;
  sitePlanAt?: SitePlanCorners;
  area?: Area;
  /** How long phones keep what they received after the exercise's end, in days. */
  retentionDays: number;
}

export interface ExercisePhase {
  id: Id;
  name: LocalizedText;
  from: ExerciseTime;
  to: ExerciseTime;
}

/** A moment of the exercise clock: day and time of day. */
export type ExerciseTime = string;

export interface Exercises {
  exercises: {
    id: Id;
    phase: Phase;
    people: number;
    /** For those who see control. */
    injects?: number;
    /** STARTEX; left out before. */
    startedAt?: Instant;
    name: LocalizedText;
  }[];
}

export interface ExpectedAction {
  kind: Id;
  by?: Audience;
  within?: Duration;
}

export interface ExplainRedStop {
  type: 'explain-red-stop';
  cause?: StopCause;
  reason: string;
  place?: Id;
}

export type Face = 'well' | 'so-so' | 'unwell';

export type Fact = unknown;

/** Private words to the reader, in one language. */
export interface FeedbackItem {
  kind: 'feedback';
  id: Id;
  seq: Seq;
  text: Text;
  at: ExerciseTime;
  seen: boolean;
  givenAt: Instant;
}

/** Whether feedback reaches whom it is for. */
export interface FeedbackReleaseItem {
  kind: 'feedback-release';
  id: Id;
  seq: Seq;
  released: boolean;
  releasedAt?: Instant;
}

export interface FigureCases {
  seq: Seq;
  all: number;
  after: number;
  more: boolean;
  cases: {
    measure: Measure;
    /** An inject, a request or a mediation. */
    of: Id;
    person: Id;
    /** Of who held the role when it was done, or had yet to do it. */
    callName: string;
    /** When it began, on the exercise clock. */
    at: ExerciseTime;
    outcome: 'known' | 'by-arrival' | 'unknown' | 'missing' | 'after-end';
    from: Happened;
    to?: Happened;
    /** Real time in which play ran, without pauses, red stops and nights. Only where the outcome is known. */
    takenMillis?: number;
    /** The version of the inject that was in force. */
    revision?: number;
    /** As the person was when it began. */
    teams: Id[];
    /** In which it was read. */
    language?: LanguageTag;
  }[];
}

export interface FigureSummary {
  /** All of them: known, unknown, missing and afterEnd together. */
  cases: number;
  /** With a time. */
  known: number;
  /** Done, and no clock that can be believed says when. */
  unknown: number;
  /** Not done. */
  missing: number;
  /** Done after ENDEX, which is no reaction. */
  afterEnd: number;
  /** The middle one, or the mean of two. Left out where no time is known. */
  medianMillis?: number;
  /** Within which nine of ten were, by nearest rank. */
  ninetiethMillis?: number;
}

/** What the journal comes to up to seq. Durations are milliseconds and never negative, except afterPlanMillis. Those of measures are real time in which play ran, those of milestones time of the exercise clock. */
export interface Figures {
  seq: Seq;
  /** Of those that are beside others. */
  exercise?: Id;
  /** The same. */
  name?: LocalizedText;
  /** The same: its STARTEX. */
  startedAt?: Instant;
  /** Those of the other exercise. */
  with?: Figures;
  measures: {
    measure: Measure;
    all: FigureSummary;
    /** Groups by dimension; group is an id, a function or a language’s tag, and empty for those that lack it. */
    by: Record<
      string,
      {
        group: string;
        /** All of them: known, unknown, missing and afterEnd together. */
        cases: number;
        /** With a time. */
        known: number;
        /** Done, and no clock that can be believed says when. */
        unknown: number;
        /** Not done. */
        missing: number;
        /** Done after ENDEX, which is no reaction. */
        afterEnd: number;
        /** The middle one, or the mean of two. Left out where no time is known. */
        medianMillis?: number;
        /** Within which nine of ten were, by nearest rank. */
        ninetiethMillis?: number;
      }[]
    >;
  }[];
  storylines: {
    storyline: Id;
    /** While it is in the plan. */
    title?: LocalizedText;
    /** Those that it concerned; empty for people of no team. */
    teams: string[];
    milestones: {
      milestone: string;
      name: LocalizedText;
      planned?: ExerciseTime;
      reached: {
        team: string;
        person: Id;
        doneAt?: Instant;
        arrivedAt: Instant;
        /** Left out where no clock tells. */
        at?: ExerciseTime;
        /** Time of play on the exercise clock: without nights, as the two below. */
        sinceStartMillis?: number;
        /** Since the milestone before it in the list; left out where that was later, unknown or not reached. */
        sinceBeforeMillis?: number;
        /** Less than nothing for what came early. */
        afterPlanMillis?: number;
      }[];
    }[];
  }[];
  languages: {
    language: LanguageTag;
    read: number;
    acknowledged: number;
  }[];
  mediators: {
    mediator: Id;
    called: number;
    accepted: number;
    declined: number;
    sessions: number;
    /** Sessions that are not over, or whose length no clock tells. */
    unknown: number;
    /** Sessions that were begun after ENDEX; they are none of the others. */
    afterEnd: number;
    /** In play: what lies after ENDEX does not count. */
    workedMillis: number;
  }[];
  /** How often each grade was given, by guide and subject. Of each evaluator and item the last grade counts. */
  grades: {
    guide: Id;
    /** team/<id> or person/<id>. */
    about: string;
    /** By grade; those that were not given are left out. */
    grades: Record<string, number>;
  }[];
  requests: {
    form: Id;
    filed: number;
    granted: number;
    inPart: number;
    refused: number;
    withdrawn: number;
    open: number;
    overdue: number;
  }[];
}

/** A file that came in. What it did stands in the journal; see GET …/replay/items with that entry and the one before. */
export interface FileImport {
  /** The seq of its entry; takesBack of import-scenario names it. */
  entry: number;
  from: ImportedFrom;
  at: Instant;
  by?: Id;
}

export interface FileRequest {
  type: 'file-request';
  request: Id;
  filing: RequestFiling;
  takenAt: Instant;
}

export interface FinishReport {
  type: 'finish-report';
  basedOn: number;
}

export interface FinishTask {
  type: 'finish-task';
  inject: Id;
  takenAt: Instant;
}

/** Of a number, or of how many rows a group has. */
export interface FormBounds {
  least?: Decimal;
  most?: Decimal;
}

export interface FormChoice {
  id: Id;
  text: LocalizedText;
}

export interface FormField {
  id: Id;
  label: LocalizedText;
  type: FormFieldType;
  required: boolean;
  options?: FormChoice[];
  bounds?: FormBounds;
  preset?: string;
  shownIf?: ShownIf;
  /** Of a group: those of each row. */
  fields?: FormField[];
  kinds?: DossierKinds;
}

/** A group has rows; all others one value, that of a dossier its id. Requests have neither groups nor dossiers. */
export type FormFieldType =
  'line' | 'text' | 'choice' | 'date' | 'name' | 'yes-no' | 'choices' | 'number' | 'time' | 'group' | 'dossier';

export type Gender = 'woman' | 'man';

/** GeoJSON (RFC 7946); what crosses longitude 180 is cut there. */
export interface GeoFile {
  type: 'FeatureCollection';
  exercise: 'EXERCISE';
  title: string;
  features: {
    type: 'Feature';
    id: string;
    geometry: {
      type: 'Point' | 'MultiPolygon' | 'MultiLineString';
      /** Longitude first. */
      coordinates: unknown[];
    };
    properties: {
      livex: 'area' | 'place' | 'track' | 'action';
      name: string;
      /** Of an area and a place. */
      radiusMetres?: number;
      /** Of an area. */
      centre?: number[];
      /** Of a track: for each line the times of its positions, by the device. */
      times?: Instant[][];
      person?: string;
      action?: Id;
      exerciseTime?: ExerciseTime;
      recordedAt?: Instant;
      fixedAt?: Instant;
      accuracyMetres?: string;
      source?: string;
      inject?: Id;
    };
  }[];
}

/** WGS 84 degrees. */
export interface GeoPoint {
  latitude: Latitude;
  longitude: Longitude;
}

export interface GeoReport {
  dryRun: boolean;
  /** The entry that it was taken over by, where anything was. */
  seq?: number;
  /** How many lines have which outcome. */
  counts: Record<string, number>;
  /** One for each place or other thing of the file, in its order. */
  lines: {
    number: number;
    name: string;
    outcome:
      | 'added'
      | 'changed'
      | 'unchanged'
      | 'not-a-place'
      | 'linked'
      | 'too-few-corners'
      | 'no-name'
      | 'no-coordinates'
      | 'not-decimal'
      | 'too-many-numbers'
      | 'out-of-range'
      | 'doubled';
    /** An outline, which becomes a circle. */
    outline: boolean;
    /** Its outline does not end where it begins. */
    open?: true;
    /** The radius of that circle. */
    circleMetres?: number;
    /** How many other shapes the same thing of the file has, which become no place. */
    leftOut?: number;
    /** Its name had half a character, control signs or such that turn letters around. */
    mended?: true;
    /** It is far from where the exercise is: its latitude may stand where its longitude belongs. */
    far?: true;
    /** What stands in a KML file instead of degrees. */
    wrong?: {
      /** Point or Polygon. */
      element: string;
      line: number;
      text: string;
    };
    place?: Id;
  }[];
}

export interface GiveAllClear {
  type: 'give-all-clear';
}

export interface GiveConsent {
  type: 'give-consent';
  to: Consent;
}

export interface GiveCopy {
  type: 'give-copy';
  person: Id;
  holder?: number;
}

export interface GiveFeedback {
  type: 'give-feedback';
  feedback: Id;
  to: Id;
  text: LocalizedText;
  takenAt: Instant;
}

export interface GiveStatements {
  type: 'give-statements';
}

export type Grade = 'performed' | 'some-challenges' | 'major-challenges' | 'unable' | 'yes' | 'no' | 'not-seen';

export interface GuideItem {
  id: Id;
  text: LocalizedText;
  guidance?: LocalizedText;
  scale: Scale;
}

export interface HandOverItem {
  kind: 'hand-over';
  id: Id;
  seq: Seq;
  storylines: Id[];
  from: Id;
  to: Responsible;
  note: string;
  offeredAt: Instant;
  answer?: {
    outcome: 'accepted' | 'declined' | 'withdrawn';
    by: Id;
    reason: string;
    at: Instant;
  };
}

/** How control treats an inject, apart from what it says. */
export interface Handling {
  revision: number;
  sensitive: boolean;
  /** Who wants it to be no longer sensitive; another controller or the director must say so too. */
  liftWanted?: {
    by: Id;
    at: Instant;
  };
  noAnswer: {
    id: Id;
    awaited: 'acknowledgement' | 'action';
    after: Duration;
    reaction: {
      type: 'hint' | 'written-hint' | 'escalate' | 'call-controller';
      inject?: Id;
      text?: LocalizedText;
    };
    /** When it found people who had not answered: a rule does that once. */
    foundAt?: Instant;
  }[];
}

/** When it was done, by the device’s clock, and when the server heard of it. */
export interface Happened {
  /** Left out where that clock cannot be believed, or where what it says cannot be. */
  doneAt?: Instant;
  arrivedAt: Instant;
}

/** Which of the files nobody is to see any more, at somebody's wish: show that, and forget the bytes. */
export type HiddenMedia = MediaHash[];

export interface HideMedia {
  type: 'hide-media';
  sha256: MediaHash;
}

export interface HoldInject {
  type: 'hold-inject';
  inject: Id;
}

export type Id = string;

export interface ImportScenario {
  type: 'import-scenario';
  commands: PlanCommand[];
  from?: ImportedFrom;
  takesBack?: number;
}

export type ImportedFrom = 'spreadsheet' | 'map-file';

/** One row of the MSEL. */
export interface Inject {
  id: Id;
  number: string;
  storyline?: Id;
  type: InjectType;
  title: LocalizedText;
  /** A persona. */
  from?: Id;
  audience: Audience;
  subject?: LocalizedText;
  body: LocalizedText;
  place?: Id;
  trigger: Trigger;
  mustAcknowledge: boolean;
  expectedActions: ExpectedAction[];
  objective?: string;
  controlNote?: LocalizedText;
  attachments?: Enclosures;
  /** Who is not known to read one of these gets it without text. Left out: all read it. */
  readableIn?: LanguageTag[];
  /** Of the exercise's list. */
  objectives?: Id[];
  details?: InjectDetails;
  question?: Question;
  /** What stands in control's own columns, by their ids, each written as its kind. Left out of what is sent: it stays as it is. */
  columns?: Record<Id, string>;
}

/** What an inject of this type has besides: everything in it may be left out. */
export type InjectDetails =
  | InjectDetailsRolePlayerTask
  | InjectDetailsRequestReply
  | InjectDetailsPhoneCall
  | InjectDetailsDocument
  | InjectDetailsMediaArticle
  | InjectDetailsPhysicalProp
  | InjectDetailsMessage;

export interface InjectDetailsDocument {
  type: 'document';
  kind?: LocalizedText;
  issuer?: Issuer;
  number?: string;
  dated?: ExerciseTime;
  seal?: LocalizedText;
  /** Of the library. */
  document?: Id;
}

/** The outlet is the sender, the headline the subject. */
export interface InjectDetailsMediaArticle {
  type: 'media-article';
  kind?: InjectDetailsMediaArticleKind;
  byline?: LocalizedText;
  publishedAt?: ExerciseTime;
}

export type InjectDetailsMediaArticleKind = 'press' | 'broadcast' | 'post';

export interface InjectDetailsMessage {
  type: 'message';
  medium?: InjectDetailsMessageMedium;
  address?: string;
}

export type InjectDetailsMessageMedium = 'sms' | 'email' | 'chat' | 'radio';

export interface InjectDetailsPhoneCall {
  type: 'phone-call';
  callerNumber?: string;
  called?: LocalizedText;
  /** For control only. */
  script?: LocalizedText;
  /** What the caller answers when asked; for control only. */
  knows?: LocalizedText;
  languages?: LanguageTag[];
  /** For control only. */
  length?: Duration;
  voicemail?: boolean;
}

export interface InjectDetailsPhysicalProp {
  type: 'physical-prop';
  kind?: LocalizedText;
  quantity?: number;
  /** For control only. */
  handedOverBy?: string;
  /** For control only. */
  preparedBy?: string;
  /** For control only. */
  returnBy?: ExerciseTime;
}

export interface InjectDetailsRequestReply {
  type: 'request-reply';
  form: Id;
  outcome: RulingOutcome;
  ground?: Id;
}

export interface InjectDetailsRolePlayerTask {
  type: 'role-player-task';
  startsAt?: ExerciseTime;
  duration?: Duration;
  mustNotSay?: LocalizedText;
  next?: Id;
  limit?: Duration;
  themes?: Id[];
}

export interface InjectItem {
  kind: 'inject';
  id: Id;
  seq: Seq;
  type: InjectType;
  from?: {
    id: Id;
    name: Text;
    picture?: Enclosure;
  };
  /** Instead of subject, body and attachments: its recipient is not known to read one of these. */
  mediatorNeeded?: {
    languages: LanguageTag[];
  };
  subject?: Text;
  body?: Text;
  place?: Id;
  attachments?: Enclosures;
  received?: ReceivedMedia;
  hidden?: HiddenMedia;
  /** Of a role-player task. */
  task?: {
    startsAt?: ExerciseTime;
    duration?: Duration;
    mustNotSay?: Text;
    /** Whoever says it ends their scene. */
    stopPhrase?: Text;
    /** The next scene of all who got this one. */
    next?: {
      inject: Id;
      startsAt?: ExerciseTime;
      duration?: Duration;
      place?: Id;
      subject?: Text;
    };
  };
  details?: OwnFields;
  question?: ShownQuestion;
  mustAcknowledge: boolean;
  /** When it went out, on the exercise clock. */
  at: ExerciseTime;
  sentAt: Instant;
  /** It went out more than five seconds after it could have, because the server was away. */
  late: boolean;
  revision: number;
  corrected?: ShownCorrection;
  /** It was called back: say so, and do not hide that it was there. */
  recalled?: {
    reason: Text;
    sentAt: Instant;
    /** After ENDEX: it was there in play, and nobody is to confirm anything of it. Say "recalled after ENDEX". */
    afterEnd?: boolean;
  };
  correction?: Correction;
}

export type InjectState =
  | 'planned'
  | 'held'
  | 'skipped'
  | 'awaiting-translation'
  | 'awaiting-second'
  | 'awaiting-safety'
  | 'released'
  | 'recalled';

export type InjectType =
  | 'message'
  | 'phone-call'
  | 'document'
  | 'media-article'
  | 'physical-prop'
  | 'role-player-task'
  | 'reminder'
  | 'request-reply';

/** What an inject said since it went out, oldest first, the last what it says now; none where it did not go out. */
export interface InjectVersions {
  versions: {
    version: number;
    /** How many small corrections came since that version. */
    small?: number;
    /** From when on it said so. */
    at: Instant;
    until?: Instant;
    /** It came to say so after ENDEX. */
    afterEnd?: true;
    subject?: LocalizedText;
    body?: LocalizedText;
    /** Not there where it asked nothing. */
    question?: Question;
  }[];
}

/** UTC with milliseconds, by the server's clock unless a description says otherwise. */
export type Instant = string;

/** Which fields of a report say whom somebody talked with, about what, and whether a mediator was there. */
export interface Interview {
  with: Id;
  topics: Id;
  mediator?: Id;
  /** How often the same makes control look. */
  tellFrom: number;
}

/** Who issued a paper: persona/<persona> or world-entry/<entry>. */
export type Issuer = `persona/${string}` | `world-entry/${string}`;

/** Something that a client shows: it replaces what it has under the same kind and id. Participants get one language, control all of them. */
export type Item = ParticipantItem | ControlItem;

export interface Join {
  /** With or without its dash, in upper or lower case. */
  code: string;
  /** What control's list of devices says; cut to a short line. */
  device?: string;
  /** A random secret of this installation, kept on the device and nowhere else. With it the same code is answered again, until the device was heard of: the answer was lost. */
  installation?: string;
}

export interface JoinCode {
  person: Id;
  code: string;
  link: string;
  /** The link as an SVG image. */
  qrSvg: string;
  expiresAt: Instant;
}

export interface JoinCodes {
  codes: JoinCode[];
  /** The wireless network that phones are to be in, where the operator named one. */
  wifi?: {
    name: string;
    /** Empty for an open network. */
    password: string;
    /** A picture that a phone's camera joins the network from. */
    qrSvg: string;
  };
}

export interface JoinCodesWanted {
  people: Id[];
}

export interface JumpClock {
  type: 'jump-clock';
  to: ExerciseTime;
}

export interface LanguageFigures {
  /** What was wanted at once, from then until it was handed in. */
  translations: {
    source: LanguageTag;
    language: LanguageTag;
    translated: number;
    open: number;
    medianSeconds?: number;
    longestSeconds?: number;
    longestOpenSeconds?: number;
  }[];
  /** Calls for a mediator between two languages, in either direction. */
  mediations: {
    languages: LanguagePair;
    asked: number;
    accepted: number;
    sessions: number;
    cancelled: number;
    /** No session had begun at ENDEX. */
    notBegun: number;
    /** No session yet, and play goes on. sessions, cancelled, notBegun and open are together asked. */
    open: number;
    /** Calls that were made before STARTEX or came after ENDEX; not in asked. */
    outOfPlay: number;
    /** From the call to its acceptance. */
    acceptance?: Waited;
    /** From the call to the start of the session. */
    start?: Waited;
    /** From start to end of a session. */
    session?: Waited;
    longestOpenSeconds?: number;
  }[];
  /** Of those whose device said which language it showed when they opened an inject; language is their first. */
  readers: {
    source: LanguageTag;
    language: LanguageTag;
    read: number;
    /** Or a close relative of it. */
    inOwnLanguage: number;
  }[];
}

/** Of the person concerned first, then of who asks. */
export type LanguagePair = [LanguageTag, LanguageTag];

export type LanguageProgress = {
  language: LanguageTag;
  missing: number;
  draft: number;
  'needs-review': number;
  approved: number;
  stale: number;
}[];

/** BCP 47. */
export type LanguageTag = string;

export interface LastPosition {
  person: Id;
  latitude: Latitude;
  longitude: Longitude;
  accuracyMetres: number;
  at: Instant;
}

/** In which other languages it was shown or read afterwards, each once. */
export type LaterMarks = {
  kind: 'shown' | 'read';
  language: LanguageTag;
  at: Instant;
}[];

export type Latitude = number;

export interface LetInjectGo {
  type: 'let-inject-go';
  inject: Id;
}

export interface LetThrough {
  type: 'let-through';
  inject: Id;
  basedOn: number;
}

/** How two of a team's dossiers have to do with each other, with all that was said of it, oldest first. */
export interface LinkItem {
  kind: 'link';
  id: Id;
  seq: Seq;
  team: Id;
  versions: {
    person: Id;
    /** Of who held the role then. */
    callName: string;
    from: Id;
    to: Id;
    word: LinkWord;
    /** False: taken back. */
    holds: boolean;
    at: ExerciseTime;
    takenAt: Instant;
    recordedAt: Instant;
  }[];
}

export type LinkKind =
  | 'knows'
  | 'family'
  | 'works-for'
  | 'recruited'
  | 'controls'
  | 'harmed'
  | 'drives'
  | 'owns'
  | 'uses'
  | 'calls'
  | 'pays'
  | 'other';

export interface LinkWord {
  as:
    | 'knows'
    | 'family'
    | 'works-for'
    | 'recruited'
    | 'controls'
    | 'harmed'
    | 'drives'
    | 'owns'
    | 'uses'
    | 'calls'
    | 'pays'
    | 'other';
  /** A line; empty where the first word says it all. */
  words: string;
}

export interface Linking {
  from: Id;
  to: Id;
  word: LinkingWord;
  holds: boolean;
  takenAt: Instant;
}

export interface LinkingWord {
  as: LinkKind;
  words: string;
}

/** Client to server, where LiveSynced said acks: everything up to the cursor is kept. Not answered. */
export interface LiveAck {
  type: 'ack';
  cursor: number;
}

/** Server to control: a hint that no cursor counts. */
export interface LiveContact {
  type: 'contact';
  person: Id;
  device?: Id;
  at: Instant;
  connected: boolean;
  language?: LanguageTag;
  /** 0 to 1. */
  battery?: number;
  charging?: boolean;
  /** The phone's battery saver is on. */
  powerSaving?: boolean;
  /** The system lets the app run in the background. */
  unrestricted?: boolean;
  /** A weak phone, on which the system stops apps early. */
  lowMemory?: boolean;
  /** Commands that still wait on the device. */
  queue?: number;
  /** At most 40 characters. */
  app?: string;
  /** Such as Android 14. At most 40 characters. */
  system?: string;
  allowed?: PhoneAllowed;
}

/** Server to client, pushed. */
export interface LiveItems {
  type: 'items';
  /** The client's cursor from now on. */
  seq: number;
  /** Forget all items before taking these. */
  reset?: true;
  items: Item[];
}

/** Server to control: a hint that no cursor counts. */
export interface LivePositions {
  type: 'positions';
  positions: LastPosition[];
}

/** Client to server. */
export interface LiveSync {
  type: 'sync';
  /** Comes back in the answer. */
  n?: number;
  /** 0 asks for everything. */
  cursor: number;
  /** What the device wants its texts in, best first. Left out or empty: the languages that its person reads. */
  languages?: LanguageTag[];
  outbox?: Command[];
  positions?: ReportedPosition[];
  phone?: PhoneState;
}

/** Server to client: the answer to a sync. */
export interface LiveSynced {
  type: 'synced';
  n: number;
  /** Until an answer had more: false. True where the server hears LiveAck; left out by servers that would hang up. */
  acks?: boolean;
  /** Send it with the next sync, once the items are kept. */
  cursor: number;
  /** Sync again at once. */
  more: boolean;
  /** Forget all items before taking these. */
  reset: boolean;
  /** With reset: whatever was read in any language with a cursor below this one is to be forgotten, too. */
  anewAt?: number;
  /** Keep what was accepted with a greater seq until this has reached it, and after a reset send it again. */
  settled?: number;
  /** Keep it with the cursor, and say it with it. */
  journal?: string;
  /** For the client's clock offset. */
  now: Instant;
  /** One for each command of the outbox, in its order. */
  results: Result[];
  items: Item[];
}

/** A text with all its language versions. */
export interface LocalizedText {
  source: LanguageTag;
  revision: number;
  versions: Record<LanguageTag, TextVersion>;
}

export type Longitude = number;

export interface MachineDrafts {
  drafts: {
    text: string;
    /** kept: a human has translated it, or it is written in that language. */
    outcome: 'drafted' | 'kept' | 'failed' | 'refused';
    /** Of failed: machine-unreachable, machine-refused, machine-changed-names, text-too-long. Of refused: a problem's code. */
    code?: string;
  }[];
}

export interface MachineDraftsWanted {
  language: LanguageTag;
  texts: string[];
}

/** GeoJSON (RFC 7946). */
export interface Map {
  type: 'FeatureCollection';
  exercise: 'EXERCISE';
  features: {
    type: 'Feature';
    geometry: {
      type: 'Point';
      /** Longitude first. */
      coordinates: [number, number];
    };
    properties: MapPlace | MapPerson | MapAction;
  }[];
}

export interface MapAction {
  kind: 'action';
  id: Id;
  person: Id;
  action: Id;
  exerciseTime: ExerciseTime;
  recordedAt: Instant;
  accuracyMetres: number;
  fixedAt: Instant;
  source: string;
  inject?: Id;
}

export interface MapPerson {
  kind: 'person';
  person: Id;
  accuracyMetres: number;
  at: Instant;
}

export interface MapPlace {
  kind: 'place';
  id: Id;
  name: LocalizedText;
  radiusMetres: number;
}

export interface Mark {
  inject: Id;
  kind: MarkKind;
  takenAt: Instant;
  language?: LanguageTag;
  revision?: number;
}

export interface MarkInjects {
  type: 'mark-injects';
  marks: Mark[];
}

export type MarkKind = 'delivered' | 'shown' | 'read' | 'acknowledged' | 'acted';

export interface MarkMoment {
  type: 'mark-moment';
  moment: Id;
  word?: string;
  takenAt: Instant;
}

/** The person whom the device belongs to. The same for participants and control. */
export interface MeItem {
  kind: 'me';
  id: Id;
  seq: Seq;
  callName: string;
  function: PersonFunction;
  teams: Id[];
  agency?: Id;
  languages: LanguageTag[];
  roleCard?: Id;
  /** Of cultural mediators. */
  availability?: Availability;
  consents: Consent[];
  /** Photos and recordings in which somebody named this person. hide-media hides one from everybody. */
  pictures?: {
    sha256: MediaHash;
    type: MediaType;
    takenAt: Instant;
    hidden?: true;
  }[];
}

export type Measure =
  | 'inject-delivered'
  | 'inject-shown'
  | 'inject-read'
  | 'inject-acknowledged'
  | 'inject-acted'
  | 'request-decided'
  | 'request-answered'
  | 'mediator-found'
  | 'mediator-present';

export interface MediaAnnounced {
  sha256: MediaHash;
  type: MediaType;
  bytes: number;
}

/** The SHA-256 of a file's bytes. */
export type MediaHash = string;

export type MediaRefusal = 'quota-reached' | 'too-large' | 'damaged' | 'not-its-type' | 'has-metadata';

export type MediaType =
  | 'image/jpeg'
  | 'image/png'
  | 'image/webp'
  | 'audio/mp4'
  | 'audio/aac'
  | 'audio/ogg'
  | 'audio/webm'
  | 'application/pdf'
  | 'text/markdown';

export interface MediaUpload {
  sha256: MediaHash;
  /** So many bytes are safe. */
  offset: number;
  bytes: number;
  /** All are here and have been checked. */
  complete: boolean;
}

/** A call for a cultural mediator, for who asked, for who comes, and for who was called. Who was called in vain has no more than the state. */
export interface MediationItem {
  kind: 'mediation';
  id: Id;
  seq: Seq;
  role: 'requester' | 'mediator' | 'called';
  /** nobody-free only for who asked; declined and taken only for who was called. before-start: made before STARTEX and heard of after it; after-end: made before ENDEX and heard of after it; not-begun: no session had begun at ENDEX. Nobody is called in any of them. */
  state:
    | 'calling'
    | 'nobody-free'
    | 'accepted'
    | 'started'
    | 'ended'
    | 'cancelled'
    | 'declined'
    | 'taken'
    | 'before-start'
    | 'after-end'
    | 'not-begun';
  languages: LanguagePair;
  /** Sound and vibrate until it is answered. */
  ring: boolean;
  /** When it was asked for, on the exercise clock. */
  at: ExerciseTime;
  /** When it was asked for, by the device's clock put right. */
  takenAt: Instant;
  /** When the server heard of it and began to ring. */
  askedAt: Instant;
  scene?: string;
  genderRequested?: Gender;
  place?: {
    id: Id;
    name: Text;
    latitude: Latitude;
    longitude: Longitude;
    radiusMetres: number;
  };
  requester?: Speaker;
  mediator?: Speaker;
  /** At how many it rings now; for who asked. */
  calling?: number;
  acceptedAt?: Instant;
  startedAt?: Instant;
  endedAt?: Instant;
  /** Whether it is known how long the session was, once it has begun. after-end: it was begun after ENDEX. */
  sessionTime?: 'goes-on' | 'known' | 'unknown' | 'after-end';
  /** How long it bound the mediator, pauses of play included, until ENDEX at the latest; once it is over and where a clock tells. */
  lastedSeconds?: number;
  cancelledAt?: Instant;
  /** With its text for the mediator, until the session is over. */
  inject?: {
    id: Id;
    attachments?: Enclosures;
    received?: ReceivedMedia;
    hidden?: HiddenMedia;
    subject?: Text;
    body?: Text;
    question?: ShownQuestion;
    corrected?: ShownCorrection;
  };
  /** For the mediator. */
  report?: SessionReport;
}

export interface MediationRequest {
  languages: LanguagePair;
  place?: Id;
  scene: string;
  /** Wished of the mediator; left out: any. */
  gender?: Gender;
  /** What could not be read. */
  inject?: Id;
}

export interface MergeDossier {
  type: 'merge-dossier';
  dossier: Id;
  into?: Id;
  basedOn?: number;
}

/** Written by a person, or by a persona for whom control speaks. */
export interface MessageItem {
  kind: 'message';
  id: Id;
  seq: Seq;
  channel: Channel;
  from?: Speaker;
  as?: {
    id: Id;
    name: Text;
  };
  /** Empty where it was only said and nobody has written down what. */
  text: Text;
  voice?: Voice;
  /** Somebody else wrote down what was said. */
  writtenDown?: true;
  /** Of the words that were written down: what `revise-source` and `translate-text` are based on. */
  revision?: number;
  received?: ReceivedMedia;
  hidden?: HiddenMedia;
  refused?: RefusedMedia;
  /** Whoever wrote or said it was erased: nothing of it is left. */
  erased?: true;
  at: ExerciseTime;
  sentAt: Instant;
  /** The writer's device's clock. */
  takenAt: Instant;
}

export interface MessagePage {
  /** Oldest first. */
  items: (MessageItem | ControlMessageItem)[];
  /** There are older ones. */
  more: boolean;
}

/** What a storyline should come to. A team has reached it when the first of its rules has held. */
export interface Milestone {
  /** Of its storyline. */
  id: string;
  name: LocalizedText;
  planned?: ExerciseTime;
  rules: MilestoneRule[];
}

export type MilestoneRule =
  | MilestoneRuleActionReported
  | MilestoneRuleAnswerGiven
  | MilestoneRuleMediatorFound
  | MilestoneRuleMediatorPresent
  | MilestoneRulePlaceReached
  | MilestoneRuleReadingConfirmed;

export interface MilestoneRuleActionReported {
  type: 'action-reported';
  kind: Id;
  by?: Audience;
}

export interface MilestoneRuleAnswerGiven {
  type: 'answer-given';
  form: Id;
  outcome?: RulingOutcome;
}

export interface MilestoneRuleMediatorFound {
  type: 'mediator-found';
}

export interface MilestoneRuleMediatorPresent {
  type: 'mediator-present';
}

export interface MilestoneRulePlaceReached {
  type: 'place-reached';
  place: Id;
  by?: Audience;
}

export interface MilestoneRuleReadingConfirmed {
  type: 'reading-confirmed';
  inject: Id;
}

/** What of the answers did not fit the form as the server had it when they came. */
export type Misfits = {
  /** In a group <group>.<row>.<field>, rows from 1. */
  field: string;
  why: 'missing' | 'not-a-value' | 'unknown' | 'not-asked';
}[];

export interface MissingFiles {
  files: {
    sha256: string;
    type: string;
    bytes: number;
    /** How much of it is here. */
    received: number;
    broughtAt: Instant;
    /** Who had brought it; none where control or the scenario attached it. */
    person?: Id;
    /** What it is called where it is attached. */
    name?: string;
    /** What of the plan has it attached; nothing for what somebody reported. */
    belongsTo: {
      kind: 'inject' | 'document' | 'persona' | 'site-plan';
      /** None for the site plan. */
      id?: Id;
    }[];
  }[];
}

/** By the exercise clock, the server's and the device's. */
export interface Moment {
  at: ExerciseTime;
  sentAt: Instant;
  takenAt: Instant;
}

/** Something that people can learn from happened. word comes when somebody has said what. */
export interface MomentItem {
  kind: 'moment';
  id: Id;
  seq: Seq;
  person: Id;
  word?: string;
  at: ExerciseTime;
  takenAt: Instant;
  recordedAt: Instant;
}

export interface MoveTrust {
  type: 'move-trust';
  move: Id;
  persona: Id;
  team: Id;
  by: number;
  reason: string;
  takenAt: Instant;
}

/** A row of the MSEL. A removed one has only removed. */
export interface MselInjectItem {
  kind: 'msel-inject';
  id: Id;
  seq: Seq;
  inject?: Inject;
  removed?: true;
  /** Left out while nobody has reviewed it as it is. */
  review?: {
    state: 'draft' | 'in-review' | 'approved';
    by?: Id;
    at: Instant;
  };
  received?: ReceivedMedia;
  hidden?: HiddenMedia;
  /** Of a physical prop: where control last ticked it to be. */
  prop?: {
    state: 'open' | 'placed' | 'handed-over' | 'returned';
    by?: Id;
    at: Instant;
  };
  /** What people had, by part of the text, where it was changed after ENDEX. */
  atEnd?: Record<string, LocalizedText>;
  /** Somebody of this scene opted out of it or declined, and nobody has played it to its end. */
  substituteNeeded?: true;
  revision?: number;
  state?: InjectState;
  /** A forecast, where there is one. */
  dueAt?: ExerciseTime;
  released?: {
    at: ExerciseTime;
    sentAt: Instant;
    due?: ExerciseTime;
    late: boolean;
    recipients: Id[];
    correction?: Correction;
    /** What it asked until that revision. */
    askedBefore?: {
      before: number;
      question: Question;
    }[];
    /** Where it is not for all to read. */
    readableBy?: Id[];
  };
  /** Where it is wanted at once in languages that its recipients read. */
  translation?: {
    wantedSince: Instant;
    /** While it waits for translators: when it goes out at the latest. */
    waitingUntil?: Instant;
    languages: {
      language: LanguageTag;
      /** Nobody has handed it in yet. */
      open: boolean;
      readers: Id[];
    }[];
  };
  handling?: Handling;
  /** It was written in play. */
  adHoc?: true;
  /** It is sensitive: another controller must confirm it. */
  awaitsSecond?: {
    since: Instant;
    /** Who asked. Left out: its trigger did. */
    first?: Id;
    due?: ExerciseTime;
  };
  /** The safety officer may stop it. */
  awaitsSafety?: {
    since: Instant;
    /** When it goes out by itself. Left out: only when the safety officer lets it. */
    until?: Instant;
  };
  refused?: {
    by: Id;
    reason: string;
    forSafety: boolean;
    at: Instant;
  };
  recalled?: {
    reason: LocalizedText;
    sentAt: Instant;
    /** After ENDEX: `state` stays what it was in play. */
    afterEnd?: boolean;
  };
}

export interface NameFindings {
  findings: {
    reason: 'same' | 'looks-alike' | 'sounds-alike';
    names: {
      kind: 'person' | 'persona';
      id: Id;
      name: string;
      /** Of a persona's name. */
      language?: LanguageTag;
    }[];
  }[];
}

export interface Named {
  id: Id;
  callName: string;
}

/** The team's reports that name it, oldest first; the latest 100. */
export type NamingReports = {
  person: Id;
  /** Of who held the role then. */
  callName: string;
  /** The kind of report. */
  action: Id;
  /** Of its kind, for participants. */
  label?: Text;
  note: string;
  /** It tells that somebody talked with them. */
  talk?: {
    /** Whether one was there, where the report says so. */
    mediator?: boolean;
  };
  files?: Capture[];
  received?: ReceivedMedia;
  hidden?: HiddenMedia;
  at: ExerciseTime;
  takenAt: Instant;
  recordedAt: Instant;
}[];

export type Nights = 'stop' | 'skip';

export interface NoAnswerRule {
  id: Id;
  awaited: NoAnswerRuleAwaited;
  after: Duration;
  reaction: Reaction;
}

export type NoAnswerRuleAwaited = 'acknowledgement' | 'action';

export interface NoteBackupRestored {
  type: 'note-backup-restored';
  made: Instant;
}

export interface NoteCustody {
  type: 'note-custody';
  evidence: Id;
  entry: Id;
  noted: Noted;
}

export interface NoteDeliveries {
  type: 'note-deliveries';
  cursors: Record<Id, number>;
}

export interface NoteDryRunEnded {
  type: 'note-dry-run-ended';
  started: number;
  result: DryRunResult;
}

export interface NoteDryRunStarted {
  type: 'note-dry-run-started';
  person: Id;
  seed: number;
  answering: number;
  byHand: boolean;
}

export interface NoteGroup {
  title: LocalizedText;
  notes: number[];
}

export interface NoteMediaReceived {
  type: 'note-media-received';
  from?: Id;
  sha256: MediaHash;
  mediaType: MediaType;
  bytes: number;
}

export interface NoteMediaRefused {
  type: 'note-media-refused';
  from: Id;
  sha256: MediaHash;
  refusal: MediaRefusal;
}

export interface NotePeopleTexted {
  type: 'note-people-texted';
  inject?: Id;
  people: number;
  /** For so many more the gateway took no message. */
  untold?: number;
}

export interface NotePositions {
  type: 'note-positions';
  person: Id;
  positions: Position[];
}

export interface NoteTakeOver {
  type: 'note-take-over';
  upTo: Instant;
  laptop: string;
}

export interface NoteTracesDestroyed {
  type: 'note-traces-destroyed';
  person: Id;
  since: Instant;
}

export interface NoteWallClock {
  type: 'note-wall-clock';
  by: Duration;
}

export interface Noted {
  step: Step;
  to?: Id;
  seal?: string;
  note: string;
  about?: Id;
  told: Told;
}

export interface Objective {
  id: Id;
  number: string;
  text: LocalizedText;
}

/** What the exercise is to train or show. A removed one has only revision and removed. */
export interface ObjectiveItem {
  kind: 'objective';
  id: Id;
  seq: Seq;
  /** What the next change is based on. */
  revision: number;
  removed?: true;
  number?: string;
  text?: LocalizedText;
}

/** An evaluator's note. */
export interface ObservationItem {
  kind: 'observation';
  id: Id;
  seq: Seq;
  evaluator: Id;
  about?: Subject;
  objective?: Id;
  evidence: Evidence;
  at: ExerciseTime;
  recordedAt: Instant;
  received?: ReceivedMedia;
  hidden?: HiddenMedia;
}

export interface OfferHandOver {
  type: 'offer-hand-over';
  handOver: Id;
  storylines: Id[];
  to: Responsible;
  note: string;
}

export interface OpenCaseChannel {
  type: 'open-case-channel';
  storyline: Id;
  name: LocalizedText;
  audience: Audience;
}

export interface OpenDocument {
  type: 'open-document';
  document: Id;
  language?: LanguageTag;
}

export interface OpenDossier {
  type: 'open-dossier';
  dossier: Id;
  team: Id;
  described: Described;
}

/** What a team does not know yet of one of its dossiers, with all that was written of it, oldest first. */
export interface OpenQuestionItem {
  kind: 'open-question';
  id: Id;
  seq: Seq;
  team: Id;
  versions: {
    person: Id;
    /** Of who held the role then. */
    callName: string;
    about: Id;
    text: string;
    /** Empty while it is open. */
    answer: string;
    at: ExerciseTime;
    takenAt: Instant;
    recordedAt: Instant;
  }[];
}

export interface OpenSurvey {
  type: 'open-survey';
  survey: Id;
  basedOn: number;
}

export interface OptIn {
  type: 'opt-in';
  scene: Id;
  takenAt: Instant;
}

export interface OptInToTheme {
  type: 'opt-in-to-theme';
  theme: string;
  takenAt: Instant;
}

export interface OptOut {
  type: 'opt-out';
  scene: Id;
  takenAt: Instant;
}

export interface OptOutOfTheme {
  type: 'opt-out-of-theme';
  theme: string;
  takenAt: Instant;
}

export interface Overlap {
  team?: Id;
  agency?: Id;
  function?: PersonFunction;
  otherTeam?: Id;
  country?: string;
  language?: LanguageTag;
}

/** A column of control's own. */
export interface OwnColumn {
  id: Id;
  name: LocalizedText;
  /** How what stands in it is written: one line; digits and a point; the id of an option; yes or no; the id of somebody. */
  kind: OwnColumnKind;
  /** Of a choice alone. */
  options?: FormChoice[];
}

export type OwnColumnKind = 'text' | 'number' | 'choice' | 'yes-no' | 'person';

/** What it has by its type, as its recipients get it. Without texts where a mediator is needed. Pass over a type that you do not know. */
export type OwnFields =
  | {
      type: 'phone-call';
      callerNumber?: string;
      called?: Text;
      languages?: LanguageTag[];
      voicemail?: true;
    }
  | {
      type: 'document';
      kind?: Text;
      issuer?: Text;
      number?: string;
      dated?: ExerciseTime;
      seal?: Text;
      /** Of the library; only while all who got the inject may open it. */
      document?: Id;
    }
  | {
      type: 'media-article';
      kind?: 'press' | 'broadcast' | 'post';
      byline?: Text;
      publishedAt?: ExerciseTime;
    }
  | {
      type: 'physical-prop';
      kind?: Text;
      quantity?: number;
    }
  | {
      type: 'message';
      medium?: 'sms' | 'email' | 'chat' | 'radio';
      address?: string;
    };

export interface PackComparison {
  upload: string;
  pack: string;
  version: string;
  /** To be said when differences are taken over. */
  seen: string;
  found: number;
  /** At most 5000 of them. */
  changes: {
    /** Kind and id: inject/sh-01. */
    key: string;
    kind: string;
    id: string;
    /** Of an inject. */
    number?: string;
    /** A localized text, or what a person is called. */
    name?: unknown;
    how: 'added' | 'changed' | 'removed';
    /** Whether it can be taken over. */
    possible: boolean;
    fields: {
      /** As in items: details.mustNotSay. */
      path: string;
      language?: LanguageTag;
      /** As in items; of a text text, state, stale and machine. */
      before?: unknown;
      /** As before. */
      after?: unknown;
    }[];
  }[];
}

export interface PackFinding {
  file: string;
  line: number;
  column: number;
  code: string;
  /** The key of its words in the catalogs. */
  message: string;
  /** False for a warning. */
  error: boolean;
  parameters: Record<string, unknown>;
}

export interface PackProblem {
  /** /problems/<code> */
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  parameters: Parameters;
  findings: PackFinding[];
}

export interface PackWanted {
  /** One of GET /api/packs. */
  pack: string;
}

export interface Packs {
  packs: string[];
}

export type Parameters = Record<string, string>;

export type ParticipantItem =
  | ExerciseItem
  | ClockItem
  | MeItem
  | TeamItem
  | RoleCardItem
  | PlaceItem
  | ActionKindItem
  | TermItem
  | InjectItem
  | ReceiptItem
  | ActionItem
  | RedStopItem
  | BrakeItem
  | MediationItem
  | ChannelItem
  | MessageItem
  | TranslationItem
  | WorldEntryItem
  | DocumentItem
  | CommsCheckItem
  | RequestFormItem
  | RequestItem
  | TaskItem
  | FeedbackItem
  | DecisionItem
  | EvidenceItem
  | DutyItem
  | DutyTickItem
  | ReadinessItem
  | WelfareItem
  | DossierItem
  | LinkItem
  | OpenQuestionItem
  | SurveyItem
  | TrustItem;

export interface PauseExercise {
  type: 'pause-exercise';
}

export interface Person {
  id: Id;
  callName: string;
  function: PersonFunction;
  teams: Id[];
  agency?: Id;
  country?: Country;
  languages: LanguageTag[];
  roleCard?: Id;
  /** Of cultural mediators who gave it. */
  gender?: Gender;
}

export type PersonFunction =
  'director' | 'controller' | 'evaluator' | 'safety-officer' | 'role-player' | 'cultural-mediator' | 'player';

export interface PersonItem {
  kind: 'person';
  id: Id;
  seq: Seq;
  callName: string;
  function: PersonFunction;
  teams: Id[];
  agency?: Id;
  languages: LanguageTag[];
  roleCard?: Id;
  /** Of cultural mediators. */
  availability?: Availability;
  /** Of cultural mediators who gave it. */
  gender?: Gender;
  consents: Consent[];
  country?: Country;
  /** For revise-person and swap-person. */
  revision: number;
  /** Who has held the role, oldest first. */
  holders: {
    callName: string;
    since: Instant;
    /** What told who it was is gone. */
    erased?: true;
  }[];
}

export interface Persona {
  id: Id;
  name: LocalizedText;
  /** What it writes in. */
  language?: LanguageTag;
  picture?: Enclosure;
  trust?: Trust;
}

/** A voice that control speaks with. */
export interface PersonaItem {
  kind: 'persona';
  id: Id;
  seq: Seq;
  name: LocalizedText;
  /** What it writes in. */
  language?: LanguageTag;
  picture?: Enclosure;
  trust?: Trust;
  /** For revise-thing: which one its author saw. */
  revision?: number;
}

export type Phase = 'planned' | 'running' | 'paused' | 'ended';

/** A named part of the exercise. A removed one has only revision and removed. */
export interface PhaseItem {
  kind: 'phase';
  id: Id;
  seq: Seq;
  /** What the next change is based on. */
  revision: number;
  removed?: true;
  name?: LocalizedText;
  from?: ExerciseTime;
  to?: ExerciseTime;
}

/** What the person lets the app do, as far as the phone says. */
export interface PhoneAllowed {
  notifications?: boolean;
  /** To ring at an exact time. */
  alarms?: boolean;
  /** To fill the screen with an alarm. */
  fullScreen?: boolean;
  position?: 'precise' | 'approximate' | 'none';
  camera?: boolean;
  microphone?: boolean;
}

export interface PhoneNumber {
  person: Id;
  number: string;
}

/** A courtesy for control: each part that is strange is passed over. */
export interface PhoneState {
  /** 0 to 1. */
  battery?: number;
  charging?: boolean;
  /** The phone's battery saver is on. */
  powerSaving?: boolean;
  /** The system lets the app run in the background. */
  unrestricted?: boolean;
  /** A weak phone, on which the system stops apps early. */
  lowMemory?: boolean;
  /** Commands that still wait on the device. */
  queue?: number;
  /** At most 40 characters. */
  app?: string;
  /** Such as Android 14. At most 40 characters. */
  system?: string;
  allowed?: PhoneAllowed;
}

export interface Place {
  id: Id;
  name: LocalizedText;
  point: GeoPoint;
  radiusMetres: number;
  audience: Audience;
}

export interface PlaceItem {
  kind: 'place';
  id: Id;
  seq: Seq;
  name: Text;
  latitude: Latitude;
  longitude: Longitude;
  radiusMetres: number;
}

export interface Plan {
  name: LocalizedText;
  languages: LanguageTag[];
  timeZone: TimeZone;
  days: DayWindow[];
  nights: Nights;
  area?: Area;
  retentionDays?: number;
  approvedOnly?: boolean;
  undoSeconds?: number;
  coordinators?: Id[];
  welfare?: Welfare;
  certificate?: Certificate;
  sitePlan?: SitePlan;
}

export type PlanCommand =
  | PlanExercise
  | RevisePlan
  | AddAgency
  | AddTeam
  | AddPlace
  | AddPersona
  | AddStoryline
  | AddActionKind
  | AddRequestForm
  | AddEvaluationGuide
  | AddDuty
  | AssignWatch
  | WriteTruth
  | WriteSurvey
  | RemoveSurvey
  | ReviseThing
  | WriteVariable
  | WriteColumns
  | RemoveThing
  | RemoveVariable
  | WriteRoleCard
  | WriteTerm
  | RemoveTerm
  | AddPerson
  | RevisePerson
  | RemovePerson
  | WritePhase
  | RemovePhase
  | WriteObjective
  | RemoveObjective
  | PlanInject
  | ReviseInject
  | RemoveInject
  | UndoRevisions
  | UndoWriting
  | ShiftInjects
  | WriteHandling
  | ReviewInject
  | WriteWorldEntry
  | RemoveWorldEntry
  | WriteDocument
  | RemoveDocument
  | TakeOver
  | ImportScenario;

export interface PlanExercise {
  type: 'plan-exercise';
  plan: Plan;
}

export interface PlanInject {
  type: 'plan-inject';
  inject: Inject;
}

export interface Position {
  point: GeoPoint;
  accuracyMetres: number;
  /** The device's clock. */
  fixedAt: Instant;
  source: PositionSource;
}

export type PositionSource = 'device' | 'chosen-on-map' | 'place-code';

export interface PostMessage {
  type: 'post-message';
  message: Id;
  channel: Channel;
  body: string;
  language?: LanguageTag;
  as?: Id;
  takenAt: Instant;
  voice?: Voice;
}

export type PracticeStep = 'read' | 'acknowledge' | 'report' | 'language' | 'red-stop';

export interface Practise {
  type: 'practise';
  step: PracticeStep;
  takenAt: Instant;
}

export interface Preflight {
  seq: Seq;
  /** All of them; at most 2 000 are listed. */
  found: number;
  findings: PreflightFinding[];
  /** How many there are of each kind, those included that are not listed. */
  kinds: {
    code: string;
    language?: LanguageTag;
    count: number;
  }[];
}

export interface PreflightFinding {
  code:
    | 'language-missing'
    | 'translation-missing'
    | 'translation-stale'
    | 'translation-unapproved'
    | 'translation-loses'
    | 'no-language-in-common'
    | 'no-device'
    | 'nobody-hears-brake'
    | 'no-director'
    | 'no-safety-officer'
    | 'names-alike'
    | 'reports-alike'
    | 'nobody-addressed'
    | 'addressed-in-vain'
    | 'paper-not-given-out'
    | 'place-without-radius'
    | 'place-outside-area'
    | 'no-positions-kept'
    | 'nobody-can-come'
    | 'no-consent-to-position'
    | 'nobody-can-act'
    | 'nobody-is-expected-to-act'
    | 'nobody-acknowledges'
    | 'acknowledgement-not-asked'
    | 'contradiction'
    | 'after-endex'
    | 'kept-back'
    | 'not-approved'
    | 'trigger-cycle'
    | 'dead-branch'
    | 'doubled-number'
    | 'nobody-can-answer'
    | 'nobody-can-file'
    | 'nobody-can-reply'
    | 'nobody-plays'
    | 'unknown-placeholder'
    | 'waits-for-hand'
    | 'before-startex'
    | 'at-night'
    | 'no-mediator'
    | 'tasks-overlap'
    | 'scene-after-day'
    | 'too-long-in-role'
    | 'no-second-person'
    | 'hold-without-safety-officer'
    | 'nobody-answers-requests'
    | 'nobody-may-ask'
    | 'delay-after-endex'
    | 'delay-at-night'
    | 'reply-without-form'
    | 'reply-without-ground';
  severity: 'error' | 'warning' | 'note';
  /** What to open to put it right. */
  cure: 'inject' | 'person' | 'translate' | 'people' | 'join' | 'requests' | 'reports' | 'place' | 'plan' | 'documents';
  inject?: Id;
  people?: Id[];
  /** Another inject that it is about. */
  other?: Id;
  language?: LanguageTag;
  otherLanguage?: LanguageTag;
  /** The name of the text. */
  text?: string;
  /** On the exercise clock. */
  time?: string;
  /** When it would go out instead. */
  next?: string;
  /** The kind of action. */
  action?: Id;
  /** Of the library. */
  document?: Id;
  /** The request form. */
  form?: Id;
  place?: Id;
  function?: string;
  team?: Id;
  agency?: Id;
  reason?: 'same' | 'looks-alike' | 'sounds-alike';
  /** Numbers, references, names and placeholders of the original that an approved translation does not have. */
  lost?: string;
  names?: string;
}

/** Who is at a place that some trigger names. Control's alone, and without coordinates. */
export interface PresenceItem {
  kind: 'presence';
  /** The place. */
  id: Id;
  seq: Seq;
  inside: {
    person: Id;
    since: ExerciseTime;
  }[];
  /** Crossings that were heard of too late to set anything off. */
  missed: {
    person: Id;
    crossing: 'entered' | 'left';
    fixedAt: Instant;
    heardAt: Instant;
  }[];
}

/** RFC 9457. Show words for the code, not the title. */
export interface Problem {
  /** /problems/<code> */
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  parameters: Parameters;
}

/** Stable. docs/protocol.md says what each means for a client. */
export type ProblemCode =
  | 'not-allowed'
  | 'exercise-not-planned'
  | 'exercise-already-planned'
  | 'exercise-already-started'
  | 'exercise-not-started'
  | 'exercise-already-paused'
  | 'exercise-already-running'
  | 'exercise-ended'
  | 'exercise-not-ended'
  | 'clock-cannot-go-back'
  | 'clock-outside-play'
  | 'clock-speed-out-of-range'
  | 'id-taken'
  | 'too-many'
  | 'unknown-person'
  | 'unknown-team'
  | 'unknown-agency'
  | 'unknown-place'
  | 'unknown-persona'
  | 'unknown-storyline'
  | 'unknown-role-card'
  | 'unknown-action-kind'
  | 'unknown-inject'
  | 'unknown-mediation'
  | 'unknown-request-form'
  | 'unknown-request'
  | 'unknown-channel'
  | 'unknown-text'
  | 'document-not-released'
  | 'document-already-released'
  | 'unknown-comms-check'
  | 'unknown-document'
  | 'unknown-world-entry'
  | 'unknown-term'
  | 'unknown-phase'
  | 'unknown-objective'
  | 'placeholder-broken'
  | 'objective-in-use'
  | 'unknown-variable'
  | 'variable-in-use'
  | 'unknown-column'
  | 'column-holds-something'
  | 'not-a-value-of-column'
  | 'request-form-in-use'
  | 'thing-in-use'
  | 'inject-in-use'
  | 'inject-number-taken'
  | 'nothing-to-shift'
  | 'report-empty'
  | 'shift-out-of-range'
  | 'revision-outdated'
  | 'trigger-cycle'
  | 'trigger-too-deep'
  | 'inject-already-released'
  | 'inject-not-released'
  | 'inject-already-held'
  | 'inject-not-held'
  | 'inject-already-skipped'
  | 'inject-not-skipped'
  | 'inject-already-recalled'
  | 'unknown-cell'
  | 'unknown-hand-over'
  | 'unknown-call'
  | 'not-a-controller'
  | 'not-responsible'
  | 'hand-over-open'
  | 'hand-over-over'
  | 'inject-awaits-second'
  | 'inject-awaits-safety'
  | 'second-must-differ'
  | 'call-already-answered'
  | 'unknown-guide'
  | 'unknown-guide-item'
  | 'grade-not-on-scale'
  | 'not-an-evaluator'
  | 'unknown-moment'
  | 'unknown-feedback'
  | 'not-a-trainee'
  | 'unknown-decision'
  | 'unknown-evidence'
  | 'unknown-survey'
  | 'survey-already-opened'
  | 'survey-not-open'
  | 'survey-not-closed'
  | 'survey-is-anonymous'
  | 'too-few-asked'
  | 'survey-answer-invalid'
  | 'ballot-invalid'
  | 'ballot-taken'
  | 'unknown-duty'
  | 'unknown-tick'
  | 'unknown-dossier'
  | 'unknown-truth'
  | 'inject-asks-nothing'
  | 'inject-is-no-scene'
  | 'inject-already-answered'
  | 'answer-not-possible'
  | 'trust-rule-not-possible'
  | 'trust-already-begun'
  | 'inject-not-awaiting'
  | 'language-is-source'
  | 'voice-hidden'
  | 'text-not-translated'
  | 'text-not-one-line'
  | 'translation-already-approved'
  | 'not-a-translator'
  | 'no-recipients'
  | 'not-a-prop'
  | 'not-a-recipient'
  | 'mediation-taken'
  | 'request-field-missing'
  | 'request-field-invalid'
  | 'request-ground-missing'
  | 'request-closed'
  | 'request-already-decided'
  | 'request-not-decided'
  | 'request-already-asked-back'
  | 'request-not-asked-back'
  | 'task-not-started'
  | 'task-already-finished'
  | 'mediation-not-accepted'
  | 'mediation-over'
  | 'session-not-started'
  | 'session-already-started'
  | 'mediator-engaged'
  | 'not-a-mediator'
  | 'too-fast'
  | 'stop-already-called'
  | 'no-stop-called'
  | 'no-brake-pulled'
  | 'red-stop-active'
  | 'import-failed'
  | 'malformed-json'
  | 'malformed-request'
  | 'malformed-command'
  | 'malformed-field'
  | 'too-large'
  | 'not-found'
  | 'method-not-allowed'
  | 'token-missing'
  | 'token-invalid'
  | 'token-expired'
  | 'device-revoked'
  | 'wrong-exercise'
  | 'wrong-host'
  | 'code-unknown'
  | 'too-many-attempts'
  | 'pack-invalid'
  | 'file-empty'
  | 'file-not-xml'
  | 'file-not-json'
  | 'file-not-po'
  | 'file-unsafe'
  | 'file-wrong-kind'
  | 'file-wrong-encoding'
  | 'file-wrong-language'
  | 'file-wrong-coordinates'
  | 'file-other-script'
  | 'file-other-language'
  | 'file-too-many-texts'
  | 'machine-off'
  | 'archive-going'
  | 'certificate-not-given'
  | 'record-store-off'
  | 'push-out-of-reach'
  | 'sms-off'
  | 'sending-going'
  | 'names-sent-otherwise'
  | 'dry-run-going'
  | 'body-encoded'
  | 'unsupported-media-type'
  | 'offset-wrong'
  | 'file-damaged'
  | 'file-not-its-type'
  | 'pdf-page-missing'
  | 'pdf-page-blank'
  | 'pdf-locked'
  | 'pdf-damaged'
  | 'picture-not-as-said'
  | 'file-has-metadata'
  | 'file-quota-reached'
  | 'file-hidden'
  | 'try-again-later'
  | 'internal'
  | 'sheet-empty'
  | 'sheet-wrong-kind'
  | 'sheet-old-excel'
  | 'sheet-other-format'
  | 'sheet-web-page'
  | 'sheet-text-document'
  | 'sheet-encrypted'
  | 'sheet-macros'
  | 'sheet-damaged'
  | 'sheet-unsafe'
  | 'sheet-too-large'
  | 'sheet-gone'
  | 'sheet-changed'
  | 'pack-files-missing'
  | 'report-fonts-missing'
  | 'unknown-corrective-action';

/** How far an inject came with a person. */
export interface ProgressItem {
  kind: 'progress';
  /** <inject>/<person> */
  id: string;
  seq: Seq;
  inject: Id;
  person: Id;
  deliveredAt?: Instant;
  shownAt?: Instant;
  readAt?: Instant;
  acknowledgedAt?: Instant;
  shownIn?: LanguageTag;
  readIn?: LanguageTag;
  acknowledgedIn?: LanguageTag;
  later?: LaterMarks;
  answer?: Answer;
  answeredAt?: Instant;
  /** By the device's clock. */
  answerTakenAt?: Instant;
  answeredIn?: LanguageTag;
  answersBefore?: AnswersBefore;
  actedAt?: Instant;
  /** It was told by voice. */
  toldAt?: Instant;
  toldBy?: Id;
  /** It must be acknowledged and is not. */
  ringsSince?: Instant;
  /** What of it was done after ENDEX, by the device's clock where that can be believed. */
  afterEnd?: ('read' | 'acknowledged')[];
  /** When they read what it said before it was corrected or recalled. */
  readBefore?: Instant;
  /** When they acknowledged that. */
  acknowledgedBefore?: Instant;
}

export type PropState = 'open' | 'placed' | 'handed-over' | 'returned';

export interface PullBrake {
  type: 'pull-brake';
  takenAt: Instant;
  unattended?: boolean;
}

export type PushAddress =
  | {
      kind: 'web';
      subscription: {
        endpoint: string;
        keys: {
          p256dh: string;
          auth: string;
        };
      } & Record<string, unknown>;
    }
  | {
      kind: 'fcm';
      token: string;
    };

export interface PushKey {
  /** The VAPID key for PushManager.subscribe, base64url. */
  publicKey: string;
}

export interface PushRegistered {
  registered: boolean;
}

/** What an inject asks each of its recipients. Options of a choice only, bounds of a number only. */
export interface Question {
  kind: QuestionKind;
  text: LocalizedText;
  options?: QuestionOption[];
  least?: number;
  most?: number;
}

export type QuestionKind = 'one' | 'several' | 'number' | 'text' | 'confirm';

export interface QuestionLine {
  about: Id;
  text: string;
  answer: string;
  takenAt: Instant;
}

export interface QuestionOption {
  id: Id;
  text: LocalizedText;
}

export interface RateItem {
  type: 'rate-item';
  guide: Id;
  item: string;
  about: Subject;
  grade: Grade;
  evidence: Evidence;
}

/** How one evaluator rated an item of a guide for a subject, the last time. The id is <guide>/<item>/<about>~<evaluator>. */
export interface RatingItem {
  kind: 'rating';
  id: string;
  seq: Seq;
  guide: Id;
  item: Id;
  about: Subject;
  evaluator: Id;
  grade: Grade;
  evidence: Evidence;
  at: ExerciseTime;
  recordedAt: Instant;
  received?: ReceivedMedia;
  hidden?: HiddenMedia;
  /** How often it was rated. */
  times: number;
  /** Those before, oldest first; the latest 20. */
  earlier?: EarlierRating[];
}

export type Reaction = ReactionHint | ReactionWrittenHint | ReactionEscalate | ReactionCallController;

export interface ReactionCallController {
  type: 'call-controller';
}

export interface ReactionEscalate {
  type: 'escalate';
  inject: Id;
}

export interface ReactionHint {
  type: 'hint';
  inject: Id;
}

export interface ReactionWrittenHint {
  type: 'written-hint';
  text: LocalizedText;
}

export interface ReadableChoice {
  id: Id;
  label: Text;
}

export interface ReadableField {
  id: Id;
  type: FormFieldType;
  required: boolean;
  label: Text;
  options?: ReadableChoice[];
  bounds?: FormBounds;
  /** What stands there before anybody writes. */
  preset?: string;
  shownIf?: ShownIf;
  /** Of a group: those of each row. */
  fields?: ReadableField[];
  kinds?: DossierKinds;
}

/** How ready a person is: their own to everybody, everybody's to control. */
export interface ReadinessItem {
  kind: 'readiness';
  /** The person. */
  id: Id;
  seq: Seq;
  /** Left out until they have said that they are there. */
  attendance?: 'here' | 'left';
  attendanceAt?: Instant;
  /** Which world entries of the types conduct and briefing they have confirmed. An older revision is to be confirmed anew. */
  briefings: {
    entry: Id;
    revision: number;
    confirmedAt: Instant;
  }[];
  practised: ('read' | 'acknowledge' | 'report' | 'language' | 'red-stop')[];
}

export interface Reasoned {
  decided: string;
  reason: string;
  ground: string;
  inject?: Id;
  takenAt: Instant;
}

export interface RecallInject {
  type: 'recall-inject';
  inject: Id;
  reason: LocalizedText;
}

/** How far the inject of the same id came with the reader, as the server has it. */
export interface ReceiptItem {
  kind: 'receipt';
  id: Id;
  seq: Seq;
  shownAt?: Instant;
  readAt?: Instant;
  /** The versions of it that the reader has read or confirmed, oldest first. */
  versionsRead?: {
    version: number;
    small?: number;
  }[];
  answer?: Answer;
  answeredAt?: Instant;
  /** By the device's clock. */
  answerTakenAt?: Instant;
  answeredIn?: LanguageTag;
  answersBefore?: AnswersBefore;
  acknowledgedAt?: Instant;
}

/** By SHA-256, since when the server has each attachment whole. The others are on their way. */
export type ReceivedMedia = Record<string, Instant>;

export interface RecordAction {
  type: 'record-action';
  action: Action;
}

export interface RecordDecision {
  type: 'record-decision';
  decision: Id;
  team?: Id;
  words: Reasoned;
}

export interface RecordObservation {
  type: 'record-observation';
  observation: Id;
  about?: Subject;
  objective?: Id;
  evidence: Evidence;
}

export interface RedStopItem {
  kind: 'red-stop';
  id: 'red-stop';
  seq: Seq;
  active: boolean;
  /** A call name. */
  calledBy: string;
  calledByMe: boolean;
  /** What the caller said, empty until then. */
  reason: string;
  cause?: StopCause;
  /** Where the caller says to be. While the stop is on. */
  place?: Text;
  calledAt: Instant;
  confirmedByMe: boolean;
}

export interface Refresh {
  refreshToken: string;
}

export interface RefuseRelease {
  type: 'refuse-release';
  inject: Id;
  reason: string;
}

/** The files that the server does not take, by their SHA-256, each with the code of why. Whoever said that they are there does not bring them: nobody waits for them. */
export type RefusedMedia = Record<
  string,
  'file-quota-reached' | 'too-large' | 'file-damaged' | 'file-not-its-type' | 'file-has-metadata'
>;

export interface Rejected {
  /** As it was sent. */
  id: string;
  outcome: 'rejected';
  code: ProblemCode;
  parameters: Parameters;
}

export interface ReleaseDocument {
  type: 'release-document';
  document: Id;
  audience: Audience;
  ground?: LocalizedText;
  basedOn: number;
}

export interface ReleaseDueInjects {
  type: 'release-due-injects';
}

export interface ReleaseFeedback {
  type: 'release-feedback';
}

export interface ReleaseInject {
  type: 'release-inject';
  inject: Id;
  waitAtMost?: Duration;
}

export interface RemoveCell {
  type: 'remove-cell';
  cell: Id;
}

export interface RemoveCorrectiveAction {
  type: 'remove-corrective-action';
  action: Id;
  basedOn: number;
}

export interface RemoveDocument {
  type: 'remove-document';
  document: Id;
  basedOn: number;
}

export interface RemoveInject {
  type: 'remove-inject';
  inject: Id;
  basedOn: number;
}

export interface RemoveObjective {
  type: 'remove-objective';
  objective: Id;
  basedOn?: number;
}

export interface RemovePerson {
  type: 'remove-person';
  person: Id;
  basedOn: number;
}

export interface RemovePhase {
  type: 'remove-phase';
  phase: Id;
  basedOn?: number;
}

export interface RemoveSurvey {
  type: 'remove-survey';
  survey: Id;
  basedOn: number;
}

export interface RemoveTerm {
  type: 'remove-term';
  term: Id;
  basedOn: number;
}

export interface RemoveThing {
  type: 'remove-thing';
  kind: ThingKind;
  thing: string;
  basedOn: number;
}

export interface RemoveVariable {
  type: 'remove-variable';
  variable: Id;
  basedOn: number;
}

export interface RemoveWorldEntry {
  type: 'remove-world-entry';
  entry: Id;
  basedOn: number;
}

/** Something that control took out again. */
export interface RemovedItem {
  kind:
    | 'action-kind'
    | 'agency'
    | 'document'
    | 'person'
    | 'persona'
    | 'place'
    | 'request-form'
    | 'role-card'
    | 'storyline'
    | 'survey'
    | 'team';
  id: Id;
  seq: Seq;
  removed: true;
  members?: unknown[];
}

/** How often one person was asked the same. Its id is truth/<id>, or dossier/<id> while control has tied nobody; without topics where its talks count for somebody else now. */
export interface RepeatedQuestionItem {
  kind: 'repeated-question';
  id: string;
  seq: Seq;
  topics: {
    topic: Id;
    times: number;
    withoutMediator: number;
    /** Asked as often as its form wants control to know of. */
    tell: boolean;
    agencies: Id[];
    cases: {
      dossier: Id;
      action: Id;
      person: Id;
      agency?: Id;
      mediator?: boolean;
      at: ExerciseTime;
      takenAt: Instant;
      recordedAt: Instant;
    }[];
  }[];
}

export interface ReplayItems {
  reading: string;
  /** What the client has with this answer. */
  seq: number;
  /** Forget all items of the replay before taking these. */
  reset: boolean;
  /** Those that there were not at that moment. */
  gone: {
    kind: string;
    id: string;
  }[];
  items: ControlItem[];
}

export interface ReplayProgress {
  /** Names this reading of the journal. Another one has forgotten what this one knew, such as somebody who was erased. */
  reading: string;
  /** The last entry that is read. Ask again while it is below head. */
  read: number;
  /** The last entry of the journal. */
  head: number;
  /** Of what is read: from when on the exercise clock showed what and how fast it went, oldest first. Empty before STARTEX. */
  clock: {
    from: Instant;
    phase: Phase;
    exerciseTime: ExerciseTime;
    speed: number;
  }[];
}

export interface ReplyToQuestion {
  type: 'reply-to-question';
  request: Id;
  body: string;
  language?: LanguageTag;
  takenAt: Instant;
}

export interface ReportBlock {
  kind: 'heading' | 'words' | 'small' | 'table' | 'bars';
  /** Of a heading and of words. */
  text?: string;
  /** Of a table; of bars what they are of, and how much. */
  heads?: string[];
  rows?: string[][];
  bars?: {
    label: string;
    /** Of the longest. */
    part: number;
    shown: string;
  }[];
}

/** What people wrote into the after-action report. */
export interface ReportItem {
  kind: 'report';
  id: 'report';
  seq: Seq;
  sections: {
    section: ReportSection;
    /** What the next change is based on; of a section that is not here that is 0. */
    revision: number;
    /** Left out where its words were taken away. */
    text?: LocalizedText;
  }[];
  /** How often anything of it was written: what finish-report is based on. */
  times: number;
  /** Left out while it is a draft. */
  finishedAt?: Instant;
}

/** In the order in which they stand. */
export type ReportSection =
  | 'summary'
  | 'course'
  | 'objectives'
  | 'strengths'
  | 'improvements'
  | 'actions'
  | 'times'
  | 'languages'
  | 'surveys'
  | 'welfare'
  | 'safety';

export interface ReportedPosition {
  latitude: Latitude;
  longitude: Longitude;
  accuracyMetres: number;
  /** The device's clock. */
  fixedAt: Instant;
}

export interface RequestFiling {
  form: Id;
  values: Record<string, string>;
  ground?: string;
}

export interface RequestForm {
  id: Id;
  title: LocalizedText;
  authority: Id;
  fields: FormField[];
  grounds: FormChoice[];
  refusals: FormChoice[];
  lawfulDelay: Duration;
  audience: Audience;
  forTeam: boolean;
  document: LocalizedText;
}

/** A form on which the reader can ask an authority. */
export interface RequestFormItem {
  kind: 'request-form';
  id: Id;
  seq: Seq;
  title: Text;
  authority?: Authority;
  fields: ReadableField[];
  grounds: ReadableChoice[];
  lawfulDelay: Duration;
  /** The teams of the filer see the request and its answer. */
  forTeam: boolean;
}

/** A formal request of the reader or their team. An answer that waits for its lawful delay is not in it. */
export interface RequestItem {
  kind: 'request';
  id: Id;
  seq: Seq;
  title: Text;
  authority?: Authority;
  state: 'waiting' | 'asked-back' | 'granted' | 'granted-in-part' | 'refused' | 'withdrawn';
  filer?: Speaker;
  form: Id;
  /** By field. */
  values: Record<string, string>;
  ground?: Id;
  /** Of what was filled in, where the team has the request: who of it may not file on the form does not have that. */
  fields?: ReadableField[];
  /** As fields: of the ground. */
  groundText?: Text;
  filed: Moment;
  withdrawn?: Moment;
  /** Filed before STARTEX by somebody who tried out a phone, and heard of after it: nobody waits for an answer, which may still come. */
  filedBeforeStart?: true;
  /** Filed before ENDEX and heard of after it: nobody waits for an answer, which may still come. */
  cameAfterEnd?: true;
  /** When its lawful delay is over, while it is open. */
  dueAt?: ExerciseTime;
  questions: {
    at: ExerciseTime;
    text: Text;
    sentAt: Instant;
    reply?: Text;
    replied?: Moment;
  }[];
  answer?: {
    number: number;
    year: number;
    at: ExerciseTime;
    sentAt: Instant;
    outcome: RulingOutcome;
    ground?: Text;
    reason?: Text;
    /** Filled in, in one language. Not of a refusal. */
    document?: Text;
  };
}

/** Who runs a storyline: person/<person> or cell/<cell>. */
export type Responsible = `person/${string}` | `cell/${string}`;

export interface RestoreInject {
  type: 'restore-inject';
  inject: Id;
}

export type Result = Accepted | Rejected;

export interface ResumeExercise {
  type: 'resume-exercise';
}

export interface ReturnTranslation {
  type: 'return-translation';
  text: TextRef;
  language: LanguageTag;
  version: number;
  note: string;
}

export interface ReviewInject {
  type: 'review-inject';
  inject: Id;
  revision: number;
  state: ReviewState;
}

export type ReviewState = 'draft' | 'in-review' | 'approved';

export type RevisableThing =
  | RevisedActionKind
  | RevisedAgency
  | RevisedDuty
  | RevisedEvaluationGuide
  | RevisedPersona
  | RevisedRequestForm
  | RevisedStoryline
  | RevisedTeam
  | RevisedPlace;

export interface ReviseInject {
  type: 'revise-inject';
  inject: Inject;
  basedOn: number;
  small?: boolean;
}

export interface RevisePerson {
  type: 'revise-person';
  person: Person;
  basedOn: number;
}

export interface RevisePlan {
  type: 'revise-plan';
  plan: Plan;
  basedOn: number;
}

export interface ReviseSource {
  type: 'revise-source';
  text: TextRef;
  body: string;
  basedOn: number;
  small?: boolean;
}

export interface ReviseThing {
  type: 'revise-thing';
  thing: RevisableThing;
  basedOn: number;
}

export interface RevisedActionKind {
  type: 'action-kind';
  id: Id;
  label: LocalizedText;
  audience: Audience;
  fields?: FormField[];
  interview?: Interview;
}

export interface RevisedAgency {
  type: 'agency';
  id: Id;
  name: LocalizedText;
}

export interface RevisedDuty {
  type: 'duty';
  id: Id;
  phases: Id[];
  audience: Audience;
  weight: Weight;
  bearer: Bearer;
  text: LocalizedText;
  why?: LocalizedText;
}

export interface RevisedEvaluationGuide {
  type: 'evaluation-guide';
  id: Id;
  objective: Id;
  capability: LocalizedText;
  tasks: CriticalTask[];
}

export interface RevisedPersona {
  type: 'persona';
  id: Id;
  name: LocalizedText;
  language?: LanguageTag;
  picture?: Enclosure;
  trust?: Trust;
}

export interface RevisedPlace {
  type: 'place';
  id: Id;
  name: LocalizedText;
  point: GeoPoint;
  radiusMetres: number;
  audience: Audience;
}

export interface RevisedRequestForm {
  type: 'request-form';
  id: Id;
  title: LocalizedText;
  authority: Id;
  fields: FormField[];
  grounds: FormChoice[];
  refusals: FormChoice[];
  lawfulDelay: Duration;
  audience: Audience;
  forTeam: boolean;
  document: LocalizedText;
}

export interface RevisedStoryline {
  type: 'storyline';
  id: Id;
  title: LocalizedText;
  milestones?: Milestone[];
}

export interface RevisedTeam {
  type: 'team';
  id: Id;
  name: LocalizedText;
}

export interface Revoked {
  /** False if it was revoked already. */
  revoked: boolean;
}

export interface RoleCard {
  id: Id;
  title: LocalizedText;
  body: LocalizedText;
  mustNotSay?: LocalizedText;
}

export interface RoleCardItem {
  kind: 'role-card';
  id: Id;
  seq: Seq;
  title: Text;
  /** Markdown. */
  body: Text;
  mustNotSay?: Text;
}

export interface Ruling {
  outcome: RulingOutcome;
  ground?: Id;
  reason?: LocalizedText;
}

export type RulingOutcome = 'granted' | 'granted-in-part' | 'refused';

/** The versions that said so, oldest first: 1 is what went out, each correction counts one more. */
export type SaidVersions = {
  version: number;
  /** How many small corrections came since that version. */
  small?: number;
  /** From when on it said so. */
  at: Instant;
}[];

export type Scale = 'psmu' | 'yes-no-not-seen';

export interface SearchResults {
  /** At most 50. */
  results: {
    kind: 'person' | 'persona' | 'place' | 'team' | 'agency' | 'storyline';
    id: Id;
    /** Of a person. */
    callName?: string;
    /** Of everything else. */
    name?: Text;
  }[];
  more: boolean;
}

export interface SeeFeedback {
  type: 'see-feedback';
  feedback: Id;
  language?: LanguageTag;
  takenAt: Instant;
}

export interface SendAnswerNow {
  type: 'send-answer-now';
  request: Id;
}

export interface SendInject {
  type: 'send-inject';
  inject: Inject;
  waitAtMost?: Duration;
  sensitive?: boolean;
}

export interface SendingWanted {
  /** A give-statements. */
  command: Command;
  /** All of them, and not only what the store has not taken yet: for one that lost them. The same again changes nothing. */
  again?: boolean;
}

/** The number of the journal's entry that changed this last. */
export type Seq = number;

export interface SessionReport {
  /** The mediator was told what it is about before the session. */
  briefingDone: boolean;
  confidentialityExplained: boolean;
  genderGiven?: Gender;
  note: string;
}

export interface SetAvailability {
  type: 'set-availability';
  availability: Availability;
}

export interface SetSafetyHold {
  type: 'set-safety-hold';
  hold: Duration;
}

/** The value of each answer by the question's id. */
export type SheetAnswers = Record<string, string>;

export interface SheetStep {
  upload: string;
  stage: 'table' | 'columns' | 'times' | 'rows' | 'people' | 'names' | 'check';
  /** How a CSV was read. */
  text?: {
    encoding?: string;
    separator?: string;
  };
  questions: {
    id: string;
    code: string;
    parameters: Record<string, string>;
    /** What is proposed. */
    guess?: string;
    /** Id of the question about several whose answer does for this one too: it needs none of its own, unless that answer is one-by-one. */
    of?: string;
    /** Where in the file it comes from. */
    from?: {
      sheet: string;
      /** Its letters. */
      column?: string;
      /** From 1; may be fewer than count. */
      rows: number[];
      count: number;
    };
    /** None: a text, as the code says. */
    options: {
      value: string;
      /** Of words that the client knows. */
      code?: string;
      /** A name out of the file or the exercise. */
      label?: string;
    }[];
    examples: string[];
    /** Values of options that what stands in the file contradicts: propose none of them for what was answered before. */
    against?: string[];
  }[];
  /** What would be done, when nothing is open. */
  draft?: {
    ready: boolean;
    seen: string;
    unchanged: number;
    changes: {
      part:
        | 'msel'
        | 'people'
        | 'agencies'
        | 'teams'
        | 'places'
        | 'personas'
        | 'storylines'
        | 'phases'
        | 'objectives'
        | 'guides'
        | 'duties'
        | 'actions'
        | 'fields';
      kind: 'added' | 'changed' | 'removed' | 'conflict' | 'removal-conflict';
      id: string;
      label: string;
      sheet?: string;
      cell?: string;
      /** Of a row that Livex has changed since the file was written: answered keep or take. */
      question?: string;
      /** Who made that change; left out, the server. */
      by?: string;
      /** When; left out where no single change is known. */
      at?: string;
      fields: {
        name?: string;
        before?: string;
        after?: string;
        /** The time of play that `after` was taken for, such as D2 09:30:00; left out where it says that itself. */
        understood?: string;
      }[];
    }[];
    mistakes: {
      code: string;
      parameters: Record<string, string>;
      sheet: string;
      /** As spreadsheets name it: B7. */
      cell: string;
      row: number;
    }[];
    notices: {
      code: string;
      parameters: Record<string, string>;
    }[];
  };
}

/** A line of the shift log: written by a controller (note), or noted by itself. */
export interface ShiftEntryItem {
  kind: 'shift-entry';
  id: Id;
  seq: Seq;
  what: ShiftEntryKind;
  at: ExerciseTime;
  writtenAt: Instant;
  by?: Id;
  text?: string;
  inject?: Id;
  person?: Id;
  place?: Id;
  storyline?: Id;
  to?: Responsible;
  request?: Id;
  /** What a correction changed of the words, around the change. */
  reworded?: {
    part: string;
    language: LanguageTag;
    before: string;
    after: string;
  }[];
}

/** What a line of the shift log tells. A newer server may have more. */
export type ShiftEntryKind =
  | 'note'
  | 'started'
  | 'paused'
  | 'resumed'
  | 'ended'
  | 'jumped'
  | 'speed-changed'
  | 'wall-clock-set'
  | 'backup-restored'
  | 'taken-over'
  | 'red-stop'
  | 'stop-explained'
  | 'stop-for-injury'
  | 'stop-for-danger'
  | 'stop-for-distress'
  | 'all-clear'
  | 'released'
  | 'sent'
  | 'corrected'
  | 'corrected-small'
  | 'recalled'
  | 'skipped'
  | 'restored'
  | 'held'
  | 'let-go'
  | 'edited'
  | 'moved'
  | 'taken-out'
  | 'assigned'
  | 'cell-removed'
  | 'hand-over-offered'
  | 'hand-over-accepted'
  | 'hand-over-declined'
  | 'hand-over-withdrawn'
  | 'sensitive-set'
  | 'sensitive-lift-wanted'
  | 'sensitive-lifted'
  | 'second-wanted'
  | 'release-confirmed'
  | 'release-refused'
  | 'safety-hold-set'
  | 'let-through'
  | 'stopped'
  | 'no-answer'
  | 'call-answered'
  | 'told-by-voice'
  | 'request-filed'
  | 'request-answered'
  | 'request-withdrawn'
  | 'request-overdue'
  | 'arrival-missed'
  | 'departure-missed'
  | 'erased'
  | 'retention-ended'
  | 'copy-given'
  | 'archive-taken'
  | 'statements-given'
  | 'entries-lost'
  | 'entries-changed'
  | 'entries-unknown'
  | 'people-texted'
  | 'people-not-texted';

export interface ShiftInjects {
  type: 'shift-injects';
  injects?: Record<Id, number>;
  storyline?: Id;
  from?: ExerciseTime;
  by: Duration;
}

/** Control has changed its words since it went out. What it said then, in the reader's language or else as it was written. */
export interface ShownCorrection {
  at: Instant;
  /** True where that was after ENDEX: nobody saw in play what it says now. */
  afterEnd?: boolean;
  said?: SaidVersions;
  subject?: Text;
  body?: Text;
  /** What else it said that somebody can have read, after small corrections too, oldest first, as far as it differs from what it says now. */
  meanwhile?: {
    said?: SaidVersions;
    subject?: Text;
    body?: Text;
  }[];
  question?: ShownQuestion;
  /** All that it asked before, in other words until a small correction too, oldest first, each until that revision; the last is `question`. */
  askedBefore?: {
    before: number;
    said?: SaidVersions;
    question: ShownQuestion;
  }[];
}

/** The field is asked for only if an earlier one of the same list says this: an option's id, yes or no. */
export interface ShownIf {
  field: string;
  is: string;
}

/** The same in the reader's language. */
export interface ShownQuestion {
  kind: QuestionKind;
  text: Text;
  options?: {
    id: Id;
    text: Text;
  }[];
  least?: number;
  most?: number;
}

export type Side = 'before' | 'after';

/** The host's own plan of the place. Two points turn and scale it, three and four may also shear it; of four, what each is off is least in squares. Points that are too close, lie on one line, mirror the picture, stretch it to more than twice its shape or make it wider than 100 km are malformed. */
export interface SitePlan {
  picture: Enclosure;
  /** Of the picture, in pixels. */
  width: number;
  /** Of the picture, in pixels. */
  height: number;
  pins: SitePlanPin[];
}

/** Where three corners of the picture are; the fourth follows, and all that lies between. On a map that is even in degrees. */
export interface SitePlanCorners {
  topLeft: GeoPoint;
  topRight: GeoPoint;
  bottomLeft: GeoPoint;
}

export interface SitePlanPin {
  x: number;
  y: number;
  point: GeoPoint;
}

export interface SkipInject {
  type: 'skip-inject';
  inject: Id;
}

export interface Speaker {
  id: Id;
  callName: string;
  function: PersonFunction;
}

export interface StandbyCall {
  /** term: what proves which server of this line is the latest; for one that comes back. */
  call: 'ask' | 'hello' | 'pair' | 'tell' | 'term';
  /** Of the pairing or the session, hexadecimal. */
  id?: string;
  /** Of the message in its session; each is greater than the one before. */
  number?: number;
  /** base64. */
  sealed?: string;
}

export interface StartCommsCheck {
  type: 'start-comms-check';
  check: Id;
  to: Audience;
  lasts: Duration;
}

export interface StartExercise {
  type: 'start-exercise';
}

export interface StartSession {
  type: 'start-session';
  mediation: Id;
  takenAt: Instant;
}

export interface StartTask {
  type: 'start-task';
  inject: Id;
  takenAt: Instant;
}

export interface StatementSending {
  /** Off: the operator has named no record store. Else of the last sending since the server was started. */
  state: 'off' | 'none' | 'going' | 'done' | 'cancelled' | 'failed';
  share?: number;
  /** How many the store has taken, each counted once. */
  sent?: number;
  /** How many it had before, as something else. */
  there?: number;
  /** When it had all that there were. */
  whole?: Instant;
  /** Beside whole: how many came since, which it has not got. */
  waiting?: number;
  /** Busy: it answers that it cannot now. Strange: what answered is no record store. */
  reason?: 'unreachable' | 'busy' | 'unauthorized' | 'refused' | 'strange';
  /** The HTTP status that the store answered with, where it failed. */
  answer?: number;
}

export interface Status {
  status: 'up' | 'ready';
  /** Only where the disk of the data folder fills up. */
  disk?: 'low' | 'scarce';
  /** With disk. */
  freeMegabytes?: number;
  /** Only where almost all files and connections are taken that the server may have open; turning-away: somebody was refused for it in the last 20 seconds. */
  openFiles?: 'scarce' | 'turning-away';
  /** With openFiles: how many it may have open. */
  openFilesMost?: number;
  /** Only where what stays in the memory fills four fifths of it, until less than seven tenths; the server slows down beyond that. */
  memory?: 'filling';
  /** With memory: how much of it is filled, as of the last collection. */
  memoryPercent?: number;
  /** With memory: how much there is of it. */
  memoryMegabytes?: number;
  /** Only where backups are made; late: the latest is three times as old as it should be. */
  backup?: 'fresh' | 'failing' | 'late';
  /** How old the latest backup is; none where it is missing. */
  backupMinutes?: number;
  /** Only where backups lie on the disk of the data folder: true. */
  sameDisk?: boolean;
  /** Only where a take-over or a restore lacks photos, recordings or documents: how many. */
  missingFiles?: number;
  /** Only where a second laptop was paired; copying: it has not had everything yet; disk-full, failing: it is there and cannot follow. */
  standby?: 'copying' | 'following' | 'disk-full' | 'failing' | 'gone';
  /** How far it is behind, while it follows. */
  standbySeconds?: number;
  /** Since when it cannot follow, with disk-full and failing. */
  standbySince?: string;
  /** When it was heard of last, to within 10 s, once it has gone; none where nobody knows. */
  standbyHeardAt?: string;
}

export type Step = 'handed-over' | 'received' | 'sealed' | 'opened' | 'returned' | 'described' | 'voided';

/** What a real stop is about: somebody is hurt, something is dangerous, somebody cannot go on. */
export type StopCause = 'injury' | 'danger' | 'distress';

export interface StopInject {
  type: 'stop-inject';
  inject: Id;
  reason: string;
}

export interface StopWaiting {
  type: 'stop-waiting';
  inject: Id;
}

export interface Storyline {
  id: Id;
  title: LocalizedText;
  milestones?: Milestone[];
}

export interface StorylineItem {
  kind: 'storyline';
  id: Id;
  seq: Seq;
  title: LocalizedText;
  milestones?: Milestone[];
  responsible?: Responsible;
  /** For revise-thing: which one its author saw. */
  revision?: number;
}

/** Whom an evaluator's entry is about. */
export type Subject = `team/${string}` | `person/${string}`;

export interface Survey {
  id: Id;
  kind: SurveyKind;
  title: LocalizedText;
  questions: WrittenSurveyQuestion[];
  guide?: Id;
  anonymous: boolean;
  audience: Audience;
}

/** What one answered, by question: notes, choices, a number of 1 to 5, or by the item of a guide a grade. What was left out is not in it. */
export interface SurveyAnswers {
  values: Record<string, string[]>;
  /** Of the notes; left out where there are none. */
  language?: LanguageTag;
}

/** What somebody is asked, from when it is opened, and what they or their teams answered by name. */
export interface SurveyItem {
  kind: 'survey';
  id: Id;
  seq: Seq;
  as: 'hot-wash' | 'questionnaire' | 'self-rating';
  anonymous: boolean;
  state: 'written' | 'open' | 'closed';
  title: Text;
  questions: SurveyQuestion[];
  /** Of an anonymous one: how many people it asked when it was opened. */
  asked?: number;
  /** So few answered an anonymous one that their answers were destroyed unread. */
  tooFew?: boolean;
  /** Of the reader; never of an anonymous one. */
  answers?: SurveyAnswers;
  /** Of a self-rating: the reader's teams, and what each said last. */
  teams?: {
    team: Id;
    /** Who said it. */
    callName?: string;
    answers?: SurveyAnswers;
  }[];
}

export type SurveyKind = 'hot-wash' | 'questionnaire' | 'self-rating';

export interface SurveyQuestion {
  id: Id;
  type: 'plus' | 'delta' | 'choice' | 'choices' | 'scale' | 'text' | 'grade';
  text: Text;
  choices?: {
    id: Id;
    text: Text;
  }[];
  /** Of several choices; left out for any. */
  most?: number;
  /** What 1 of a scale stands for. */
  low?: Text;
  /** What 5 of a scale stands for. */
  high?: Text;
  /** Of a grade: the critical task of the guide. */
  task?: Text;
  guidance?: Text;
  grades?: string[];
}

export interface SwapPerson {
  type: 'swap-person';
  person: Person;
  basedOn: number;
}

export interface SwapWanted {
  /** A swap-person, where another human takes over. Left out: another device of the same. */
  command?: Command;
}

export interface SyncAnswer {
  /** Send it with the next sync, once the items are kept. */
  cursor: number;
  /** Sync again at once. */
  more: boolean;
  /** Forget all items before taking these. */
  reset: boolean;
  /** With reset: whatever was read in any language with a cursor below this one is to be forgotten, too. */
  anewAt?: number;
  /** Keep what was accepted with a greater seq until this has reached it, and after a reset send it again. */
  settled?: number;
  /** For the client's clock offset. */
  now: Instant;
  /** Keep it with the cursor, and say it with it. */
  journal?: string;
  /** One for each command of the outbox, in its order. */
  results: Result[];
  items: Item[];
}

export interface SyncRequest {
  /** 0 asks for everything. */
  cursor: number;
  /** As it was said with that cursor. Where the server was restored from a backup since, everything comes again. */
  journal?: string;
  /** What the device wants its texts in, best first. Left out or empty: the languages that its person reads. */
  languages?: LanguageTag[];
  outbox?: Command[];
  positions?: ReportedPosition[];
  /** What the device's clock shows while it sends: with every outbox and with positions. With it the server knows when each thing was done and how old each position is, however wrong that clock is. */
  sentAt?: Instant;
  /** What the server's clock shows at sentAt, as the device reckons it from the last answer: of an outbox or positions that the network held up it tells when they were sent. Left out where the device does not know. */
  reckonedAt?: Instant;
  phone?: PhoneState;
}

export interface TakeArchive {
  type: 'take-archive';
}

export interface TakeBackAnswer {
  type: 'take-back-answer';
  request: Id;
}

export interface TakeDeRoleStep {
  type: 'take-de-role-step';
  scene: Id;
  step: string;
  takenAt: Instant;
}

export interface TakeEvidence {
  type: 'take-evidence';
  evidence: Id;
  taken: Taken;
}

export interface TakeOver {
  type: 'take-over';
  commands: PlanCommand[];
}

export interface Taken {
  description: string;
  report?: CommandId;
  told: Told;
}

/** How far the reader came with the task of the same id. */
export interface TaskItem {
  kind: 'task';
  id: string;
  seq: Seq;
  started?: Moment;
  finished?: Moment;
  declined?: Moment;
  reason?: string;
}

export interface TbxReport {
  dryRun: boolean;
  /** How many lines have which outcome. */
  counts: Record<string, number>;
  lines: {
    line: number;
    term: string;
    outcome: 'added' | 'replaced' | 'unchanged' | 'doubled' | 'refused';
    /** Of refused by the rules: a problem's code. */
    code?: string;
    /** Synonyms that the glossary has no place for. */
    furtherNames?: string[];
  }[];
}

export interface Team {
  id: Id;
  name: LocalizedText;
}

/** A team that the reader is in. */
export interface TeamItem {
  kind: 'team';
  id: Id;
  seq: Seq;
  name: Text;
  members: TeamMember[];
}

export interface TeamMember {
  id: Id;
  callName: string;
  function: PersonFunction;
  languages: LanguageTag[];
  /** Whoever has this role was erased: there is nobody to write to. */
  erased?: true;
}

export interface TellByVoice {
  type: 'tell-by-voice';
  inject: Id;
  person: Id;
}

export interface Term {
  id: Id;
  name: LocalizedText;
  meaning?: LocalizedText;
  /** Words that must not be used for it, by language. */
  forbidden: Record<LanguageTag, string[]>;
  /** A name: it stays as the source has it. */
  untranslatable: boolean;
}

/** A term of the glossary, for cultural mediators: in its source language and in those that the device reads. A removed one has only removed. */
export interface TermItem {
  kind: 'term';
  id: Id;
  seq: Seq;
  removed?: true;
  source?: LanguageTag;
  /** A name: it stays as the source has it. */
  untranslatable?: boolean;
  /** By language. */
  names?: Record<
    string,
    {
      text: string;
      state: 'draft' | 'needs-review' | 'approved';
      stale: boolean;
    }
  >;
  /** Words that must not be used for it, by language. */
  forbidden?: Record<string, string[]>;
  meaning?: Text;
}

/** A text in the language that fits the reader best. Marks: untranslated = not in the reader's first language nor a close one; draft = not approved; stale = older than the original; machine = no human wrote it; translated-later = it went out in another language first, and the translation came at translatedAt. */
export interface Text {
  text: string;
  language: LanguageTag;
  marks?: ('untranslated' | 'draft' | 'stale' | 'machine' | 'translated-later')[];
  translatedAt?: Instant;
  /** Where the text is a translation. */
  original?: {
    text: string;
    language: LanguageTag;
  };
}

export interface TextHelp {
  text: string;
  source: LanguageTag;
  language: LanguageTag;
  /** A machine can be asked for a draft. */
  machine: boolean;
  /** Where the source speaks of a term, in its order. */
  terms: {
    term: Id;
    /** UTF-16 units of the source. */
    from: number;
    to: number;
    words: string;
    untranslatable: boolean;
    /** How it is called in the language, if the glossary says. */
    name?: string;
    state?: 'draft' | 'needs-review' | 'approved';
    forbidden: string[];
    meaning?: {
      text: string;
      language: LanguageTag;
    };
  }[];
  /** Codes, references and numbers that stay as they are. */
  kept: string[];
  /** Approved translations of similar texts, best first. */
  memory: {
    percent: number;
    source: string;
    target: string;
    exercise: Id;
    text: string;
  }[];
}

/** How many texts are in which state, in each language of the plan. */
export interface TextProgress {
  languages: LanguageProgress;
  storylines: {
    storyline: Id;
    languages: LanguageProgress;
  }[];
}

/** Names a text: inject/<id>/subject, body, title, control-note, recall-reason, must-not-say, called, script, knows, kind, seal, byline, question, option-1 to option-8; role-card/<id>/title, body, must-not-say; term/<id>/name, meaning; case/<storyline>/name; place, persona, team, agency/<id>/name; storyline/<id>/title; action-kind/<id>/label; message/<id>/text; world-entry, document/<id>/title, body; evaluation-guide/<id>/title; guide-word/<id>.<item>/label, body; duty/<id>/text, body; report-section/<section>/body; corrective-action/<id>/text; exercise/exercise/name. */
export type TextRef = string;

export type TextState = 'draft' | 'needs-review' | 'approved';

export interface TextVersion {
  text: string;
  state: TextState;
  sourceRevision: number;
  translator?: Id;
  /** No human wrote it. */
  machine?: true;
}

/** All that a text ever said, per language, oldest first. */
export interface TextWordings {
  text: TextRef;
  source: LanguageTag;
  revision: number;
  languages: Record<
    string,
    {
      number: number;
      text: string;
      state: 'draft' | 'needs-review' | 'approved';
      sourceRevision: number;
      machine?: true;
      at: Instant;
      by?: Id;
      reviewer?: Id;
      reviewedAt?: Instant;
      note?: string;
    }[]
  >;
}

export interface Texts {
  texts: DeskText[];
  /** There are more: ask again with after. */
  next?: TextRef;
}

export type ThingKind =
  | 'action-kind'
  | 'agency'
  | 'duty'
  | 'evaluation-guide'
  | 'persona'
  | 'place'
  | 'request-form'
  | 'role-card'
  | 'storyline'
  | 'team';

export interface TickDuty {
  type: 'tick-duty';
  tick: Id;
  duty: Id;
  team?: Id;
  takenAt: Instant;
}

export interface TickProp {
  type: 'tick-prop';
  inject: Id;
  state: PropState;
}

export interface TieDossier {
  type: 'tie-dossier';
  dossier: Id;
  truth?: Id;
  basedOn?: number;
}

/** Of the IANA time zone database. */
export type TimeZone = string;

export interface Timeline {
  after: number;
  /** Ask on from here. */
  last: number;
  more: boolean;
  entries: {
    seq: Seq;
    at: Instant;
    /** Left out where the server did it. */
    by?: Id;
    facts: Fact[];
  }[];
}

export interface Tokens {
  exercise: Id;
  person: Id;
  device: Id;
  function?: PersonFunction;
  /** May make exercises and enter any. */
  host: boolean;
  accessToken: string;
  accessTokenExpiresAt: Instant;
  refreshToken: string;
}

export interface Told {
  where?: string;
  sha256?: MediaHash;
  position?: Position;
  takenAt: Instant;
}

export interface TranslateText {
  type: 'translate-text';
  text: TextRef;
  language: LanguageTag;
  body: string;
  state: TextState;
  basedOn: number;
  replaces: number;
  machine?: boolean;
}

export interface TranslationChecked {
  remarks: TranslationRemark[];
}

/** A text to translate into a language, on the desks of control and of the mediators who have it or can take it. */
export interface TranslationItem {
  kind: 'translation';
  /** <text>~<language> */
  id: string;
  seq: Seq;
  text: TextRef;
  /** The one to translate into. */
  language: LanguageTag;
  state: TranslationState;
  voice?: Voice;
  /** Somebody else wrote down what was said. */
  writtenDown?: true;
  received?: ReceivedMedia;
  hidden?: HiddenMedia;
  refused?: RefusedMedia;
  source: {
    text: string;
    language: LanguageTag;
    revision: number;
  };
  /** Where stale: what the source said when this version was made. */
  previousSource?: {
    text: string;
    revision: number;
  };
  version?: {
    text: string;
    state: 'draft' | 'needs-review' | 'approved';
    number: number;
    sourceRevision: number;
    machine?: true;
    translator?: Named;
    at: Instant;
    reviewer?: Named;
    reviewedAt?: Instant;
    /** Why a reviewer gave it back. */
    note?: string;
  };
  /** The draft of words of a voice over which somebody else published theirs: for its writer alone, to take up or throw away. Where `language` is the source's there is nothing else to do. */
  setAside?: {
    text: string;
    number: number;
    at: Instant;
    translator: Named;
    replacedBy?: Named;
  };
  assignee?: Named;
  /** Its readers have it, or wait for it. */
  wantedSince?: Instant;
  /** It goes out then at the latest. */
  waitingUntil?: Instant;
  context: {
    number?: string;
    type?: InjectType;
    storyline?: Id;
    storylineTitle?: Text;
    audience?: {
      everyone: boolean;
      /** How many are named one by one. */
      people: number;
      functions: PersonFunction[];
      groups: Text[];
    };
    /** Of what was written or said in one. */
    channel?: Channel;
    place?: Text;
    /** What came before it in its storyline. */
    before?: Text;
    /** What the term means whose name it is. */
    meaning?: Text;
    /** The term whose meaning it is. */
    term?: Text;
    /** Of the form, kind of report, guide, duty, role card or page that it is of. */
    title?: Text;
    /** The field whose option it is. */
    field?: Text;
  };
}

export interface TranslationRemark {
  kind:
    | 'code-lost'
    | 'code-added'
    | 'pattern-broken'
    | 'arguments-differ'
    | 'not-one-line'
    | 'too-long'
    | 'no-name'
    | 'garbled'
    | 'no-plural-rule'
    | 'name-changed'
    | 'reference-changed'
    | 'number-changed'
    | 'number-added'
    | 'term-forbidden'
    | 'term-missing'
    | 'same-as-source'
    | 'other-script'
    | 'plural-missing'
    | 'plural-unused'
    | 'long-for-a-phone'
    | 'not-bold'
    | 'mended'
    | 'unreadable';
  /** Certainly wrong; else something to look at. */
  error: boolean;
  /** What the words need: code, arguments, reference, number, term, name, word, length, longest, source. */
  parameters: Record<string, string>;
}

export type TranslationState = 'missing' | 'draft' | 'needs-review' | 'approved' | 'stale';

export interface TranslationToCheck {
  language: LanguageTag;
  body: string;
}

/** What makes an inject due. */
export type Trigger =
  | TriggerAtTime
  | TriggerAfterInject
  | TriggerOnAction
  | TriggerOnAcknowledgement
  | TriggerOnNoAcknowledgement
  | TriggerOnAnswer
  | TriggerOnPlace
  | TriggerOnTrust
  | TriggerOnRequest
  | TriggerOnScene
  | TriggerOnReply
  | TriggerByHand
  | TriggerAll
  | TriggerAny
  | TriggerNot;

export interface TriggerAfterInject {
  type: 'after-inject';
  inject: Id;
  delay: Duration;
}

export interface TriggerAll {
  type: 'all';
  of: Trigger[];
}

export interface TriggerAny {
  type: 'any';
  of: Trigger[];
}

export type TriggerAtPlace = 'entered' | 'left' | 'stayed';

export interface TriggerAtTime {
  type: 'at-time';
  time: ExerciseTime;
}

export interface TriggerByHand {
  type: 'by-hand';
}

export type TriggerLevel = 'at-least' | 'below';

export interface TriggerNot {
  type: 'not';
  of: Trigger;
}

export interface TriggerOnAcknowledgement {
  type: 'on-acknowledgement';
  inject: Id;
  quorum: TriggerQuorum;
  delay: Duration;
}

export interface TriggerOnAction {
  type: 'on-action';
  kind: Id;
  by?: Audience;
  delay: Duration;
  /** Which action of this kind; left out, the first. */
  count?: number;
}

export interface TriggerOnAnswer {
  type: 'on-answer';
  inject: Id;
  /** An option, or a number within bounds; left out, any answer. */
  answer?: AnswerWanted;
  by?: Audience;
  quorum: TriggerQuorum;
  delay: Duration;
}

export interface TriggerOnNoAcknowledgement {
  type: 'on-no-acknowledgement';
  inject: Id;
  within: Duration;
}

export interface TriggerOnPlace {
  type: 'on-place';
  place: Id;
  /** With stayed, delay is how long they must have been there without a break. */
  what: TriggerAtPlace;
  by?: Audience;
  quorum: TriggerQuorum;
  delay: Duration;
}

export interface TriggerOnReply {
  type: 'on-reply';
  inject?: Id;
  persona?: Id;
  by?: Audience;
  delay: Duration;
}

export interface TriggerOnRequest {
  type: 'on-request';
  form: Id;
  /** How it ended; left out, any answer. */
  outcome?: TriggerOutcome;
  by?: Audience;
  delay: Duration;
}

export interface TriggerOnScene {
  type: 'on-scene';
  inject: Id;
  /** Played to its end, declined, or either. */
  end: TriggerSceneEnd;
  by?: Audience;
  quorum: TriggerQuorum;
  delay: Duration;
}

export interface TriggerOnTrust {
  type: 'on-trust';
  persona: Id;
  level: TriggerLevel;
  value: number;
  /** Whom the persona trusts so; left out, some team. */
  team?: Id;
}

export type TriggerOutcome = 'granted' | 'granted-in-part' | 'refused' | 'withdrawn';

export type TriggerQuorum = 'anyone' | 'everyone';

export type TriggerSceneEnd = 'finished' | 'declined' | 'over';

/** How a persona comes to trust each team, from 0 to 100. */
export interface Trust {
  start: number;
  /** Who they are where reports are about somebody. */
  truth?: Id;
  /** The role players who see it and may move it. */
  playedBy: Id[];
  rules: TrustRule[];
}

/** How far a persona trusts a team. Control has it, and the role players who play the persona; no player does. */
export interface TrustItem {
  kind: 'trust';
  /** <persona>/<team> */
  id: string;
  seq: Seq;
  persona?: Id;
  team?: Id;
  /** For role players. */
  personaName?: Text;
  /** For role players. */
  teamName?: Text;
  start?: number;
  value?: number;
  /** How many moves there are; moves has the newest. */
  count?: number;
  moves?: TrustMoveDone[];
  removed?: true;
}

/** What moved it. Only control has person, callName, action, inject, field, said and answer, and takenAt of what is no press; only a press has move and reason. */
export interface TrustMoveDone {
  cause: 'reported' | 'asked-again' | 'answered' | 'acknowledged' | 'pressed';
  by: number;
  /** What is trusted after it. */
  value: number;
  move?: Id;
  reason?: string;
  takenAt?: Instant;
  at: ExerciseTime;
  recordedAt: Instant;
  person?: Id;
  /** Of who held the role then. */
  callName?: string;
  action?: Id;
  /** Of the report: whose answer moved it; left out where any report of the kind does. */
  field?: string;
  /** What the field said, of several choices the one that counts; of asked-again the topics of that report, with spaces between. */
  said?: string;
  inject?: Id;
  answer?: Answer;
}

export type TrustRule = TrustRuleReported | TrustRuleAnswered | TrustRuleAcknowledged | TrustRuleAskedAgain;

export interface TrustRuleAcknowledged {
  type: 'acknowledged';
  inject: Id;
  by: number;
}

export interface TrustRuleAnswered {
  type: 'answered';
  inject: Id;
  answer?: AnswerWanted;
  by: number;
}

export interface TrustRuleAskedAgain {
  type: 'asked-again';
  times: number;
  by: number;
}

export interface TrustRuleReported {
  type: 'reported';
  kind: Id;
  field?: string;
  value?: string;
  /** The field that names whom the report is about. */
  about?: string;
  by: number;
}

export interface Truth {
  id: Id;
  as: DossierKind;
  name: string;
  links?: TruthLink[];
}

/** Somebody or something of the story that exists. */
export interface TruthItem {
  kind: 'truth';
  id: Id;
  seq: Seq;
  as: DossierKind;
  name: string;
  links?: {
    /** Of another truth, which may not be there yet. */
    to: Id;
    word: LinkWord;
  }[];
  revision: number;
}

export interface TruthLink {
  to: Id;
  word: LinkingWord;
}

export interface UndoRevisions {
  type: 'undo-revisions';
  revisions: Record<Id, number>;
  small?: boolean;
}

export interface UndoWriting {
  type: 'undo-writing';
  before: PlanCommand;
  made: PlanCommand;
}

export interface UntickDuty {
  type: 'untick-duty';
  tick: Id;
  takenAt: Instant;
}

export interface Variable {
  id: Id;
  value: VariableValue;
}

/** What texts of injects name in braces. A removed one has only removed. */
export interface VariableItem {
  kind: 'variable';
  id: string;
  seq: Seq;
  removed?: true;
  value?: VariableValue;
  revision?: number;
}

export type VariableValue = VariableValueText | VariableValueQuantity | VariableValueDate | VariableValueMoney;

export interface VariableValueDate {
  type: 'date';
  date: Date;
}

export interface VariableValueMoney {
  type: 'money';
  amount: Decimal;
  /** An ISO 4217 code, or what a fictional country calls its money. */
  currency: string;
}

export interface VariableValueQuantity {
  type: 'quantity';
  number: Decimal;
}

export interface VariableValueText {
  type: 'text';
  text: LocalizedText;
}

/** What somebody said into a conversation: whoever reads the channel may fetch it by its hash once it is received. */
export interface Voice {
  sha256: MediaHash;
  type: MediaType;
  bytes: number;
  /** When the recording began, by the device's clock. */
  takenAt: Instant;
  seconds: number;
}

/** A wait for a mediator as figures count it: from when the call was made, of the time in which play ran. */
export interface WaitForMediator {
  /** by-arrival: by when the server heard of it, where no device's clock can be believed. unknown: and it heard of it after ENDEX. */
  counted: 'known' | 'by-arrival' | 'unknown' | 'after-end';
  /** Left out where it did not end in play, or nobody knows. */
  seconds?: number;
}

export interface Waited {
  medianSeconds: number;
  longestSeconds: number;
  /** How many of them count by when the server heard of something; left out where none does. */
  byArrival?: number;
}

/** How far the laptop's clock is ahead of the server's time: it was set while the exercise was there. Control alone gets it. */
export interface WallClockItem {
  kind: 'wall-clock';
  id: 'wall-clock';
  seq: Seq;
  /** PT0S: nothing to tell. PT-58M: it was set back by that much. */
  ahead: string;
  noticedAt?: Instant;
}

/** Whom an evaluator looks at, and with which guides. */
export interface Watch {
  teams: Id[];
  people: Id[];
  guides: Id[];
  /** In which phases; without: the whole exercise. One that is not there any more is passed over. */
  phases?: Id[];
}

/** What an evaluator is to watch. The id is theirs; without watches: nothing any longer. */
export interface WatchItem {
  kind: 'watch';
  id: Id;
  seq: Seq;
  evaluator: Id;
  watches: Watch[];
  revision: number;
}

export type Weight = 'duty' | 'consider';

/** How the exercise looks after its role players. */
export interface Welfare {
  /** How long anybody should be in role in one scene. */
  scene?: Duration;
  /** The same on one day. */
  day?: Duration;
  stopPhrase?: LocalizedText;
  themes?: FormChoice[];
  deRole?: FormChoice[];
}

/** How somebody is who plays in scenes: for themselves (mine), safety officers and coordinators, and for nobody else. Of whoever was removed it has only removed. */
export interface WelfareItem {
  kind: 'welfare';
  /** The person. */
  id: Id;
  seq: Seq;
  removed?: true;
  mine?: boolean;
  /** Of others. */
  callName?: string;
  /** The latest of each scene and side; without scene, of the day. */
  checkIns?: {
    scene?: Id;
    side: 'before' | 'after';
    face: 'well' | 'so-so' | 'unwell';
    word?: string;
    at: ExerciseTime;
    takenAt: Instant;
  }[];
  /** Left out until they have played in one. */
  scenes?: {
    scene: Id;
    begun: Moment;
    ended?: Moment;
    /** In role, as counted. */
    seconds: number;
    /** Add the time since then. Left out where none passes. */
    countsFrom?: Instant;
    limitSeconds?: number;
    limitReachedAt?: Instant;
  }[];
  day?: {
    /** In the exercise's time zone. */
    date: string;
    seconds: number;
    countsFrom?: Instant;
    limitSeconds?: number;
    limitReachedAt?: Instant;
  };
  themes?: {
    id: Id;
    optedOut: boolean;
    text?: Text;
  }[];
  /** Scenes that they stay out of by name. */
  optedOut?: Id[];
  /** The steps out of the scene that they came out of last. */
  deRole?: {
    scene: Id;
    steps: {
      id: Id;
      taken: boolean;
      text: Text;
    }[];
  };
  /** Of others: the scenes that are spoken of. */
  named?: {
    scene: Id;
    number: string;
    title: Text;
    place?: Text;
  }[];
}

export interface WithdrawConsent {
  type: 'withdraw-consent';
  to: Consent;
}

export interface WithdrawDocument {
  type: 'withdraw-document';
  document: Id;
  basedOn: number;
}

export interface WithdrawHandOver {
  type: 'withdraw-hand-over';
  handOver: Id;
}

export interface WithdrawRequest {
  type: 'withdraw-request';
  request: Id;
  takenAt: Instant;
}

export interface WorldEntry {
  id: Id;
  subject: WorldSubject;
  title: LocalizedText;
  body?: LocalizedText;
  audience: Audience;
}

/** Something to look up about the world of the exercise. */
export interface WorldEntryItem {
  kind: 'world-entry';
  id: Id;
  seq: Seq;
  subject: WorldSubject;
  title: Text;
  /** Markdown. */
  body?: Text;
  /** Of conduct and briefing alone, in which the original words changed last: send it with confirm-briefing. */
  revision?: number;
}

/** What an entry about the world is about. Everything in it is invented. */
export type WorldSubject =
  | WorldSubjectCountry
  | WorldSubjectLaw
  | WorldSubjectInstitution
  | WorldSubjectCompany
  | WorldSubjectVehicle
  | WorldSubjectAccount
  | WorldSubjectConduct
  | WorldSubjectBriefing;

export interface WorldSubjectAccount {
  type: 'account';
  /** With bank and holder. */
  number: string;
  bank?: string;
  holder?: string;
}

export interface WorldSubjectBriefing {
  type: 'briefing';
}

export interface WorldSubjectCompany {
  type: 'company';
}

export interface WorldSubjectConduct {
  type: 'conduct';
}

export interface WorldSubjectCountry {
  type: 'country';
}

export interface WorldSubjectInstitution {
  type: 'institution';
}

export interface WorldSubjectLaw {
  type: 'law';
  article?: string;
}

export interface WorldSubjectVehicle {
  type: 'vehicle';
  /** With make and colour. */
  plate: string;
  make?: string;
  colour?: string;
}

export interface WriteCell {
  type: 'write-cell';
  cell: Cell;
  basedOn: number;
}

export interface WriteColumns {
  type: 'write-columns';
  columns: OwnColumn[];
  basedOn: number;
  emptied: Record<Id, number>;
}

export interface WriteCorrectiveAction {
  type: 'write-corrective-action';
  action: CorrectiveAction;
  basedOn: number;
}

export interface WriteDocument {
  type: 'write-document';
  document: Document;
  basedOn: number;
}

export interface WriteHandling {
  type: 'write-handling';
  inject: Id;
  handling: WrittenHandling;
  basedOn: number;
}

export interface WriteLink {
  type: 'write-link';
  link: Id;
  said: Linking;
}

export interface WriteObjective {
  type: 'write-objective';
  objective: Objective;
  basedOn?: number;
}

export interface WriteOpenQuestion {
  type: 'write-open-question';
  question: Id;
  said: QuestionLine;
}

export interface WritePhase {
  type: 'write-phase';
  phase: ExercisePhase;
  basedOn?: number;
}

export interface WriteReportSection {
  type: 'write-report-section';
  section: ReportSection;
  text?: LocalizedText;
  basedOn: number;
}

export interface WriteRoleCard {
  type: 'write-role-card';
  card: RoleCard;
  basedOn?: number;
}

export interface WriteShiftEntry {
  type: 'write-shift-entry';
  entry: Id;
  text: string;
  inject?: Id;
  person?: Id;
  storyline?: Id;
}

export interface WriteSurvey {
  type: 'write-survey';
  survey: Survey;
  basedOn: number;
}

export interface WriteTerm {
  type: 'write-term';
  term: Term;
  basedOn?: number;
}

export interface WriteTruth {
  type: 'write-truth';
  truth: Truth;
  basedOn: number;
}

export interface WriteVariable {
  type: 'write-variable';
  variable: Variable;
  basedOn: number;
}

export interface WriteWorldEntry {
  type: 'write-world-entry';
  entry: WorldEntry;
  basedOn: number;
  small?: boolean;
}

/** How control treats an inject, apart from what it says. */
export interface WrittenHandling {
  sensitive: boolean;
  noAnswer: NoAnswerRule[];
}

export interface WrittenSurveyQuestion {
  id: Id;
  type: WrittenSurveyQuestionType;
  text: LocalizedText;
  choices?: FormChoice[];
  /** Of several choices; left out for any. */
  most?: number;
  /** What 1 of a scale stands for. */
  low?: LocalizedText;
  /** What 5 of a scale stands for. */
  high?: LocalizedText;
}

export type WrittenSurveyQuestionType = 'plus' | 'delta' | 'choice' | 'choices' | 'scale' | 'text';

/** By the Experience API 1.0.3, part 2. */
export interface XapiStatement {
  id: string;
  actor: Record<string, unknown>;
  verb: Record<string, unknown>;
  object: Record<string, unknown>;
  result?: Record<string, unknown>;
  context: Record<string, unknown>;
  timestamp: Instant;
}

export interface XliffReport {
  language: LanguageTag;
  source: LanguageTag;
  /** As the file has it: ru-RU where language is ru. */
  fileLanguage: LanguageTag;
  dryRun: boolean;
  /** Texts of the file's source language that are not in it. */
  absent: number;
  /** Entries that a PO file has for memory only. */
  obsolete: number;
  /** How the line looks that the header of a PO file should have and has not: without it nobody knows which plural form is for which number. */
  lackedRule?: string;
  /** How many lines have which outcome. */
  counts: Record<string, number>;
  /** One for each unit, in the order of the file. */
  lines: {
    line: number;
    unit: string;
    text: string;
    outcome:
      | 'accepted'
      | 'unchanged'
      | 'no-target'
      | 'target-is-source'
      | 'source-changed'
      | 'conflict'
      | 'broken'
      | 'unknown-unit'
      | 'doubled-unit'
      | 'refused';
    /** Of refused: a problem's code. */
    code?: string;
    /** Of refused: what the problem names. */
    parameters?: Record<string, string>;
    /** Where approval was asked for. */
    approved?: boolean;
    remarks: TranslationRemark[];
  }[];
}
