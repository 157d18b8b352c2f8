const LENGTH = 8;
/** No I, O, 0, 1: they are mistaken for each other. */
const NOT_OF_A_CODE = /[^A-HJ-NP-Z2-9]/g;

/** As it is printed, ABCD-EFGH, from whatever was typed, pasted or scanned: a whole link too. */
export function tidyCode(typed: string): string {
  const last = typed.trim().split('/').pop() ?? '';
  const letters = last.toUpperCase().replace(NOT_OF_A_CODE, '').slice(0, LENGTH);
  const half = LENGTH / 2;
  return letters.length > half ? `${letters.slice(0, half)}-${letters.slice(half)}` : letters;
}

export const isWhole = (code: string): boolean => code.replace('-', '').length === LENGTH;
