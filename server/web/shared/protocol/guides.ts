import type { LanguageTag, PersonFunction } from '../protocol.ts';

/** Who has a one-page guide. A director's is the one of controllers. */
export const GUIDED = [
  'player',
  'cultural-mediator',
  'role-player',
  'evaluator',
  'controller',
  'safety-officer',
] as const satisfies readonly PersonFunction[];

/** The page that the server draws for this function; without a language in the one that the browser asks for. */
export const guideOf = (one: PersonFunction, language?: LanguageTag): string =>
  `/guides/${one}${language ? `?language=${language}` : ''}`;
