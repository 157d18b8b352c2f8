import type { LocalizedText } from '../../model/items.ts';
import type { ColumnKind, OwnColumn } from '../../model/ownColumns.ts';
import { freeId } from '../../people/freeId.ts';
import { localized, textsOf, type Texts } from '../plan/drafts.ts';

const LONGEST_PART = 20;

interface OptionDraft {
  /** Within the form, also before it has an id. */
  key: string;
  id?: string;
  text: Texts;
}

/** A column while its author types it. */
export interface ColumnDraft {
  key: string;
  id?: string;
  name: Texts;
  kind: ColumnKind;
  options: OptionDraft[];
}

export interface ColumnsDraft {
  columns: ColumnDraft[];
}

export const newOption = (): OptionDraft => ({ key: crypto.randomUUID(), text: {} });
export const newColumn = (): ColumnDraft => ({ key: crypto.randomUUID(), name: {}, kind: 'text', options: [] });

export const columnsDraft = (columns: readonly OwnColumn[]): ColumnsDraft => ({
  columns: columns.map(({ id, name, kind, options = [] }) => ({
    key: id,
    id,
    name: textsOf(name),
    kind,
    options: options.map((option) => ({ key: option.id, id: option.id, text: textsOf(option.text) })),
  })),
});

/** Undefined while a name is missing, or something to choose from. */
export function columnsFrom(
  { columns }: ColumnsDraft,
  source: string,
  before: readonly OwnColumn[],
): OwnColumn[] | undefined {
  const written = columns.map((draft) => columnFrom(draft, source, before));
  return written.every((column) => column !== undefined) ? written : undefined;
}

function columnFrom(draft: ColumnDraft, source: string, before: readonly OwnColumn[]): OwnColumn | undefined {
  const old = before.find(({ id }) => id === draft.id);
  const name = localized(old?.name, source, draft.name);
  if (!name) return undefined;
  const column = { id: draft.id ?? freshId(name), name, kind: draft.kind };
  if (draft.kind !== 'choice') return column;
  const taken = new Set(draft.options.flatMap(({ id }) => id ?? []));
  const options = draft.options.map(({ id, text }) => {
    const words = localized(old?.options?.find((option) => option.id === id)?.text, source, text);
    if (!words) return undefined;
    const free = id ?? freeId(words.versions[words.source]?.text ?? '', taken, 'option', LONGEST_PART);
    taken.add(free);
    return { id: free, text: words };
  });
  return options.length > 0 && options.every((option) => option !== undefined) ? { ...column, options } : undefined;
}

/** Of nobody before it: what stood in a column that was taken out is not this one's. */
const freshId = (name: LocalizedText): string =>
  `${freeId(name.versions[name.source]?.text ?? '', new Set(), 'column', LONGEST_PART)}-${crypto.randomUUID().slice(0, 8)}`;
