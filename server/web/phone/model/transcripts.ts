import type { LanguageTag } from '../../shared/protocol.ts';
import type { Errand } from '../keep/database.ts';

/** What I wrote of a voice, and the server does not have or refused. */
export interface Written {
  errand: string;
  words: string;
  /** Undefined: other words for those that are there, in their language. */
  language?: LanguageTag;
  refusal?: NonNullable<Errand['refusal']>;
}

/** By the name of the text; the last of each counts. */
export function writtenHere(errands: Errand[]): ReadonlyMap<string, Written> {
  const written = new Map<string, Written>();
  for (const { id: errand, command, refusal } of errands) {
    if (command.type !== 'revise-source' && command.type !== 'translate-text') continue;
    // A draft is the desk's: in the conversation nobody reads it.
    if (command.type === 'translate-text' && command.state === 'draft') continue;
    written.set(command.text, {
      errand,
      words: command.body,
      ...(command.type === 'translate-text' && { language: command.language }),
      ...(refusal && { refusal }),
    });
  }
  return written;
}
