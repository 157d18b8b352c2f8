import type { ArticleKind, Medium } from '../../../shared/ownFields.ts';
import type { LanguageTag, LocalizedText } from '../../../shared/protocol.ts';
import type { Outcome } from '../../../shared/form/requests.ts';

/** What an inject of one type has besides. Nothing of it has to be there. */
export type InjectDetails =
  | {
      type: 'role-player-task';
      startsAt?: string;
      duration?: string;
      mustNotSay?: LocalizedText;
      next?: string;
      limit?: string;
      themes?: string[];
    }
  | { type: 'request-reply'; form: string; outcome: Outcome; ground?: string }
  | {
      type: 'phone-call';
      callerNumber?: string;
      called?: LocalizedText;
      script?: LocalizedText;
      knows?: LocalizedText;
      languages?: LanguageTag[];
      length?: string;
      voicemail?: boolean;
    }
  | {
      type: 'document';
      kind?: LocalizedText;
      /** `persona/<id>` or `world-entry/<id>` */
      issuer?: string;
      number?: string;
      dated?: string;
      seal?: LocalizedText;
      document?: string;
    }
  | { type: 'media-article'; kind?: ArticleKind; byline?: LocalizedText; publishedAt?: string }
  | {
      type: 'physical-prop';
      kind?: LocalizedText;
      quantity?: number;
      handedOverBy?: string;
      preparedBy?: string;
      returnBy?: string;
    }
  | { type: 'message'; medium?: Medium; address?: string };

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
