/** What of a message tells whether it is still to be heard and read. */
export interface Sayable {
  voice?: { sha256: string };
  hidden?: readonly string[];
  writtenDown?: boolean;
  erased?: boolean;
}

/** At somebody's wish nobody hears it any more. */
export const isHidden = ({ voice, hidden }: Sayable): boolean =>
  voice !== undefined && (hidden?.includes(voice.sha256) ?? false);

/** Nobody is to hear or read it any more: its voice was hidden and has no words beside it, or whoever said it was erased. */
export const isUnsaid = (message: Sayable, words: string): boolean =>
  message.erased === true || (isHidden(message) && (words === '' || message.writtenDown === true));
