import type { GeoPoint } from '../../shared/protocol.ts';
import { asciiDigits } from '../../shared/form/typedNumber.ts';
import { decimalOf, pointOfDegrees, sexagesimalOf } from './degrees.ts';
import { pointOfLink } from './links.ts';
import { mgrsOf, pointOfMgrs } from './mgrs.ts';
import { plusCodeOf, pointOfPlusCode } from './plusCode.ts';
import { gridPoint, isInBand, pointOfGrid } from './utm.ts';

/** In which ways a place can be written. */
export const NOTATIONS = ['decimal', 'degrees', 'mgrs', 'utm', 'plus-code'] as const;
export type Notation = (typeof NOTATIONS)[number];

const LONGEST = 100;
/** About a decimetre. */
const DECIMALS = 6;
const UTM = /^(\d{1,2})\s?([C-HJ-NP-X])\s+(\d{6}(?:\.\d+)?)\s?M?E?[\s,]+(\d{1,8}(?:\.\d+)?)\s?M?N?$/;

/** As decimal degrees where the notation has nothing for it, near the poles. */
export function writtenIn(notation: Notation, point: GeoPoint): string {
  switch (notation) {
    case 'decimal':
      return decimalOf(point);
    case 'degrees':
      return sexagesimalOf(point);
    case 'mgrs':
      return mgrsOf(point) ?? decimalOf(point);
    case 'utm':
      return utmOf(point) ?? decimalOf(point);
    case 'plus-code':
      return plusCodeOf(point);
  }
}

/** Whatever notation it is in: no two of them look alike. Undefined until it is a place. */
export function placeIn(typed: string): GeoPoint | undefined {
  const found = pointOfLink(typed.trim()) ?? pointOfWords(typed);
  return found && { latitude: rounded(found.latitude), longitude: rounded(found.longitude) };
}

function pointOfWords(typed: string): GeoPoint | undefined {
  const text = asciiDigits(typed.trim()).toUpperCase();
  if (text.length > LONGEST) return undefined;
  return pointOfPlusCode(text) ?? pointOfMgrs(text) ?? pointOfUtm(text) ?? pointOfDegrees(text);
}

const rounded = (degrees: number): number => Number(degrees.toFixed(DECIMALS));

function utmOf(point: GeoPoint): string | undefined {
  const grid = gridPoint(point);
  return grid && `${grid.zone}${grid.band} ${Math.round(grid.easting)} ${Math.round(grid.northing)}`;
}

/**
 * The letter is the band. Some write N and S for the halves of the Earth: N is a northern band too, so nothing else can be
 * meant; S is one as well, and is taken for the south by nobody here.
 */
function pointOfUtm(text: string): GeoPoint | undefined {
  const [, zoneText = '', band = '', easting = '', northing = ''] = UTM.exec(text) ?? [];
  const zone = Number(zoneText);
  if (zone < 1 || zone > 60) return undefined;
  const point = pointOfGrid(zone, band < 'N', Number(easting), Number(northing));
  const isNorth = band === 'N' && point.latitude >= 0 && point.latitude <= 84;
  return isNorth || isInBand(point.latitude, band) ? point : undefined;
}
