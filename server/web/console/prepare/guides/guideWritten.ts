import type { EvaluationGuideItem } from '../../../shared/protocol/evaluation.ts';
import type { WrittenGuide } from '../../model/commands.ts';
import { freeId } from '../../people/freeId.ts';
import { localized, type Texts } from '../plan/drafts.ts';
import { isNew, type Row } from '../plan/rows.ts';
import { localizedIfAny, wordsFaults } from '../plan/words.ts';
import { guideWords, missingIn, type GuideDraft } from './guideDraft.ts';

const LONGEST_ID = 20;

export const guideId = (capability: string, taken: ReadonlySet<string>): string =>
  freeId(capability, taken, 'guide', LONGEST_ID);

interface Known {
  id: string;
  source: string;
  before: EvaluationGuideItem | undefined;
  objectives: ReadonlySet<string>;
  /** The items that were rated, also those that are not there any more. */
  rated: ReadonlySet<string>;
}

/** As the server wants it; undefined while something is missing or wrong. */
export function guideFrom(
  draft: GuideDraft,
  { id, source, before, objectives, rated }: Known,
): WrittenGuide | undefined {
  const words = guideWords(draft, before);
  if (wordsFaults(words, source).size > 0 || missingIn(draft, objectives).size > 0) return undefined;
  const texts = new Map(words.map((one) => [one.place, one.before]));
  const text = (place: string, written: Texts) => localized(texts.get(place), source, written)!;
  const idOf = shortNames(draft, source, before, rated);
  return {
    id,
    objective: draft.objective,
    capability: text('capability', draft.capability),
    tasks: draft.tasks.map((task) => ({
      id: idOf(task),
      text: text(`${task.key}.text`, task.text),
      items: task.items.map((item) => {
        const guidance = localizedIfAny(texts.get(`${item.key}.guidance`), source, item.guidance);
        return {
          id: idOf(item),
          text: text(`${item.key}.text`, item.text),
          ...(guidance && { guidance }),
          scale: item.scale,
        };
      }),
    })),
  };
}

/** Tasks and items share their names. One that was taken out is not used again: ratings that name it are there. */
function shortNames(
  { tasks }: GuideDraft,
  source: string,
  before: EvaluationGuideItem | undefined,
  rated: ReadonlySet<string>,
): (row: Row) => string {
  const rows = tasks.flatMap((task) => [
    { row: task as Row, texts: task.text, otherwise: 'task' },
    ...task.items.map((item) => ({ row: item as Row, texts: item.text, otherwise: 'item' })),
  ]);
  const old = before?.tasks.flatMap((task) => [task.id, ...task.items.map((item) => item.id)]) ?? [];
  const taken = new Set([...old, ...rated, ...rows.map(({ row }) => row.key)]);
  const ids = new Map<string, string>();
  for (const { row, texts, otherwise } of rows) {
    if (!isNew(row.key)) continue;
    const id = freeId(texts[source] ?? '', taken, otherwise, LONGEST_ID);
    taken.add(id);
    ids.set(row.key, id);
  }
  return ({ key }) => ids.get(key) ?? key;
}
