/** The server's limit for a text of one line. */
export const LONGEST_LINE = 200;

/** A text as one line, however it was pasted. */
export const lineOf = (text: string): string => text.replace(/\s+/gu, ' ').trim();
