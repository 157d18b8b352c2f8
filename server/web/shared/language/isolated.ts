/** A name that keeps its place in a line that is read the other way. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;

/** That of what somebody typed, in whatever language; a sign alone stands where the page begins. */
export const directionOfTyped = (words: string): 'auto' | undefined =>
  /[\p{L}\p{N}]/u.test(words) ? 'auto' : undefined;

const LETTER = /\p{L}/u;
const FROM_THE_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** That of their first letter; `auto` where there is none. What is cut of them in one line is then their end. */
export function directionOfWords(words: string): 'ltr' | 'rtl' | 'auto' {
  const [letter] = LETTER.exec(words) ?? [];
  if (letter === undefined) return 'auto';
  return FROM_THE_RIGHT.test(letter) ? 'rtl' : 'ltr';
}
