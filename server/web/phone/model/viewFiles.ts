import { inOrderSaid } from '../../shared/inConversation.ts';
import type { Enclosure } from '../../shared/protocol.ts';
import type { View } from './view.ts';

/** Older ones are fetched when somebody plays them. */
const MOST_VOICES = 30;

/** What belongs to what is shown, as far as the server has it. */
export function filesToFetch(view: View): Enclosure[] {
  return [
    ...view.inbox.map(({ inject }) => ({ files: inject.attachments, received: inject.received })),
    ...view.documents,
    ...[...view.dossiers.all.values()].flatMap(({ reports }) => reports),
  ]
    .flatMap(({ files, received }) => files?.filter((it) => received?.[it.sha256]) ?? [])
    .concat(view.inbox.flatMap(({ inject }) => inject.from?.picture ?? []))
    .concat(view.exercise?.sitePlan?.picture ?? [])
    .concat(voicesToFetch(view));
}

/** The latest of others, as far as the server has them; first those that were said first, which are heard first. */
const voicesToFetch = (view: View): Enclosure[] =>
  view.channels
    .flatMap(({ lines }) => lines)
    .filter(({ item, mine }) => !mine && item.voice && item.received?.[item.voice.sha256])
    .sort((a, b) => inOrderSaid(a.item, b.item))
    .slice(-MOST_VOICES)
    .flatMap(({ item }) => item.voice ?? []);

/** By their SHA-256: nobody is to see them any more. */
export function filesToHide(view: View): string[] {
  return [
    ...view.deeds,
    ...[...view.dossiers.all.values()].flatMap(({ reports }) => reports),
    ...view.channels.flatMap(({ lines }) => lines.map(({ item }) => item)),
  ].flatMap(({ hidden }) => hidden ?? []);
}
