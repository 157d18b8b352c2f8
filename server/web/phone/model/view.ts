import type {
  ActionItem,
  ActionKindItem,
  ClockItem,
  CommsCheckItem,
  Consent,
  DocumentItem,
  ExerciseItem,
  InjectItem,
  Instant,
  Item,
  LanguageTag,
  MeItem,
  ParticipantItem,
  PlaceItem,
  ReceiptItem,
  HiddenMedia,
  ReceivedMedia,
  RedStopItem,
  RoleCardItem,
  TeamItem,
  VersionNumber,
  WorldEntryItem,
} from '../../shared/protocol.ts';
import type { State } from '../../shared/states.ts';
import type { Errand } from '../keep/database.ts';
import { brakesOf, type Brakes } from './brakes.ts';
import { evidenceOf, type Evidence } from './custody.ts';
import { decisionsOf, type Decision } from './decisions.ts';
import { boardOf, type Board } from './board.ts';
import { dossiersOf, type Dossiers } from './dossiers.ts';
import { tasksOf, type Task } from './desk.ts';
import { dutiesOf, type MyDuty } from './duties.ts';
import { writtenHere, type Written } from './transcripts.ts';
import { lostPresses, trustsOf, type MyTrust } from './trust.ts';
import { surveysOf, type MySurvey } from './surveys.ts';
import { readyOf, type Ready } from './ready.ts';
import { requestsOf, type FiledRequest } from './requests.ts';
import type { RequestFormItem, TaskItem } from '../../shared/form/requests.ts';
import { channelsOf, type Channel } from './talk.ts';
import type { Answer, AnsweredBefore } from '../../shared/protocol/question.ts';
import type { FeedbackItem } from '../../shared/protocol/evaluation.ts';
import { callsOf, type Call } from './mediations.ts';
import { isOfNow, isToBeRead, saidSince, seenKey } from './versions.ts';
import { asParticipant, seesControl } from './ofControl.ts';
import { feedbackOf, watchingOf, type Watching } from './watching.ts';
import { welfareOf, type Welfare } from './welfare.ts';

/** Everything that the screens show, made of what came and of what waits to be sent. */
export interface View {
  exercise: ExerciseItem | undefined;
  clock: ClockItem | undefined;
  me: MeItem | undefined;
  roleCard: RoleCardItem | undefined;
  teams: TeamItem[];
  places: PlaceItem[];
  actionKinds: ActionKindItem[];
  inbox: Message[];
  deeds: Deed[];
  /** Mine and my teams', the latest first. */
  decisions: Decision[];
  /** What I or my teams had or are to have, the latest first. */
  evidence: Evidence[];
  /** Mine and my teams', what must be done first. */
  duties: MyDuty[];
  /** What I am asked about the exercise, open ones first. */
  surveys: MySurvey[];
  /** How far those whom I play trust each team. */
  trusts: MyTrust[];
  lostPresses: MyTrust['refused'];
  /** Whom and what my teams registered. */
  dossiers: Dossiers;
  /** What my teams say of them. */
  board: Board;
  calls: Call[];
  tasks: Task[];
  channels: Channel[];
  /** What I wrote of texts, above all of voices, and the server does not have: by the text's name. */
  writtenHere: ReadonlyMap<string, Written>;
  requestForms: RequestFormItem[];
  requests: FiledRequest[];
  /** How far I came with each of my scenes. */
  scenes: ReadonlyMap<string, TaskItem>;
  redStop: RedStopItem | undefined;
  brakes: Brakes;
  /** How ready I am for the exercise. */
  ready: Ready;
  /** The one that asks for my answer. */
  commsCheck: CommsCheckItem | undefined;
  world: WorldEntryItem[];
  /** The latest first. */
  documents: DocumentItem[];
  /** Private words to me, the latest first. */
  feedback: FeedbackItem[];
  /** What I am to watch, of evaluators and control alone. */
  watching: Watching | undefined;
  /** How I am, as those know who look after me. */
  welfare: Welfare;
  consents: Consent[];
  /** Photos and recordings that I hid, and the server does not know it yet. */
  hides: ReadonlySet<string>;
}

/** What I answered, or am about to. */
export interface MyAnswer {
  answer: Answer;
  waits: boolean;
  /** Where it was refused: the errand to remove, and why. */
  errand?: string;
  refusal?: NonNullable<Errand['refusal']>;
}

