import { expect, test } from 'vitest';
import { kindOf } from './translationFile.ts';

const utf8 = (text: string) => new TextEncoder().encode(text).buffer;
const utf16 = (text: string) => new Uint16Array([0xfeff, ...[...text].map((c) => c.charCodeAt(0))]).buffer;

test('a glossary is told by its root, whatever stands before it', () => {
  const glossary = '<?xml version="1.0"?>\n<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">\n<!-- <xliff> -->';
  expect(kindOf(utf8(`${glossary}<martif type="TBX">`)).path).toBe('tbx');
  expect(kindOf(utf8('\uFEFF<tbx style="dct">')).path).toBe('tbx');
  expect(kindOf(utf16('<?xml version="1.0" encoding="UTF-16"?><tbx>')).path).toBe('tbx');
});

test('everything else goes where the server tells it apart', () => {
  expect(kindOf(utf8('<xliff version="1.2">'))).toEqual({ path: 'xliff', type: 'application/xml' });
  expect(kindOf(utf16('<xliff version="2.0">'))).toEqual({ path: 'xliff', type: 'application/xml' });
  expect(kindOf(utf8('# Russian <tbx>\nmsgid ""\n'))).toEqual({ path: 'xliff', type: 'text/x-gettext-translation' });
  expect(kindOf(utf8('\uFEFFmsgid ""\n'))).toEqual({ path: 'xliff', type: 'text/x-gettext-translation' });
  expect(kindOf(utf8('')).path).toBe('xliff');
});
