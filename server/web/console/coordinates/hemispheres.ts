/** How languages of this program write north, south, east and west, in capitals, longest first. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/(?:ПН|С)\.?\s?Ш\.?|ПН\.?(?!\p{L})|С(?!\p{L}|\.?\s?Х)/gu, 'N'],
  [/(?:ПД|Ю)\.?\s?Ш\.?|ПД\.?(?!\p{L})|Ю(?!\p{L})/gu, 'S'],
  [/(?:СХ|В)\.?\s?Д\.?|СХ\.?(?!\p{L})|В(?!\p{L})/gu, 'E'],
  [/(?:ЗХ|З)\.?\s?Д\.?|ЗХ\.?(?!\p{L})|З(?!\p{L})/gu, 'W'],
  [/شمال[\u064b-\u0652اىیي]*/gu, 'N'],
  [/جنوب[\u064b-\u0652اىیي]*/gu, 'S'],
  [/شرق[\u064b-\u0652اىیي]*/gu, 'E'],
  [/غرب[\u064b-\u0652اىیي]*/gu, 'W'],
];

/** With the letters N, S, E and W in their place. */
export const latinHemispheres = (text: string): string =>
  WORDS.reduce((written, [word, letter]) => written.replace(word, letter), text);
