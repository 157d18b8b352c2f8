import { mergedParts, mergedRows } from '../plan/merge.ts';
import type { KindDraft } from './kindDraft.ts';

/** What I changed, on what somebody else made of it meanwhile: field by field, and the fields that they added stay. */
export const mergedKind = (before: KindDraft, mine: KindDraft, theirs: KindDraft): KindDraft =>
  mergedParts(before, mine, theirs, { fields: mergedRows });
