import type { Enclosure } from '../../../shared/protocol.ts';
import type { InjectDetails } from './details.ts';
import type { Audience, Inject, InjectType, LocalizedText, Question } from '../items.ts';
import { rewritten, written } from '../text/texts.ts';

export interface Draft {
  audience: Audience;
  from: string | undefined;
  source: string;
  texts: Record<string, string>;
  /** What a prepared inject says: what was not touched keeps its state, or is outdated where the source changed. */
  preparedBody?: LocalizedText | undefined;
  mustAcknowledge: boolean;
  attachments: Enclosure[];
  type: InjectType;
  details: InjectDetails | undefined;
  /** Undefined while it is not whole, null where nothing is asked. */
  question: Question | null | undefined;
}

const LONGEST_TITLE = 80;

/** An inject that nobody planned. Its title, for control's list, is how its text begins. */
export function adHocInject(draft: Draft, id: string, number: string): Inject | undefined {
  const { preparedBody: before, texts, source } = draft;
  const body = before?.source === source && texts[source]?.trim() ? rewritten(before, texts) : written(source, texts);
  if (!body || draft.question === undefined) return undefined;
  return {
    id,
    number,
    type: draft.type,
    title: titleOf(body),
    ...(draft.from === undefined ? {} : { from: draft.from }),
    audience: draft.audience,
    body,
    trigger: { type: 'by-hand' },
    mustAcknowledge: draft.mustAcknowledge,
    expectedActions: [],
    ...(draft.attachments.length > 0 && { attachments: draft.attachments }),
    ...(draft.details && { details: draft.details }),
    ...(draft.question && { question: draft.question }),
  };
}

/** X1, X2…: never a number that the MSEL has. */
export function nextAdHocNumber(injects: Iterable<{ inject: Pick<Inject, 'number'> }>): string {
  let highest = 0;
  for (const { inject } of injects) {
    const found = /^X(\d+)$/.exec(inject.number);
    if (found) highest = Math.max(highest, Number(found[1]));
  }
  return `X${highest + 1}`;
}

function titleOf(body: LocalizedText): LocalizedText {
  const versions: LocalizedText['versions'] = {};
  for (const [language, version] of Object.entries(body.versions)) {
    versions[language] = { ...version, text: beginningOf(version.text) };
  }
  return { ...body, versions };
}

/** The name that control's list gives to what nobody named. */
export function beginningOf(text: string): string {
  const line = text.split('\n', 1)[0]?.trim() ?? text;
  const letters = Array.from(line);
  if (letters.length <= LONGEST_TITLE) return line;
  const cut = letters.slice(0, LONGEST_TITLE - 1).join('');
  return `${cut.replace(/\s+\S*$/, '')}…`;
}
