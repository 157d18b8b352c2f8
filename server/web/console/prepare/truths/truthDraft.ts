import type { DossierKind, LinkKind, TruthItem } from '../../../shared/protocol/dossier.ts';
import type { WrittenTruth } from '../../model/commands.ts';
import { mergedParts, mergedRows } from '../plan/merge.ts';
import { newKey, type Row } from '../plan/rows.ts';
import { isLine } from '../plan/words.ts';

/** How it really has to do with another. */
export interface LinkDraft extends Row {
  as: LinkKind;
  /** May be empty, but not of `other`. */
  words: string;
  /** The short name of another truth. */
  to: string;
}

/** What an author writes of somebody or something that exists in the story. Names are never translated. */
export interface TruthDraft {
  as: DossierKind;
  name: string;
  links: LinkDraft[];
}

export const MOST_LINKS = 50;

export const newLink = (): LinkDraft => ({ key: newKey(), as: 'knows', words: '', to: '' });

/** A link has no name of its own: what it says stands for it, so that two authors find the same one. */
export function truthDraft(truth: TruthItem | undefined): TruthDraft {
  const often = new Map<string, number>();
  const keyOf = (said: string) => {
    const before = often.get(said) ?? 0;
    often.set(said, before + 1);
    return `${said}/${before}`;
  };
  return {
    as: truth?.as ?? 'victim',
    name: truth?.name ?? '',
    links: (truth?.links ?? []).map(({ to, word: { as, words } }) => ({
      key: keyOf(`${to}/${as}/${words}`),
      as,
      words,
      to,
    })),
  };
}

export type TruthMistake = 'empty' | 'line';

/** By place: `name`, `<link>.to`, `<link>.words`. */
export function truthMistakes({ name, links }: TruthDraft): Map<string, TruthMistake> {
  const found = new Map<string, TruthMistake>();
  const ask = (place: string, written: string, isWanted: boolean) => {
    if (!isLine(written)) found.set(place, 'line');
    else if (isWanted && !written.trim()) found.set(place, 'empty');
  };
  ask('name', name, true);
  for (const { key, as, words, to } of links) {
    if (!to) found.set(`${key}.to`, 'empty');
    ask(`${key}.words`, words, as === 'other');
  }
  return found;
}

/** As the server wants it; undefined while something is missing or wrong. */
export function truthFrom(draft: TruthDraft, id: string): WrittenTruth | undefined {
  if (truthMistakes(draft).size > 0) return undefined;
  const links = draft.links.map(({ to, as, words }) => ({ to, word: { as, words: words.trim() } }));
  return { id, as: draft.as, name: draft.name.trim(), ...(links.length > 0 && { links }) };
}

export const mergedTruth = (before: TruthDraft, mine: TruthDraft, theirs: TruthDraft): TruthDraft =>
  mergedParts(before, mine, theirs, { links: mergedRows });