/** An answer that is none to what the message asks now, such as one to what it asked before. */
export interface RefusedAnswer {
  answer: Answer;
  errand: string;
  refusal: NonNullable<Errand['refusal']>;
}

/** An inject with how far I came with it. */
export interface Message {
  inject: InjectItem;
  read: boolean;
  acknowledged: boolean;
  /** Acknowledged here, and the server does not know it yet. */
  acknowledgementWaits: boolean;
  /** Control insists, and I have not done it. */
  insists: boolean;
  answer?: MyAnswer;
  /** It asks, and nothing that counts was answered yet: a confirmation is no answer. */
  answerOpen: boolean;
  /** To what it asked before. */
  answersBefore: AnsweredBefore[];
  versionsRead: VersionNumber[];
  /** What nobody could remove elsewhere. */
  otherAnswers: RefusedAnswer[];
}

/** What I did: waiting, taken by the server, or refused. */
export interface Deed {
  id: string;
  action: ActionItem['action'];
  recordedAt?: Instant;
  state: State;
  refusal?: NonNullable<Errand['refusal']>;
  /** Since when the server has the files of it. */
  received?: ReceivedMedia;
  hidden?: HiddenMedia;
}

export function viewOf(
  items: Item[],
  errands: Errand[],
  readHere: ReadonlySet<string> = new Set(),
  languages: LanguageTag[] = ['en'],
): View {
  const self = items.find((item): item is MeItem => item.kind === 'me');
  const all = (self && seesControl(self) ? asParticipant(items, self, languages) : items) as ParticipantItem[];
  const of = <K extends ParticipantItem['kind']>(kind: K) =>
    all.filter((item): item is Extract<ParticipantItem, { kind: K }> => item.kind === kind);
  const receipts = new Map(of('receipt').map((receipt) => [receipt.id, receipt]));
  const me = of('me')[0];
  return {
    exercise: of('exercise')[0],
    clock: of('clock')[0],
    me,
    roleCard: of('role-card').find(({ id }) => id === me?.roleCard) ?? of('role-card')[0],
    teams: of('team').sort((a, b) => a.id.localeCompare(b.id)),
    places: of('place').sort((a, b) => a.name.text.localeCompare(b.name.text, a.name.language)),
    actionKinds: of('action-kind').sort((a, b) => a.label.text.localeCompare(b.label.text, a.label.language)),
    inbox: inbox(of('inject'), receipts, errands, readHere),
    deeds: deeds(of('action'), errands),
    decisions: decisionsOf(of('decision'), errands, me),
    evidence: evidenceOf(of('evidence'), errands, me),
    duties: dutiesOf(of('duty'), of('duty-tick'), errands, me),
    surveys: surveysOf(of('survey'), errands),
    trusts: trustsOf(of('trust'), errands),
    lostPresses: lostPresses(of('trust'), errands),
    dossiers: dossiersOf(of('dossier'), errands, me),
    board: boardOf(of('link'), of('open-question'), errands, me),
    calls: callsOf(of('mediation'), errands),
    tasks: tasksOf(of('translation'), errands, me?.id),
    channels: channelsOf(of('channel'), of('message'), errands, me?.id),
    writtenHere: writtenHere(errands),
    requestForms: of('request-form').sort((a, b) => a.title.text.localeCompare(b.title.text, a.title.language)),
    requests: requestsOf(of('request'), of('request-form'), errands),
    scenes: new Map(of('task').map((task) => [task.id, task])),
    redStop: redStop(of('red-stop')[0], errands),
    brakes: brakesOf(of('brake'), errands, me?.id),
    welfare: welfareOf(of('welfare'), errands, me?.id),
    ready: readyOf(of('readiness'), of('world-entry'), errands, me?.id),
    consents: consents(me, errands),
    hides: new Set(waiting(errands).flatMap((it) => (it.type === 'hide-media' ? [it.sha256] : []))),
    commsCheck: commsCheck(of('comms-check'), errands),
    world: of('world-entry').sort((a, b) => a.title.text.localeCompare(b.title.text, a.title.language)),
    documents: of('document').sort((a, b) => b.releasedAt.localeCompare(a.releasedAt)),
    feedback: feedbackOf(all, errands),
    watching: self && seesControl(self) ? watchingOf(items, errands, self, languages) : undefined,
  };
}

const waiting = (errands: Errand[]) => errands.filter(({ refusal }) => !refusal).map(({ command }) => command);

