/** A number as commands have it, or why it is none. */
export type TypedNumber = { number: string } | { problem: 'not-a-number' | 'ambiguous' };

const NUMBER = /^-?\d{1,20}(\.\d{1,6})?$/;
export const isNumber = (written: string): boolean => NUMBER.test(written);

const NONE: TypedNumber = { problem: 'not-a-number' };
/** Between thousands wherever it stands: any space, an apostrophe, the Arabic mark for it. */
const GROUPING = /[\s'’\u066c]/g;
const ARABIC_COMMA = /\u060c/g;
const ARABIC_POINT = '\u066b';
/** What each language has between thousands, of the two that others have before tenths. All others have a space. */
const GROUPS_BY: Readonly<Record<string, string>> = {
  en: ',',
  ar: ',',
  fa: ',',
  de: '.',
  es: '.',
  it: '.',
  ro: '.',
  tr: '.',
};

/**
 * A number as somebody typed it, in any digits, with marks between its thousands. One comma or point with three digits behind it
 * is a mark between thousands only where the language has it so; elsewhere nobody can tell, and nobody guesses.
 */
export function readNumber(typed: string, language: string): TypedNumber {
  const plain = asciiDigits(typed.trim());
  const sign = plain.startsWith('-') ? '-' : '';
  const body = plain.slice(sign.length).replace(GROUPING, ' ').replace(ARABIC_COMMA, ',');
  const whole = unsigned(body, language.split('-')[0] ?? '');
  if (typeof whole !== 'string') return whole;
  return isNumber(sign + whole) ? { number: sign + whole } : NONE;
}

function unsigned(body: string, language: string): string | TypedNumber {
  const [last = ''] = /[ ,.\u066b](?=\d*$)/.exec(body) ?? [];
  if (last === '') return body;
  const at = body.lastIndexOf(last);
  const [before, after] = [body.slice(0, at), body.slice(at + 1)];
  if (last === ' ' || before.includes(last)) return ungrouped(body, last) ?? NONE;
  const isAlone = /^\d*$/.test(before);
  if (last !== ARABIC_POINT && isAlone && /^[1-9]\d{0,2}$/.test(before) && after.length === 3) {
    return GROUPS_BY[language] === last ? before + after : { problem: 'ambiguous' };
  }
  const [mark = ''] = /[ ,.]/.exec(before) ?? [];
  const thousands = isAlone ? before : ungrouped(before, mark);
  return thousands === undefined ? NONE : `${thousands}.${after}`;
}

/** In the digits of code, without marks of direction, and with the minus that a keyboard has. */
export const asciiDigits = (typed: string): string =>
  typed
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/^[−–]/, '-');

/** Undefined where its groups are not of three digits. */
const ungrouped = (written: string, mark: string): string | undefined => {
  const [first = '', ...groups] = written.split(mark);
  const fits = /^\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
  return fits ? first + groups.join('') : undefined;
};
