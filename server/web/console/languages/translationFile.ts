/** Formats of texts for translation tools, as the server calls them. Their names are the same in every language. */
export const FORMATS = [
  { code: 'xliff-2.1', name: 'XLIFF 2.1', ending: 'xlf' },
  { code: 'xliff-2.0', name: 'XLIFF 2.0', ending: 'xlf' },
  { code: 'xliff-1.2', name: 'XLIFF 1.2', ending: 'xlf' },
  { code: 'po', name: 'PO', ending: 'po' },
] as const;

export type FormatCode = (typeof FORMATS)[number]['code'];

export interface Kind {
  /** The glossary has a way of its own; the server tells all others apart. */
  path: 'tbx' | 'xliff';
  type: string;
}

const BEGINNING = 8_192;

/** By what stands in it: tools and people call their files what they like. */
export function kindOf(bytes: ArrayBufferLike): Kind {
  const begin = new Uint8Array(bytes, 0, Math.min(BEGINNING, bytes.byteLength));
  // Of UTF-16 every other byte is none for the letters that are looked for.
  const text = new TextDecoder('windows-1252').decode(begin.filter((byte) => byte !== 0));
  const isXml = /^[^<#m]{0,20}</.test(text);
  if (isXml && /<(?:\w+:)?(?:tbx|martif)[\s>]/i.test(text)) return { path: 'tbx', type: 'application/xml' };
  return { path: 'xliff', type: isXml ? 'application/xml' : 'text/x-gettext-translation' };
}
