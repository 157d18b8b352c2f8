import type { LocalizedText, VersionNumber } from '../../shared/protocol.ts';
import type { Question } from '../../shared/question.ts';

/** What an inject said from `at` on; without an end it is what it says now. */
export interface InjectVersion extends VersionNumber {
  at: string;
  until?: string;
  afterEnd?: boolean;
  subject?: LocalizedText;
  body?: LocalizedText;
  question?: Question<LocalizedText>;
}

export interface FormerWords {
  version: InjectVersion & { until: string };
  /** By what. */
  ended: 'corrected' | 'small' | 'after-end';
  words: LocalizedText[];
}

/** Newest first; what ended without other words, by a recall for instance, goes on in the next. */
export function formerOf(versions: readonly InjectVersion[]): FormerWords[] {
  return versions
    .flatMap((version, nth): FormerWords[] => {
      const next = versions[nth + 1];
      const { until } = version;
      if (!next || !until || saidBy(version) === saidBy(next)) return [];
      const ended = next.afterEnd ? 'after-end' : next.small ? 'small' : 'corrected';
      return [{ version: { ...version, until }, ended, words: wordsOf(version) }];
    })
    .reverse();
}

/** What it asks, too, and what can be answered. */
const wordsOf = ({ subject, body, question }: InjectVersion): LocalizedText[] =>
  [subject, body, question?.text, ...(question?.options ?? []).map(({ text }) => text)].flatMap((text) => text ?? []);

const saidBy = (version: InjectVersion): string =>
  JSON.stringify(
    wordsOf(version).map(({ versions }) =>
      Object.entries(versions)
        .map(([language, { text }]) => [language, text])
        .sort(),
    ),
  );
