import type * as wire from '../../../shared/protocol/generated.ts';
import type { LocalizedText } from '../../../shared/protocol.ts';

/** What an inject of one type has besides. Nothing of it has to be there. */
export type InjectDetails = wire.InjectDetails;

export const PROP_STATES = ['open', 'placed', 'handed-over', 'returned'] as const;
export type PropState = (typeof PROP_STATES)[number];

/** Everything that somebody typed into own fields, in all languages: to search in. */
export function wordsOf(details: InjectDetails | undefined): string[] {
  return Object.entries(details ?? {}).flatMap(([field, value]: [string, unknown]) =>
    isText(value)
      ? Object.values(value.versions).map(({ text }) => text)
      : typeof value === 'string' && LINES.has(field)
        ? [value]
        : [],
  );
}

const LINES: ReadonlySet<string> = new Set(['callerNumber', 'number', 'address', 'handedOverBy', 'preparedBy']);

function isText(value: unknown): value is LocalizedText {
  return typeof value === 'object' && value !== null && 'versions' in value;
}
