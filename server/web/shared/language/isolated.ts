/** A name that keeps its place in a line that is read the other way. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;

const LETTER = /\p{L}/u;
const FROM_THE_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** That of their first letter; `auto` where there is none. What is cut of them in one line is then their end. */
export function directionOfWords(words: string): 'ltr' | 'rtl' | 'auto' {
  const [letter] = LETTER.exec(words) ?? [];
  if (letter === undefined) return 'auto';
  return FROM_THE_RIGHT.test(letter) ? 'rtl' : 'ltr';
}
