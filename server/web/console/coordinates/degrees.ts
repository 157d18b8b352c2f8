import type { GeoPoint } from '../../shared/protocol.ts';
import { latinHemispheres } from './hemispheres.ts';

const SIXTY = 60;
const HUNDREDTHS_OF_A_DEGREE = 360_000;
const DECIMALS = 6;

export const decimalOf = ({ latitude, longitude }: GeoPoint): string =>
  `${latitude.toFixed(DECIMALS)}, ${longitude.toFixed(DECIMALS)}`;

/** `45°35'39.12"N 11°36'10.44"E`: to a third of a metre. */
export const sexagesimalOf = ({ latitude, longitude }: GeoPoint): string =>
  `${sexagesimal(latitude, 'N', 'S')} ${sexagesimal(longitude, 'E', 'W')}`;

function sexagesimal(degrees: number, positive: string, negative: string): string {
  // One whole number first: 59.999" must become the next minute and not 60".
  const all = Math.round(Math.abs(degrees) * HUNDREDTHS_OF_A_DEGREE);
  const seconds = ((all % 6_000) / 100).toFixed(2).padStart(5, '0');
  const minutes = String(Math.floor(all / 6_000) % SIXTY).padStart(2, '0');
  return `${Math.floor(all / HUNDREDTHS_OF_A_DEGREE)}°${minutes}'${seconds}"${degrees < 0 ? negative : positive}`;
}

/**
 * Degrees, with minutes and seconds or without, latitude first unless letters say otherwise; signs or letters, before or
 * behind. Undefined for all that could be read in two ways.
 */
export function pointOfDegrees(written: string): GeoPoint | undefined {
  const text = plain(written);
  if (!/^[-+\d.°'"NSEW\s]+$/.test(text) || /\d[-+]/.test(text)) return undefined;
  const letters = text.match(/[NSEW]/g) ?? [];
  const numbers = (text.match(/[-+]?\d+(?:\.\d+)?/g) ?? []).map((number) => number.replace('+', ''));
  const isClean = /^[°'"NSEW\s]*$/.test(text.replace(/[-+]?\d+(?:\.\d+)?/g, ' '));
  if (!isClean || ![2, 4, 6].includes(numbers.length) || !standRightly(text, letters)) return undefined;
  const half = numbers.length / 2;
  const one = angle(numbers.slice(0, half), letters[0]);
  const other = angle(numbers.slice(half), letters[1]);
  if (one === undefined || other === undefined) return undefined;
  const isTurned = 'EW'.includes(letters[0] ?? 'N');
  const [latitude, longitude] = isTurned ? [other, one] : [one, other];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}

/** Commas are points where there is one in each number, and all others stand between the two. */
function plain(written: string): string {
  const text = latinHemispheres(written)
    .replace(/[′’‘´`]/g, "'")
    .replace(/[″”“]|''/g, '"')
    .replace(/[−–]/g, '-')
    .replace(/º/g, '°')
    .replace(/٫/g, '.')
    .replace(/[;،]/g, ' ');
  const commas = text.match(/\d,\d/g) ?? [];
  const isPoint = !text.includes('.') && commas.length === 2;
  return (isPoint ? text.replace(/(\d),(\d)/g, '$1.$2') : text).replace(/,/g, ' ');
}

/** None; or one of each kind, both before or both behind their numbers. */
function standRightly(text: string, letters: readonly string[]): boolean {
  if (letters.length === 0) return true;
  const kinds = letters.map((letter) => ('NS'.includes(letter) ? 'latitude' : 'longitude'));
  if (letters.length !== 2 || kinds[0] === kinds[1]) return false;
  const shape = text
    .replace(/[^NSEW\d]/g, '')
    .replace(/[NSEW]/g, 'L')
    .replace(/\d+/g, 'n');
  return shape === 'LnLn' || shape === 'nLnL';
}

/** Only the last of its numbers may have a fraction, and only the first a sign. */
function angle(numbers: readonly string[], letter: string | undefined): number | undefined {
  const [first = '', ...parts] = numbers;
  const isNegative = first.startsWith('-');
  const isSound =
    numbers.slice(0, -1).every((number) => !number.includes('.')) &&
    parts.every((part) => !part.startsWith('-') && Number(part) < SIXTY) &&
    !(isNegative && letter !== undefined);
  if (!isSound) return undefined;
  const degrees = numbers.reduce((sum, number, index) => sum + Math.abs(Number(number)) / SIXTY ** index, 0);
  return isNegative || letter === 'S' || letter === 'W' ? -degrees : degrees;
}
