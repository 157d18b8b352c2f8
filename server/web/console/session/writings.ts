import { t } from '../../shared/language/i18n.svelte.ts';
import type { ControlCommand } from '../model/commands.ts';
import { NOBODY, type LocalizedText, type MselInject, type PlaceItem } from '../model/items.ts';
import { emptiedBy, type OwnColumn } from '../model/ownColumns.ts';
import type { ExerciseSession } from './exerciseSession.svelte.ts';

/** What a command says of a thing. */
type Said = Record<string, unknown>;

interface Kind {
  shelf: Exclude<keyof Shelves, 'takenOutBy'>;
  says: readonly string[];
  /** Where commands have it; else by its kind. */
  field?: string;
  /** What people know it by; else its name. */
  label?: string;
  /** Its first command; else `write-…`, as every later one. */
  first?: 'add' | 'plan' | 'none';
  later?: 'revise' | 'revise-thing';
  /** Taken out by `remove-thing` although it is written by a command of its own. */
  isThing?: true;
  /** Its command says all of it itself, beside its type and what it is based on. */
  isWhole?: true;
  /** Never taken out: what was written first stands, and a change is written back as it was. */
  stays?: true;
}

export type Shelves = Pick<
  ExerciseSession,
  | 'exercise'
  | 'injects'
  | 'phases'
  | 'objectives'
  | 'places'
  | 'personas'
  | 'teams'
  | 'agencies'
  | 'storylines'
  | 'actionKinds'
  | 'duties'
  | 'guides'
  | 'truths'
  | 'worldEntries'
  | 'documents'
  | 'variables'
  | 'terms'
  | 'people'
  | 'roleCards'
  | 'requestForms'
  | 'ownColumns'
  | 'takenOutBy'
>;

const THING = { first: 'add', later: 'revise-thing' } as const;
const PERSON = ['id', 'callName', 'function', 'teams', 'languages', 'agency', 'country', 'roleCard', 'gender'];
const PLAN = [
  'name',
  'languages',
  'timeZone',
  'days',
  'nights',
  'area',
  'retentionDays',
  'approvedOnly',
  'undoSeconds',
  'coordinators',
  'welfare',
  'certificate',
  'sitePlan',
];

const KINDS: Record<string, Kind> = {
  inject: { shelf: 'injects', says: [], label: 'number', first: 'plan', later: 'revise' },
  phase: { shelf: 'phases', says: ['id', 'name', 'from', 'to'] },
  objective: { shelf: 'objectives', says: ['id', 'number', 'text'], label: 'text' },
  'world-entry': {
    shelf: 'worldEntries',
    says: ['id', 'subject', 'title', 'body', 'audience'],
    field: 'entry',
    label: 'title',
  },
  document: { shelf: 'documents', says: ['id', 'title', 'number', 'body', 'files', 'issuedBy'], label: 'title' },
  variable: { shelf: 'variables', says: ['id', 'value'], label: 'id' },
  term: { shelf: 'terms', says: ['id', 'name', 'meaning', 'forbidden', 'untranslatable'] },
  place: { shelf: 'places', says: ['id', 'name', 'radiusMetres', 'audience'], ...THING },
  persona: { shelf: 'personas', says: ['id', 'name', 'language', 'picture', 'trust'], ...THING },
  team: { shelf: 'teams', says: ['id', 'name'], ...THING },
  agency: { shelf: 'agencies', says: ['id', 'name'], ...THING },
  storyline: { shelf: 'storylines', says: ['id', 'title', 'milestones'], label: 'title', ...THING },
  'action-kind': {
    shelf: 'actionKinds',
    says: ['id', 'label', 'audience', 'fields', 'interview'],
    field: 'kind',
    label: 'label',
    ...THING,
  },
  'request-form': {
    shelf: 'requestForms',
    says: [
      'id',
      'title',
      'authority',
      'fields',
      'grounds',
      'refusals',
      'lawfulDelay',
      'audience',
      'forTeam',
      'document',
    ],
    field: 'form',
    label: 'title',
    ...THING,
  },
  'role-card': {
    shelf: 'roleCards',
    says: ['id', 'title', 'body', 'mustNotSay'],
    field: 'card',
    label: 'title',
    isThing: true,
  },
  duty: {
    shelf: 'duties',
    says: ['id', 'phases', 'audience', 'weight', 'bearer', 'text', 'why'],
    label: 'text',
    ...THING,
  },
  'evaluation-guide': {
    shelf: 'guides',
    says: ['id', 'objective', 'capability', 'tasks'],
    field: 'guide',
    label: 'capability',
    ...THING,
  },
  truth: { shelf: 'truths', says: ['id', 'as', 'name', 'links'], stays: true },
  person: { shelf: 'people', says: PERSON, label: 'callName', first: 'add', later: 'revise' },
  columns: { shelf: 'ownColumns', says: ['columns'], first: 'none', isWhole: true },
  plan: { shelf: 'exercise', says: PLAN, first: 'none', later: 'revise' },
};

