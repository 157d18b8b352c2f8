import { expect, test } from 'vitest';
import { probableLanguage } from './namesIn.ts';

const kml = (name: string) => `<kml><Document><name>Layer</name><Placemark><name>${name}</name></Placemark></Document>`;
const geoJson = (name: string) =>
  `{"type":"Feature","properties":{"kind":"tent of some sort","name":${JSON.stringify(name)}}}`;

test.each([
  [kml('خيمة الإحاطة'), ['en', 'ru', 'ar'], 'en', 'ar'],
  [kml('<![CDATA[خيمة الإحاطة]]>'), ['en', 'ar'], 'en', 'ar'],
  [geoJson('Командный пункт'), ['en', 'kk', 'ru'], 'ru', 'ru'],
  [geoJson('Командный пункт'), ['en', 'kk', 'ru'], 'en', 'kk'],
  ['{"name":"\\u062e\\u064a\\u0645\\u0629"}', ['en', 'ar'], 'en', 'ar'],
  [geoJson('Briefing tent'), ['ru', 'fr', 'en'], 'en', 'en'],
  [geoJson('Briefing tent'), ['ru', 'fr', 'en'], 'ru', 'fr'],
  [geoJson('指揮所'), ['ru', 'en'], 'en', 'en'],
  [geoJson('指揮所'), ['ru', 'fr'], 'en', 'ru'],
  ['', ['ru', 'en'], 'ar', 'ru'],
  ['', [], 'ar', undefined],
])('%s among %j for a reader of %s is %s', (file, languages, own, proposed) =>
  expect(probableLanguage(file, languages, own)).toBe(proposed),
);