function inbox(
  injects: InjectItem[],
  receipts: Map<string, ReceiptItem>,
  errands: Errand[],
  readHere: ReadonlySet<string>,
): Message[] {
  const onTheWay = waiting(errands).filter((it) => it.type === 'acknowledge-inject' || it.type === 'answer-inject');
  return injects
    .map((inject) => {
      const receipt = receipts.get(inject.id);
      const saidHere = onTheWay.some((it) => it.inject === inject.id && isOfNow(inject, it.revision));
      const acknowledged = receipt?.acknowledgedAt !== undefined || saidHere;
      const answer = answerTo(inject, receipt, errands);
      return {
        inject,
        read: acknowledged || receipt?.readAt !== undefined || readHere.has(seenKey(inject)),
        acknowledged,
        acknowledgementWaits: acknowledged && receipt?.acknowledgedAt === undefined,
        insists: inject.mustAcknowledge && !acknowledged && isToBeRead(inject),
        ...(answer && { answer }),
        answerOpen: asks(inject) && !receipt?.answer && !answer?.waits,
        answersBefore: receipt?.answersBefore ?? [],
        versionsRead: receipt?.versionsRead ?? [],
        otherAnswers: otherAnswersTo(inject, answer, errands),
      };
    })
    .sort(
      (a, b) =>
        Number(b.insists) - Number(a.insists) ||
        saidSince(b.inject).localeCompare(saidSince(a.inject)) ||
        a.inject.id.localeCompare(b.inject.id),
    );
}

/** What the server has comes first: the first answer counts. Another one that it refused waits to be removed. */
function answerTo(inject: InjectItem, receipt: ReceiptItem | undefined, errands: Errand[]): MyAnswer | undefined {
  for (const { id, command, refusal } of errands) {
    if (command.type !== 'answer-inject' || command.inject !== inject.id || !isOfNow(inject, command.revision))
      continue;
    if (receipt?.answer && !refusal) continue;
    return { answer: receipt?.answer ?? command.answer, waits: !refusal, errand: id, ...(refusal && { refusal }) };
  }
  return receipt?.answer && { answer: receipt.answer, waits: false };
}

/** What was taken back asks nothing any more. */
const asks = ({ question, recalled }: InjectItem) => question !== undefined && !recalled;

function otherAnswersTo(inject: InjectItem, shown: MyAnswer | undefined, errands: Errand[]) {
  return errands.flatMap(({ id: errand, command, refusal }): RefusedAnswer[] => {
    const isMine = command.type === 'answer-inject' && command.inject === inject.id;
    return isMine && refusal && !(asks(inject) && errand === shown?.errand)
      ? [{ answer: command.answer, errand, refusal }]
      : [];
  });
}

function deeds(actions: ActionItem[], errands: Errand[]): Deed[] {
  const here = errands.flatMap(({ id, command, refusal }): Deed[] =>
    command.type !== 'record-action'
      ? []
      : [{ id, action: command.action, state: refusal ? 'refused' : 'queued', ...(refusal && { refusal }) }],
  );
  const known = new Set(actions.map(({ id }) => id));
  return [
    ...here.filter(({ id }) => !known.has(id)).reverse(),
    ...actions
      .map(({ id, action, recordedAt, received, hidden }): Deed => ({
        id,
        action,
        recordedAt,
        state: 'acted',
        ...(received && { received }),
        ...(hidden && { hidden }),
      }))
      .sort((a, b) => b.id.localeCompare(a.id)),
  ];
}

function commsCheck(checks: CommsCheckItem[], errands: Errand[]): CommsCheckItem | undefined {
  const answered = new Set(
    waiting(errands).flatMap((it) =>
      it.type === 'answer-comms-check' && it.answer === 'acknowledged' ? [it.check] : [],
    ),
  );
  return checks.find(({ id, open, acknowledgedAt }) => open && acknowledgedAt === undefined && !answered.has(id));
}

function redStop(known: RedStopItem | undefined, errands: Errand[]): RedStopItem | undefined {
  if (!known?.active || known.confirmedByMe) return known;
  return { ...known, confirmedByMe: waiting(errands).some(({ type }) => type === 'confirm-red-stop') };
}

function consents(me: MeItem | undefined, errands: Errand[]): Consent[] {
  const given = new Set(me?.consents ?? []);
  for (const command of waiting(errands)) {
    if (command.type === 'give-consent') given.add(command.to);
    if (command.type === 'withdraw-consent') given.delete(command.to);
  }
  return [...given];
}
