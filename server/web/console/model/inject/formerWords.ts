import type * as wire from '../../../shared/protocol/generated.ts';
import type { LanguageTag, LocalizedText } from '../../../shared/protocol.ts';

/** What an inject said from `at` on; without an end it is what it says now. */
export type InjectVersion = wire.InjectVersions['versions'][number];

export interface FormerWords {
  version: InjectVersion & { until: string };
  /** By what. */
  ended: 'corrected' | 'small' | 'after-end';
  words: LocalizedText[];
  /** Each of its words in each language in which it says something else in the next version. */
  changed: { language: LanguageTag; text: string }[];
}

/** Newest first; what ended without other words, by a recall for instance, goes on in the next. */
export function formerOf(versions: readonly InjectVersion[]): FormerWords[] {
  return versions
    .flatMap((version, nth): FormerWords[] => {
      const next = versions[nth + 1];
      const { until } = version;
      if (!next || !until || saidBy(version) === saidBy(next)) return [];
      const ended = next.afterEnd ? 'after-end' : next.small ? 'small' : 'corrected';
      return [{ version: { ...version, until }, ended, words: wordsOf(version), changed: changedIn(version, next) }];
    })
    .reverse();
}

/** What it asks, too, and what can be answered. */
const wordsOf = ({ subject, body, question }: InjectVersion): LocalizedText[] =>
  [subject, body, question?.text, ...(question?.options ?? []).map(({ text }) => text)].flatMap((text) => text ?? []);

const changedIn = (version: InjectVersion, next: InjectVersion): FormerWords['changed'] => {
  const then = wordsOf(next).flatMap(({ versions }) =>
    Object.entries(versions).map(([language, { text }]) => `${language} ${text}`),
  );
  return wordsOf(version).flatMap(({ versions }) =>
    Object.entries(versions)
      .filter(([language, { text }]) => !then.includes(`${language} ${text}`))
      .map(([language, { text }]) => ({ language, text })),
  );
};

const saidBy = (version: InjectVersion): string =>
  JSON.stringify(
    wordsOf(version).map(({ versions }) =>
      Object.entries(versions)
        .map(([language, { text }]) => [language, text])
        .sort(),
    ),
  );
