import type { LanguageTag } from '../../shared/protocol.ts';
import type { Errand } from '../keep/database.ts';

/** What I wrote of a voice, and the server does not have or refused. */
export interface Written {
  errand: string;
  words: string;
  /** Undefined: other words for those that are there, in their language. */
  language?: LanguageTag;
  /** The revision of the words that they were to replace; 0: there were none. */
  revision: number;
  /** It has certainly not left this phone: it can be taken back. */
  isUnsent: boolean;
  refusal?: NonNullable<Errand['refusal']>;
}

/** By the name of the text; the last of each counts. */
export function writtenHere(errands: Errand[]): ReadonlyMap<string, Written> {
  const written = new Map<string, Written>();
  for (const { id: errand, command, refusal, unsent } of errands) {
    if (command.type !== 'revise-source' && command.type !== 'translate-text') continue;
    // A draft is the desk's: in the conversation nobody reads it.
    if (command.type === 'translate-text' && command.state === 'draft') continue;
    written.set(command.text, {
      errand,
      words: command.body,
      revision: command.type === 'revise-source' ? command.basedOn : 0,
      isUnsent: unsent === true,
      ...(command.type === 'translate-text' && { language: command.language }),
      ...(refusal && { refusal }),
    });
  }
  return written;
}
