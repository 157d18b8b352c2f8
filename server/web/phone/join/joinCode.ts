const LENGTH = 8;
/** No I, O, 0, 1: they are mistaken for each other. */
const OF_A_CODE = /[A-HJ-NP-Z2-9]/;
const WHOLE = /^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/;
const BETWEEN = /[\p{Pd}\p{Zs}\p{Cf}\p{Cc}_.\u2212]/gu;

/** What the same key, or the same shape on paper, gives on Russian and Greek keyboards. */
const LOOK_ALIKES = 'АВСЕНКМРТХУЅЈΑΒΕΖΗΚΜΝΡΤΥΧ';
const THEIR_LATIN = 'ABCEHKMPTXYSJABEZHKMNPTYX';

export interface TypedCode {
  /** As it is printed, ABCD-EFGH, as far as it was typed. */
  shown: string;
  /** What no code has. */
  unknown: string;
}

/** The code that is meant by whatever was typed, pasted or scanned: a whole link too. The server reads it the same way. */
export function readCode(typed: string): TypedCode {
  const last = typed.trim().split('/').pop()!.split(/[#?]/)[0]!;
  const characters = [...last.toUpperCase().replace(BETWEEN, '')].map(meant);
  const letters = characters.filter((one) => OF_A_CODE.test(one)).join('');
  const half = LENGTH / 2;
  return {
    shown: letters.length > half ? `${letters.slice(0, half)}-${letters.slice(half)}` : letters,
    unknown: [...new Set(characters.filter((one) => !OF_A_CODE.test(one)))].join(' '),
  };
}

export const isWhole = (code: string): boolean => WHOLE.test(code);

function meant(character: string): string {
  const alike = LOOK_ALIKES.indexOf(character);
  return alike < 0 ? latinDigit(character) : THEIR_LATIN[alike]!;
}

/** Digits of a script follow each other, from its zero on. */
function latinDigit(character: string): string {
  if (!/^\p{Nd}$/u.test(character)) return character;
  const code = character.codePointAt(0)!;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}