export interface Subject {
  kind: string;
  id: string;
}

/** A thing as it is, or was, in one revision. */
export interface Standing {
  revision: number;
  said: Said;
  /** Of the entry that changed it last. */
  seq: number;
}

/** What one author did to one thing: from what was there to what they left; undefined where it is not there. */
export interface Change {
  subject: Subject;
  from: Standing | undefined;
  to: Standing | undefined;
  /** The revision that its author made, where what they left stands in a later one by now. */
  made?: number;
  /** Who had it did not have to read it anew. */
  small?: true;
}

const kindOf = ({ kind }: Subject): Kind => KINDS[kind]!;
const fieldOf = ({ kind }: Subject): string => KINDS[kind]?.field ?? kind;

/** What a command writes or takes out; undefined for all that is not writing. */
export function subjectOf(command: ControlCommand): Subject | undefined {
  if (command.type === 'revise-thing') return { kind: command.thing.type, id: command.thing.id };
  if (command.type === 'remove-thing') return { kind: command.kind, id: command.thing };
  const kind = /^(?:plan|add|write|revise|remove)-(.+)$/.exec(command.type)?.[1] ?? '';
  if (!KINDS[kind]) return undefined;
  if (KINDS[kind].isWhole) return { kind, id: kind };
  const named = (command as Said)[KINDS[kind].field ?? kind] as string | { id?: string };
  return { kind, id: typeof named === 'string' ? named : (named.id ?? '') };
}

export function standing(desk: Shelves, subject: Subject): Standing | undefined {
  const shelf = desk[kindOf(subject).shelf];
  const item = shelf instanceof Map ? shelf.get(subject.id) : shelf;
  if (!item || ('removed' in item && item.removed)) return undefined;
  return { revision: item.revision ?? 0, seq: item.seq ?? 0, said: saidOf(subject, item) };
}

/** The entry that took it out; undefined where that is not known. */
export function takenOutBy(desk: Shelves, subject: Subject): number | undefined {
  const { shelf } = kindOf(subject);
  const kept = desk[shelf] instanceof Map ? desk[shelf].get(subject.id) : undefined;
  return kept?.seq ?? desk.takenOutBy(shelf, subject.id);
}

/** All that stands by now, of every kind. */
export function standings(desk: Shelves): Map<string, [Subject, Standing]> {
  const all = Object.entries(KINDS).flatMap(([kind, { shelf }]) => {
    const ids = desk[shelf] instanceof Map ? [...desk[shelf].keys()] : [kind];
    return ids.map((id): Subject => ({ kind, id }));
  });
  return new Map(
    all.flatMap((subject) => {
      const now = standing(desk, subject);
      return now ? [[`${subject.kind}/${subject.id}`, [subject, now]] as const] : [];
    }),
  );
}

/** Whether what an author did can be taken back at all. */
export const canGoBack = ({ subject, from }: Change): boolean => from !== undefined || !kindOf(subject).stays;

/** What the author left: as the server has it, or where somebody else was there since, as it was sent. */
export function left(
  desk: Shelves,
  subject: Subject,
  command: ControlCommand,
  { from, seq }: { from: Standing | undefined; seq: number },
): Standing | undefined {
  if (command.type.startsWith('remove-')) return undefined;
  const now = standing(desk, subject);
  if (now && now.seq <= seq) return now;
  const { type: _, ...thing } = (command.type === 'revise-thing' ? command.thing : {}) as Said;
  const whole = kindOf(subject).isWhole && saidOf(subject, command as Said);
  const said = whole || (command.type === 'revise-thing' ? thing : ((command as Said)[fieldOf(subject)] as Said));
  return { revision: (from?.revision ?? 0) + 1, seq, said };
}

