import {
  meant,
  type Described,
  type DossierItem,
  type DossierKind,
  type NamingReport,
} from '../../shared/protocol/dossier.ts';
import type { MeItem } from '../../shared/protocol.ts';
import type { Errand } from '../keep/database.ts';

/** How somebody or something was described once; without `recordedAt` it waits here. */
export interface Version extends Described {
  callName: string;
  at?: string;
  recordedAt?: string;
}

export interface Dossier {
  id: string;
  team: string;
  into?: string;
  /** Oldest first, never none. */
  versions: Version[];
  /** Of the team, those that name it, oldest first. */
  reports: NamingReport[];
  /** Something of it waits to be sent. */
  waits: boolean;
}

/** What the server did not take: shown with its words until its writer removes it. */
export interface RefusedDossier {
  errand: string;
  name: string;
  note: string;
  refusal: NonNullable<Errand['refusal']>;
}

export interface Dossiers {
  /** Also those that were merged, by id. */
  all: ReadonlyMap<string, Dossier>;
  /** What each stands for, by name. */
  apart: Dossier[];
  refused: RefusedDossier[];
}

export const now = ({ versions }: Dossier): Version => versions[versions.length - 1]!;

/** Whether their team holds both for the same already. */
export const areOne = (one: Dossier, other: Dossier, all: ReadonlyMap<string, Dossier>): boolean =>
  meant(one, all).id === meant(other, all).id;

/** What came, and on it what waits here in the order in which it was said. */
export function dossiersOf(items: DossierItem[], errands: Errand[], me: MeItem | undefined): Dossiers {
  const all = new Map<string, Dossier>(
    [...items]
      .sort((a, b) => a.seq - b.seq || a.id.localeCompare(b.id))
      .map(({ id, team, into, versions, reports = [] }) => [
        id,
        { id, team, ...(into && { into }), versions, reports, waits: false },
      ]),
  );
  const refused: RefusedDossier[] = [];
  for (const { id: errand, command, refusal } of errands) {
    if (command.type !== 'open-dossier' && command.type !== 'amend-dossier' && command.type !== 'merge-dossier')
      continue;
    const before = all.get(command.dossier);
    const described = command.type === 'merge-dossier' ? undefined : command.described;
    if (refusal) {
      const { name, note } = described ?? (before ? now(before) : { name: '', note: '' });
      refused.push({ errand, name, note, refusal });
    } else if (command.type === 'open-dossier') {
      // The server may have it while the answer is still on its way.
      const { dossier: id, team } = command;
      if (!before) all.set(id, { id, team, versions: [mine(command.described, me)], reports: [], waits: true });
    } else if (before && described) {
      all.set(before.id, { ...before, versions: [...before.versions, mine(described, me)], waits: true });
    } else if (before) {
      const { into: _, ...apart } = before;
      const into = command.type === 'merge-dossier' ? command.into : undefined;
      const other = into === undefined ? undefined : all.get(into);
      // As the server takes it: maybe another phone said it the other way round.
      if (other && areOne(before, other, all)) continue;
      all.set(before.id, { ...apart, ...(into && { into }), waits: true });
    }
  }
  return { all, apart: apart(all), refused };
}

const mine = (described: Described, me: MeItem | undefined): Version => ({
  ...described,
  callName: me?.callName ?? '',
});

function apart(all: ReadonlyMap<string, Dossier>): Dossier[] {
  return [...new Set([...all.values()].map((dossier) => meant(dossier, all)))].sort((a, b) =>
    now(a).name.localeCompare(now(b).name),
  );
}

/** Whom a field may name: of its kinds, now or ever before. */
export const offered = ({ apart }: Dossiers, kinds: readonly DossierKind[] | undefined): Dossier[] =>
  apart.filter(({ versions }) => !kinds || versions.some(({ as }) => kinds.includes(as)));
