import { EVERYONE, type Inject, type MselInject } from '../items.ts';
import { written } from './texts.ts';

/** What newspapers, broadcasters and people on line have said so far, the latest first. */
export const articlesOf = (injects: Iterable<MselInject>): MselInject[] =>
  [...injects]
    .filter(({ inject, released }) => inject.type === 'media-article' && released !== undefined)
    .sort((a, b) => b.released!.sentAt.localeCompare(a.released!.sentAt));

/** To begin an article with: for everybody, who need not answer it. */
export function articleFrom(text: string, language: string): Inject {
  const nothing = { source: language, revision: 1, versions: {} };
  return {
    id: 'article',
    number: '',
    type: 'media-article',
    title: nothing,
    audience: EVERYONE,
    body: written(language, { [language]: text }) ?? nothing,
    trigger: { type: 'by-hand' },
    mustAcknowledge: false,
    expectedActions: [],
  };
}
