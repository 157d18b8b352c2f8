/**
 * Finds words that are typed in another script or spelling, as the server's search for names does (Names.java in i18n): Краснов
 * and Krasnov find each other. Needs no network and no tables of Unicode. It rather finds one too many than misses one.
 */
interface Sounds {
  key: string;
  consonants: string;
  /** Arabic script leaves most vowels out. */
  abjad: boolean;
}

type Pass = (text: string) => string;

/** At each place the first that fits; what came of it is not looked at again in this pass. */
function pass(rules: string): Pass {
  const sounds = new Map(rules.split(' ').map((rule) => rule.split('>') as [string, string]));
  const any = new RegExp([...sounds.keys()].join('|'), 'g');
  return (text) => text.replace(any, (found) => sounds.get(found) ?? '');
}

const letters = pass(
  'šč>s дж>i џ>i dž>i щ>s ш>s ж>z ч>k ц>k х>g й>i ы>i э>e ё>e ю>iu я>ia є>ie ї>i ў>u ґ>g ъ> ь> ѓ>g ќ>k ђ>d ћ>k љ>li ' +
    'њ>ni ј>i ұ>u ү>u ө>o ә>a қ>k ғ>g ң>n һ>g lj>li nj>ni а>a б>b в>v г>g д>d е>e з>z и>i к>k л>l м>m н>n о>o п>p ' +
    'р>r с>s т>t у>u ф>f і>i ß>ss æ>ae œ>oe ø>o ł>l đ>d ð>d þ>th ı>i ا>a أ>a إ>i آ>a ب>b پ>p ت>t ث>t ج>i چ>k ح>g ' +
    'خ>g د>d ذ>d ر>r ز>z ژ>z س>s ش>s ص>s ض>d ط>t ظ>z غ>g ف>f ق>k ك>k ک>k گ>g ل>l م>m ن>n ه>g و>v ؤ>v ي>i ی>i ى>i ئ>i',
);
const spellings = pass(
  'schtsch>s shch>s chtch>s szcz>s tsch>k tch>k sch>s dzh>i dj>i sh>s sz>s zh>z rz>z dz>z cz>k ch>k ts>k tz>k kh>g gh>g ' +
    'ph>f th>t ck>k ou>u ue>u oe>o ae>a c>k q>k h>g w>v y>i j>i x>ks',
);
const joined = pass('ie>e io>e');
const once = (text: string) => text.replace(/([a-z])\1+/g, '$1');

const ABJAD = /\p{Script=Arabic}/u;
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}'’]+/u;
const ARTICLE = /(^|[^\p{L}])(?:[ae]l[-'’]|ال(?=\p{L}{2}))/gu;
/** Khadija is written with it and spoken without. */
const MUTE_ENDING = /[هةہ]$/;
const FEWEST = 3;

function soundsOf(word: string): Sounds {
  const latin = letters(word.replace(MUTE_ENDING, '').normalize('NFC')).normalize('NFD').replace(/\p{M}/gu, '');
  const key = once(joined(spellings(letters(latin).replace(/[^a-z0-9]/g, ''))));
  return { key, consonants: once(key.replace(/[aeiouv]/g, '')), abjad: ABJAD.test(word) };
}

const allSounds = (text: string): Sounds[] =>
  text
    .toLowerCase()
    .replace(ARTICLE, '$1')
    .split(BETWEEN_WORDS)
    .map(soundsOf)
    .filter(({ key }) => key !== '');

const begins = (word: string, typed: string, fewest: number) =>
  (typed.length >= FEWEST && word.startsWith(typed)) || (typed.length >= fewest && word === typed);

const same = (typed: Sounds, word: Sounds): boolean =>
  begins(word.key, typed.key, FEWEST - 1) ||
  ((typed.abjad || word.abjad) && begins(word.consonants, typed.consonants, FEWEST - 1));

const MOST_KEPT = 1_000;
const kept = new Map<string, Sounds[]>();

/** Nobody waits for the same page to be spelled again with each letter. */
function soundsOfText(text: string): Sounds[] {
  const known = kept.get(text);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const sounds = allSounds(text);
  kept.set(text, sounds);
  return sounds;
}

/** Whether a word of the text begins as what was typed sounds. */
export function soundsIn(typed: string, text: string): boolean {
  const wanted = allSounds(typed);
  return wanted.length > 0 && wanted.every((one) => soundsOfText(text).some((word) => same(one, word)));
}

/** Whether every word that was typed is in it somewhere, as it is written or as it sounds. */
export function says(typed: string, texts: readonly (string | undefined)[]): boolean {
  const all = texts.join('\n');
  const written = all.toLocaleLowerCase();
  return typed
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => written.includes(word) || soundsIn(word, all));
}
