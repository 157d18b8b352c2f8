/** A sign on a tab, and the word that it stands for. */
export interface TabMark {
  sign: string;
  word: string;
}

/** How far one language of a text is. */
export type VersionMark = 'original' | 'missing' | 'draft' | 'needs-review' | 'stale';

export const SIGNS: Record<VersionMark, string> = {
  original: '◆',
  missing: '–',
  draft: '✎',
  'needs-review': '?',
  stale: '↺',
};
