import type { Certificate } from '../../model/items.ts';
import { localized, textsOf, type Texts } from './drafts.ts';
import { mergedParts } from './merge.ts';
import { isClear, wordsFaults, type Words } from './words.ts';

/** What the organiser says on certificates, while somebody types it. */
export interface CertificateDraft {
  words: Texts;
  signatory: Texts;
}

export const PARTS = ['words', 'signatory'] as const;

export const certificateDraft = (certificate: Certificate = {}): CertificateDraft => ({
  words: textsOf(certificate.words),
  signatory: textsOf(certificate.signatory),
});

export const certificateWords = (draft: CertificateDraft, before: Certificate = {}): Words[] =>
  PARTS.map((part) => ({ place: part, texts: draft[part], before: before[part], isOptional: true }));

/** As the server takes it; undefined while something is missing. */
export function certificateFrom(
  draft: CertificateDraft,
  source: string,
  before: Certificate = {},
): Certificate | undefined {
  if (wordsFaults(certificateWords(draft, before), source).size > 0) return undefined;
  const [words, signatory] = PARTS.map((part) =>
    isClear(draft[part]) ? undefined : localized(before[part], source, draft[part]),
  );
  return { ...(words && { words }), ...(signatory && { signatory }) };
}

export const mergedCertificate = (
  before: CertificateDraft,
  mine: CertificateDraft,
  theirs: CertificateDraft,
): CertificateDraft => mergedParts(before, mine, theirs);
