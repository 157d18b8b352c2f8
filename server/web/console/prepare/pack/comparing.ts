import type { Api } from '../../../shared/live/api.ts';
import type { MessageKey } from '../../../shared/language/catalogs.ts';
import { exercisePath } from '../../../shared/live/paths.ts';
import type { LocalizedText, TextState } from '../../model/items.ts';

export type How = 'added' | 'changed' | 'removed';

/** A version of a text. */
export interface Wording {
  text: string;
  state: TextState;
  stale: boolean;
  machine: boolean;
}

export interface FieldChange {
  path: string;
  language?: string;
  before?: unknown;
  after?: unknown;
}

export interface Change {
  key: string;
  kind: string;
  id: string;
  number?: string;
  name?: LocalizedText | string;
  how: How;
  /** Whether it can be taken over. */
  possible: boolean;
  fields: FieldChange[];
}

export interface Comparison {
  upload: string;
  pack: string;
  version: string;
  seen: string;
  found: number;
  changes: Change[];
}

export const KIND_WORDS: Record<string, MessageKey> = {
  exercise: 'console.pack.kind.exercise',
  agency: 'common.term.agency',
  team: 'common.term.team',
  'role-card': 'common.term.role-card',
  person: 'console.panel.people',
  persona: 'common.term.persona',
  place: 'common.term.place',
  'action-kind': 'common.term.action',
  term: 'common.desk.term',
  'request-form': 'console.panel.requests',
  'world-entry': 'console.prepare.world',
  variable: 'console.prepare.variables',
  columns: 'console.columns.own',
  document: 'common.media.document',
  phase: 'console.pack.kind.phase',
  objective: 'console.detail.objective',
  duty: 'common.duties',
  'evaluation-guide': 'console.evaluation.guides',
  truth: 'console.dossier.truths',
  watch: 'console.evaluation.watches',
  survey: 'common.surveys',
  storyline: 'common.term.storyline',
  inject: 'common.term.inject',
};

const FIELD_WORDS: Record<string, MessageKey> = {
  title: 'console.world.title',
  name: 'console.variables.name',
  callName: 'console.variables.name',
  label: 'console.variables.name',
  body: 'console.world.text',
  text: 'console.world.text',
  document: 'console.world.text',
  meaning: 'console.world.text',
  subject: 'console.detail.subject',
  controlNote: 'console.detail.control-note',
  objective: 'console.detail.objective',
  objectives: 'console.edit.objectives',
  number: 'console.documents.number',
  type: 'console.world.kind',
  audience: 'console.detail.to',
  trigger: 'console.detail.goes-out',
  question: 'common.question',
  from: 'console.detail.from',
  place: 'common.term.place',
  storyline: 'common.term.storyline',
  expectedActions: 'console.detail.expected',
  mustAcknowledge: 'console.detail.acknowledge',
  review: 'console.review.title',
  sensitive: 'console.shift.sensitive',
  awaited: 'console.shift.awaited',
  reaction: 'console.shift.reaction',
  noAnswer: 'console.shift.no-answer',
  picture: 'console.world.picture',
  trust: 'common.trust',
  attachments: 'console.media.title',
  files: 'console.media.title',
  issuedBy: 'console.documents.issuer',
  language: 'console.world.writes-in',
  languages: 'common.language',
  readableIn: 'common.language',
  point: 'console.world.coordinates',
  latitude: 'console.world.coordinates',
  longitude: 'console.world.coordinates',
  radiusMetres: 'console.world.radius',
  roleCard: 'common.term.role-card',
  teams: 'common.term.team',
  agency: 'common.term.agency',
  value: 'console.variables.value',
  amount: 'console.variables.value',
  date: 'console.variables.value',
  currency: 'console.variables.currency',
};

/** By the innermost name that there is a word for. */
export function fieldWords(path: string): MessageKey {
  const names = path.split('.').reverse();
  return names.map((name) => FIELD_WORDS[name]).find((key) => key !== undefined) ?? 'console.world.details';
}

export const isWording = (value: unknown): value is Wording =>
  typeof value === 'object' && value !== null && 'text' in value && 'stale' in value;

export class Comparing {
  constructor(
    private readonly api: Api,
    private readonly exercise: string,
  ) {}

  exportPath(version: string, withNames: boolean): string {
    const query = new URLSearchParams({ names: String(withNames), ...(version && { version }) });
    return exercisePath(this.exercise, `/pack?${query}`);
  }

  /** With a pack that was brought before, or else with the exercise. */
  compare(pack: File, against?: string): Promise<Comparison> {
    const query = against === undefined ? '' : `?against=${encodeURIComponent(against)}`;
    return this.api.authorized('POST', exercisePath(this.exercise, `/pack-comparisons${query}`), zipped(pack));
  }

  takeOver({ upload, seen }: Comparison, chosen: string[]): Promise<{ taken: number }> {
    const path = exercisePath(this.exercise, `/pack-comparisons/${encodeURIComponent(upload)}/take-over`);
    return this.api.authorized('POST', path, { seen, chosen });
  }
}

const zipped = (file: File) => new Blob([file], { type: 'application/zip' });
