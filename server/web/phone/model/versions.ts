import type { MessageKey } from '../../shared/language/catalogs.ts';
import type { InjectItem, Text } from '../../shared/protocol.ts';
import type { Question } from '../../shared/protocol/question.ts';

/** Which words of an inject the screen shows: what was said of earlier ones was not said of these. */
export const revisionSeen = ({ correction, revision }: InjectItem): number => correction?.revision ?? revision;

/** The same, where a small correction since then is told too. */
export const revisionShown = (inject: InjectItem): number => Math.max(revisionSeen(inject), inject.revision);

/** Of an inject that was taken back, only where the server asks that this be read too. */
export const isToBeRead = ({ recalled, correction }: InjectItem): boolean =>
  !recalled || (correction !== undefined && !recalled.afterEnd);

/** Why it is to be read, as its mark in the list. */
export const whyToRead = ({ recalled, correction }: InjectItem): MessageKey =>
  recalled ? 'phone.message.taken-back' : correction ? 'phone.message.changed' : 'phone.message.new';

/** When it came to say what it says now. */
export const saidSince = ({ correction, sentAt }: InjectItem): string => correction?.at ?? sentAt;

/** An app that does not say what it showed was written before anything could be corrected. */
export const isOfNow = ({ correction }: InjectItem, revision: number | undefined): boolean =>
  !correction || (revision !== undefined && revision >= correction.revision);

/** Names one version of one inject. */
export const seenKey = (inject: InjectItem): string => `${inject.id} ${revisionSeen(inject)}`;

/** Names what one inject asks: the same while anything else of it changes, and in whatever language it is read. */
export const askedKey = ({ id }: InjectItem, { kind, text, options = [], least, most }: Question): string =>
  JSON.stringify([id, kind, words(text), options.map((one) => [one.id, words(one.text)]).sort(), least, most]);

const words = ({ original, text }: Text): string => original?.text ?? text;

/** What a report or a decision can be about: nothing that was taken back, unless that is chosen already. */
export const offeredAbout = <M extends { inject: Pick<InjectItem, 'id' | 'recalled'> }>(
  inbox: readonly M[],
  chosen: string | undefined,
): M[] => inbox.filter(({ inject }) => !inject.recalled || inject.id === chosen);
