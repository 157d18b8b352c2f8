/**
 * A part of a text; a run is a number, code, plate, account, time or address that is read from left to right in a text that is not.
 * In what is whole no line ends.
 */
export interface Part {
  text: string;
  isRun: boolean;
  isWhole: boolean;
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\u200f\u202b]/u;
const DIGIT = '0-9\u0660-\u0669\u06f0-\u06f9';
const WORD = `[A-Za-z${DIGIT}]+`;
const SPACE = '[ \u00a0\u202f]';
const DASH = '-\u2010\u2011–\u2212';
/** Each begins with a character that no word has: there is one way only to read a run, however long it is. */
const BETWEEN = [
  `\\)${SPACE}?[${DASH}/.:]?\\(?`,
  // A full stop that has a space after it ends a sentence.
  `${SPACE}(?:[${DASH}/:@+°º→]${SPACE}?|\\.)?\\(?`,
  `[${DASH}/:@_+*°º→]${SPACE}?`,
  '[.?&=#%~]',
  `(?<=[${DIGIT}])[′″]${SPACE}?`,
  // A place by its degrees.
  `(?<=\\.[${DIGIT}]+),${SPACE}(?=[${DIGIT}]+\\.)`,
  `(?<=[${DIGIT}])[,\u066b\u066c](?=[${DIGIT}])`,
].join('|');
const OF_THE_WEB = '(?:[A-Za-z][A-Za-z0-9+.-]{0,19}://|www\\.)';
/** A full stop or bracket after it is not its own. */
const ADDRESS = `${OF_THE_WEB}[!-~]*[A-Za-z0-9/_=&#%+~-]`;
/** "And", "with", "to" are one letter that is written together with the number after it. Digits of these scripts are no letters. */
const AFTER_A_LETTER = '(?<=[\u05d0-\u05f2\u0620-\u065f\u066e-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])';
const BEGIN = `(?:(?<![\\p{L}\\p{N}])|${AFTER_A_LETTER})`;
/** After a word of more letters it is a hyphen. */
const MINUS = '(?<!\\p{L}[^\\P{L}\u0640])-';
const SIGN = `(?:[+\u2212]${SPACE}?|${MINUS}|[#(]|№${SPACE}?)(?!${OF_THE_WEB})`;
const RUN = new RegExp(
  `${BEGIN}(?:${ADDRESS}|(?:${SIGN})?${WORD}(?:(?:${BETWEEN})(?!${OF_THE_WEB})${WORD})*(?:%|${SPACE}?[°º])?)`,
  'gu',
);
/** In a text from the left only figures and capitals: between other words of its own language a line may end. */
const CAPITAL = 'A-Z\u0400-\u042f';
const SOME_LETTER = `${CAPITAL}a-z\u0430-\u04ff`;
const CODE = `(?:[${CAPITAL}]{1,4}|[${SOME_LETTER}]{0,8}[${DIGIT}][${SOME_LETTER}${DIGIT}]*)(?![\\p{L}\\p{N}])`;
const CODES = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${SIGN})?${CODE}(?:(?:${BETWEEN})(?!${OF_THE_WEB})${CODE})*(?:%|${SPACE}?[°º])?`,
  'gu',
);
const MAY_BREAK = new RegExp(`[${DASH} \u202f/→]`);
/** Bidi reads two numbers that have only a comma between as one number. */
const COMMA = '\u060c';
const HAS_DIGIT = new RegExp(`[${DIGIT}]`);
const IS_ADDRESS = new RegExp(`^${OF_THE_WEB}`);
const LETTER = /\p{L}/u;
const IS_ONE_WORD = new RegExp(`^${WORD}$`);

/** A number, plate or account up to so many letters fits the line of any phone: it is not broken in two. */
const SHORT = 24;

/**
 * The parts of a text in their order. Between letters that are written from right to left the groups of "+379 0555 0101"
 * would be shown in the order "0101 0555 379+", and nobody could call. In any text a short one stays on one line.
 */
export function partsOf(text: string): Part[] {
  const fromRight = RIGHT_TO_LEFT.test(text);
  if (!fromRight && isFigures(text)) return [{ text, isRun: true, isWhole: text.length <= SHORT }];
  const parts: Part[] = [];
  let from = 0;
  for (const found of text.matchAll(fromRight ? RUN : CODES)) {
    let run = found[0];
    const end = found.index + run.length;
    if (text[end] === ')' && run.lastIndexOf('(') > run.lastIndexOf(')')) run += ')';
    const isWhole = run.length <= SHORT;
    if (fromRight ? !isRun(found[0], text[found.index - 1], text[end]) : !isWhole || !isHeld(run)) continue;
    if (found.index > from) parts.push({ text: text.slice(from, found.index), isRun: false, isWhole: false });
    parts.push({ text: run, isRun: fromRight, isWhole });
    from = found.index + run.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), isRun: false, isWhole: false });
  return parts;
}

/** Alone they take the direction of whatever stands around them. */
const isFigures = (text: string) => !LETTER.test(text) && HAS_DIGIT.test(text) && !IS_ONE_WORD.test(text);

function isRun(run: string, before: string | undefined, after: string | undefined): boolean {
  if (!IS_ADDRESS.test(run) && !HAS_DIGIT.test(run)) return false;
  return !IS_ONE_WORD.test(run) || before === COMMA || after === COMMA;
}

const isHeld = (codes: string) => HAS_DIGIT.test(codes) && MAY_BREAK.test(codes);

const LONGEST_BEGINNING = 60;

/** How a text begins, where there is no room for more: it ends neither within a word nor within a number or code. */
export function beginningOf(text: string): string;
export function beginningOf(text: string | undefined): string | undefined;
export function beginningOf(text: string | undefined): string | undefined {
  if (text === undefined || text.length <= LONGEST_BEGINNING) return text;
  const space = text.slice(0, LONGEST_BEGINNING + 1).search(/\s\S*$/);
  const end = space > 0 ? space : LONGEST_BEGINNING;
  const fromRight = RIGHT_TO_LEFT.test(text);
  const cut = [...text.matchAll(fromRight ? RUN : CODES)].find(
    ({ index, 0: run }) => index < end && end < index + run.length && (fromRight || isHeld(run)),
  );
  return `${text.slice(0, cut?.index || end).trimEnd()}…`;
}
