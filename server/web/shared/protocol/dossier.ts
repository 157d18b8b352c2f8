import type * as wire from './generated.ts';
import type { Leaving, Once } from './leaving.ts';

/** People and things of the story, as docs/protocol.md tells it. Every description stays: what amends it is another one. */
export const DOSSIER_KINDS = ['victim', 'suspect', 'witness', 'child', 'vehicle', 'account', 'phone'] as const;
export type DossierKind = (typeof DOSSIER_KINDS)[number];

const PEOPLE: readonly DossierKind[] = ['victim', 'suspect', 'witness', 'child'];

/** What speaks against two being one: people with different roles in the case, or things that are not alike at all. */
export function differing(one: DossierKind, other: DossierKind): 'other-role' | 'other-kind' | undefined {
  if (one === other) return undefined;
  return PEOPLE.includes(one) && PEOPLE.includes(other) ? 'other-role' : 'other-kind';
}

export type Described = wire.Described;

/** With all that was said of it, oldest first, never none; the last is how it is shown. Older servers did not say when in play. */
type Versioned<I extends { versions: { at: string }[] }> = Leaving<
  Omit<I, 'versions'> & { versions: Once<I['versions'][number], 'at'>[] }
>;

export type DossierVersion = Once<wire.DossierVersion, 'at'>;

export type DossierItem = Versioned<wire.DossierItem>;

/** A report of the team that names one of its dossiers. */
export type NamingReport = wire.NamingReports[number];

/** How the first has to do with the second; `other` says it in `words`, which else may be empty. */
export const LINK_KINDS = [
  'knows',
  'family',
  'works-for',
  'recruited',
  'controls',
  'harmed',
  'drives',
  'owns',
  'uses',
  'calls',
  'pays',
  'other',
] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export type LinkWord = wire.LinkWord;

export type Linking = wire.Linking;

export type QuestionLine = wire.QuestionLine;

export type LinkItem = Versioned<wire.LinkItem>;
export type OpenQuestionItem = Versioned<wire.OpenQuestionItem>;

export type ControlDossier = Versioned<wire.ControlDossierItem>;

export type TruthItem = wire.TruthItem;

/** How often one person was asked the same. */
export type RepeatedQuestionItem = wire.RepeatedQuestionItem;

/** Of an option. */
export type RepeatedTopic = RepeatedQuestionItem['topics'][number];

export type DossierCommand =
  wire.OpenDossier | wire.AmendDossier | MergeDossier | wire.WriteLink | wire.WriteOpenQuestion;

/** Without `into` it stands by itself again. */
export interface MergeDossier {
  type: 'merge-dossier';
  dossier: string;
  into?: string;
  /** Control's item's revision that was seen; without it, whatever is said now. */
  basedOn?: number | undefined;
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

/** Who or what control says that it is, itself or what it was merged into: as the server has it. */
export function truthOf<D extends { id: string; into?: string; truth?: string }>(
  dossier: D,
  all: ReadonlyMap<string, D>,
): string | undefined {
  return dossier.truth ?? meant(dossier, all).truth;
}

/** Its team has joined both ends since it was said: it leads from one to itself. */
export function hasJoinedEnds<D extends { id: string; into?: string }>(
  { from, to }: Pick<Linking, 'from' | 'to'>,
  all: ReadonlyMap<string, D>,
): boolean {
  const [first, second] = [all.get(from), all.get(to)];
  return first !== undefined && second !== undefined && meant(first, all).id === meant(second, all).id;
}