/** What takes a change back, as long as nobody else came after it. Where it is {@link small}, nobody has to read it anew. */
export function back(
  desk: Pick<Shelves, 'injects' | 'ownColumns'>,
  { subject, from, to, made, small: isSmall }: Change,
  small = false,
): ControlCommand {
  if (!to) return first(subject, from!.said);
  if (!from) return out(subject, to.revision);
  if (subject.kind === 'inject') {
    return { type: 'undo-revisions', revisions: { [subject.id]: made ?? to.revision }, ...(small && { small }) };
  }
  const later = ({ said }: Standing): ControlCommand => {
    const command = again(desk, subject, said, to.revision);
    return isSmall && command.type === 'write-world-entry' ? { ...command, small: true } : command;
  };
  if (kindOf(subject).stays) return later(from);
  return { type: 'undo-writing', before: later(from), made: later(to) };
}

/** What leads to where a change led before it was taken back; undefined where others have been there since. */
export function reverse(desk: Shelves, { from, to, made: _, ...rest }: Change, seq: number): Change | undefined {
  if (!from) return { ...rest, from: to, to: undefined };
  const now = standing(desk, rest.subject);
  return now?.seq === seq ? { ...rest, from: to, to: now } : undefined;
}

/** The revision that taking it back has made. */
export function landed(desk: Shelves, { subject, from, to }: Change, seq: number): number {
  const now = standing(desk, subject);
  // Undoing the revision of an inject lets other people's revisions lie on it: what is there now may be theirs.
  const isMine = now && now.seq <= seq && subject.kind !== 'inject';
  return isMine ? now.revision : (to ?? from)!.revision + 1;
}

/** As it is called now. */
export function nameOf(desk: Shelves, { subject, from, to }: Change): string | LocalizedText {
  const { said } = (standing(desk, subject) ?? to ?? from)!;
  const name = said[kindOf(subject).label ?? 'name'] as string | LocalizedText;
  if (subject.kind === 'columns') return t('console.columns.own');
  return subject.kind === 'variable' ? `{${subject.id}}` : name;
}

function saidOf({ kind }: Subject, item: Said): Said {
  if (kind === 'inject') return (item as unknown as MselInject).inject as unknown as Said;
  const said = Object.fromEntries(KINDS[kind]!.says.flatMap((field) => (field in item ? [[field, item[field]]] : [])));
  if (kind !== 'place') return said;
  const { latitude, longitude, audience = NOBODY } = item as unknown as PlaceItem;
  return { ...said, point: { latitude, longitude }, audience };
}

function first(subject: Subject, said: Said): ControlCommand {
  const verb = kindOf(subject).first ?? 'write';
  const isNew = verb === 'write' && subject.kind !== 'term' && { basedOn: 0 };
  return { type: `${verb}-${subject.kind}`, [fieldOf(subject)]: said, ...isNew } as unknown as ControlCommand;
}

function again(
  desk: Pick<Shelves, 'injects' | 'ownColumns'>,
  subject: Subject,
  said: Said,
  basedOn: number,
): ControlCommand {
  const { later = 'write' } = kindOf(subject);
  const written =
    later === 'revise-thing'
      ? { type: later, thing: { type: subject.kind, ...said } }
      : { type: `${later}-${subject.kind}`, [fieldOf(subject)]: said };
  if (subject.kind === 'columns') {
    const columns = said['columns'] as OwnColumn[];
    return { type: 'write-columns', columns, basedOn, emptied: emptiedBy(columns, desk.ownColumns, desk.injects) };
  }
  return { ...written, basedOn } as unknown as ControlCommand;
}

function out(subject: Subject, basedOn: number): ControlCommand {
  const { kind, id } = subject;
  const { later, isThing } = kindOf(subject);
  const named =
    isThing || later === 'revise-thing'
      ? { type: 'remove-thing', kind, thing: id }
      : { type: `remove-${kind}`, [fieldOf(subject)]: id };
  return { ...named, basedOn } as unknown as ControlCommand;
}
