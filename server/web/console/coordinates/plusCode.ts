import type { GeoPoint } from '../../shared/protocol.ts';

/** Open Location Codes, whole ones: "8FQHHJV3+M5J". A short one needs a town that it is near, which nobody names here. */
const SYMBOLS = '23456789CFGHJMPQRVWX';
const PAIRS = 5;
const PAIR_BASE = 20;
const GRID_DIGITS = 5;
const GRID_ROWS = 5;
const GRID_COLUMNS = 4;
const BEFORE_PLUS = 8;
/** Steps of a degree in a code of all 15 digits. */
const LATITUDE_STEPS = 8_000 * GRID_ROWS ** GRID_DIGITS;
const LONGITUDE_STEPS = 8_000 * GRID_COLUMNS ** GRID_DIGITS;
const WRITTEN = /^[23456789CFGHJMPQRVWX]{8}\+[23456789CFGHJMPQRVWX]{2,7}$/;

/** Eleven digits: three metres. */
export function plusCodeOf({ latitude, longitude }: GeoPoint): string {
  let north = Math.min(steps(latitude + 90, LATITUDE_STEPS), 180 * LATITUDE_STEPS - 1);
  let east = steps((longitude + 180) % 360, LONGITUDE_STEPS);
  north = Math.floor(north / GRID_ROWS ** (GRID_DIGITS - 1));
  east = Math.floor(east / GRID_COLUMNS ** (GRID_DIGITS - 1));
  const last = SYMBOLS.charAt((north % GRID_ROWS) * GRID_COLUMNS + (east % GRID_COLUMNS));
  north = Math.floor(north / GRID_ROWS);
  east = Math.floor(east / GRID_COLUMNS);
  let code = '';
  for (let pair = 0; pair < PAIRS; pair++) {
    code = SYMBOLS.charAt(north % PAIR_BASE) + SYMBOLS.charAt(east % PAIR_BASE) + code;
    north = Math.floor(north / PAIR_BASE);
    east = Math.floor(east / PAIR_BASE);
  }
  return `${code.slice(0, BEFORE_PLUS)}+${code.slice(BEFORE_PLUS)}${last}`;
}

/** The middle of what the code names. */
export function pointOfPlusCode(written: string): GeoPoint | undefined {
  if (!WRITTEN.test(written)) return undefined;
  const digits = [...written.replace('+', '')].map((symbol) => SYMBOLS.indexOf(symbol));
  let [north, east, height, width] = [0, 0, PAIR_BASE ** 2, PAIR_BASE ** 2];
  digits.slice(0, 2 * PAIRS).forEach((digit, index) => {
    if (index % 2 === 0) {
      height /= PAIR_BASE;
      north += digit * height;
    } else {
      width /= PAIR_BASE;
      east += digit * width;
    }
  });
  for (const digit of digits.slice(2 * PAIRS)) {
    height /= GRID_ROWS;
    width /= GRID_COLUMNS;
    north += Math.floor(digit / GRID_COLUMNS) * height;
    east += (digit % GRID_COLUMNS) * width;
  }
  const latitude = north + height / 2 - 90;
  const longitude = east + width / 2 - 180;
  return latitude < 90 && longitude < 180 ? { latitude, longitude } : undefined;
}

/** Without the noise of a double's last digits, which would fall into the cell before. */
const steps = (degrees: number, ofDegree: number): number => Math.floor(Math.round(degrees * ofDegree * 1e6) / 1e6);
