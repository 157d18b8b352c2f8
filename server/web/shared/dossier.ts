import type { ExerciseTimeText, Instant } from './protocol.ts';

/** People and things of the story, as docs/protocol.md tells it. Every description stays: what amends it is another one. */
export const DOSSIER_KINDS = ['victim', 'suspect', 'witness', 'child', 'vehicle', 'account', 'phone'] as const;
export type DossierKind = (typeof DOSSIER_KINDS)[number];

export interface Described {
  as: DossierKind;
  /** What a person wants to be called, a plate, the number of an account or phone. */
  name: string;
  /** May be empty. */
  note: string;
  /** By the device's clock. */
  takenAt: Instant;
}

export interface DossierVersion extends Described {
  person: string;
  /** Of who held the role then. */
  callName: string;
  recordedAt: Instant;
}

export interface DossierItem {
  kind: 'dossier';
  id: string;
  seq: number;
  gone?: boolean;
  team: string;
  /** Another of the team's that it holds for the same. */
  into?: string;
  /** Oldest first, never none. */
  versions: DossierVersion[];
}

export interface ControlDossier extends DossierItem {
  /** Who or what control knows it to be. */
  truth?: string;
}

export interface TruthItem {
  kind: 'truth';
  id: string;
  seq: number;
  as: DossierKind;
  name: string;
  revision: number;
}

/** How often one person was asked the same. */
export interface RepeatedQuestionItem {
  kind: 'repeated-question';
  /** `truth/<id>`, or `dossier/<id>` while control has tied nobody. */
  id: string;
  seq: number;
  /** The most asked first; none where its talks count for somebody else now. */
  topics: RepeatedTopic[];
}

export interface RepeatedTopic {
  /** The id of an option. */
  topic: string;
  times: number;
  withoutMediator: number;
  /** Asked as often as its form wants control to know of. */
  tell: boolean;
  agencies: string[];
  cases: {
    dossier: string;
    /** The kind of report. */
    action: string;
    person: string;
    agency?: string;
    mediator?: boolean;
    at: ExerciseTimeText;
    takenAt: Instant;
    recordedAt: Instant;
  }[];
}

export type DossierCommand =
  | { type: 'open-dossier'; dossier: string; team: string; described: Described }
  | { type: 'amend-dossier'; dossier: string; described: Described }
  | MergeDossier;

/** Without `into` it stands by itself again. */
export interface MergeDossier {
  type: 'merge-dossier';
  dossier: string;
  into?: string;
}

/** What a team means by it: the end of what it was merged into. */
export function meant<D extends { id: string; into?: string }>(dossier: D, all: ReadonlyMap<string, D>): D {
  const seen = new Set<string>();
  let end = dossier;
  while (end.into !== undefined && !seen.has(end.id)) {
    seen.add(end.id);
    const next = all.get(end.into);
    if (!next) return end;
    end = next;
  }
  return end;
}
