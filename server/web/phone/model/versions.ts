import type { InjectItem } from '../../shared/protocol.ts';

/** Which words of an inject the screen shows: what was said of earlier ones was not said of these. */
export const revisionSeen = ({ correction, revision }: InjectItem): number => correction?.revision ?? revision;

/** Of an inject that was taken back, only where the server asks that this be read too. */
export const isToBeRead = ({ recalled, correction }: InjectItem): boolean => !recalled || correction !== undefined;

/** When it came to say what it says now. */
export const saidSince = ({ correction, sentAt }: InjectItem): string => correction?.at ?? sentAt;

/** An app that does not say what it showed was written before anything could be corrected. */
export const isOfNow = ({ correction }: InjectItem, revision: number | undefined): boolean =>
  !correction || (revision !== undefined && revision >= correction.revision);

/** Names one version of one inject. */
export const seenKey = (inject: InjectItem): string => `${inject.id} ${revisionSeen(inject)}`;
