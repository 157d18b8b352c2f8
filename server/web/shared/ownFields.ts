import type * as wire from './protocol/generated.ts';

export const ARTICLE_KINDS = ['press', 'broadcast', 'post'] as const;
export const MEDIA = ['sms', 'email', 'chat', 'radio'] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];
export type Medium = (typeof MEDIA)[number];

/** What an inject has by its type, as its recipients get it. */
export type OwnFields = wire.OwnFields;
