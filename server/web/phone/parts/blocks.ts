import { lexer } from 'marked';

/** The blocks of a formatted text, each whole: a list, a table, a heading, a paragraph. */
export const blocksOf = (source: string): string[] =>
  lexer(source)
    .map(({ raw }) => raw.trim())
    .filter(Boolean);
