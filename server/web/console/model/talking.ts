import type * as wire from '../../shared/protocol/generated.ts';
import type { Kept, Once } from '../../shared/protocol/leaving.ts';
import { MEDIATION_OVER } from '../../shared/protocol/mediation.ts';
import { isUnsaid as isNotToBeSaid } from '../../shared/voice/unsaid.ts';

/** What control sees of mediators, chat and translation: everybody's, with everything. */

export type { TranslationItem } from '../../shared/protocol/translation.ts';

/** A wait for a mediator, counted by when things were done, or where no clock can be believed by when the server heard of them. */
export type Waited = wire.WaitForMediator;

export type Mediation = Kept<wire.ControlMediationItem>;

export type Channel = Kept<wire.ControlChannelItem>;

/** Whose words they are is told where the role was swapped. When it was written may be long before it arrived. */
export type Message = Omit<Once<wire.ControlMessageItem, 'takenAt'>, 'kind'>;

export { isHidden } from '../../shared/voice/unsaid.ts';

/** Nobody is to hear or read it any more. */
export const isUnsaid = (message: Message): boolean =>
  isNotToBeSaid(message, message.text.versions[message.text.source]?.text ?? '');

/** In which languages an inject is wanted, and who reads each of them first. */
export type InjectTranslation = NonNullable<wire.MselInjectItem['translation']>;

/** How long it took to somebody accepting or to the session, in minutes, as figures count it; undefined where that is not known. */
export const minutesWaited = (wait: Waited | undefined): number | undefined =>
  wait?.seconds === undefined ? undefined : wait.seconds / 60;

/** How long somebody has been waiting while play ran, in minutes; undefined where nobody is any more. */
export const minutesWaiting = (mediation: Mediation, now: number): number | undefined =>
  mediation.waitedSeconds === undefined
    ? undefined
    : mediation.waitedSeconds / 60 +
      (mediation.waitsOnFrom === undefined ? 0 : Math.max(0, (now - Date.parse(mediation.waitsOnFrom)) / 60_000));

const OVER: ReadonlySet<Mediation['state']> = new Set(MEDIATION_OVER);

export const isOpenMediation = ({ state }: Mediation): boolean => !OVER.has(state);
