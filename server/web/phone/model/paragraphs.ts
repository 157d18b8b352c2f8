import type { Text } from '../../shared/protocol.ts';

/** What is set apart by a blank line. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);

/** Paragraph by paragraph, one of each; undefined where they do not correspond. */
export function interleaved(
  one: Text,
  other: Text,
  split: (text: string) => string[] = paragraphsOf,
): [Text, Text][] | undefined {
  const [own, second] = [split(one.text), split(other.text)];
  if (own.length < 2 || own.length !== second.length) return undefined;
  return own.map((paragraph, at) => [
    { text: paragraph, language: one.language },
    { text: second[at] ?? '', language: other.language },
  ]);
}
