import type { ExerciseTimeText, LanguageTag, Text } from './protocol.ts';

export const ARTICLE_KINDS = ['press', 'broadcast', 'post'] as const;
export const MEDIA = ['sms', 'email', 'chat', 'radio'] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];
export type Medium = (typeof MEDIA)[number];

/** What an inject has by its type, as its recipients get it. */
export type OwnFields =
  | { type: 'phone-call'; callerNumber?: string; called?: Text; languages?: LanguageTag[]; voicemail?: true }
  | {
      type: 'document';
      kind?: Text;
      issuer?: Text;
      number?: string;
      dated?: ExerciseTimeText;
      seal?: Text;
      /** Of the library, while I may open it. */
      document?: string;
    }
  | { type: 'media-article'; kind?: ArticleKind; byline?: Text; publishedAt?: ExerciseTimeText }
  | { type: 'physical-prop'; kind?: Text; quantity?: number }
  | { type: 'message'; medium?: Medium; address?: string };
