import type { Enclosure } from '../../shared/protocol.ts';
import type { View } from './view.ts';

/** What belongs to what is shown, as far as the server has it. */
export function filesToFetch(view: View): Enclosure[] {
  return [
    ...view.inbox.map(({ inject }) => ({ files: inject.attachments, received: inject.received })),
    ...view.documents,
    ...[...view.dossiers.all.values()].flatMap(({ reports }) => reports),
  ]
    .flatMap(({ files, received }) => files?.filter((it) => received?.[it.sha256]) ?? [])
    .concat(view.inbox.flatMap(({ inject }) => inject.from?.picture ?? []))
    .concat(view.exercise?.sitePlan?.picture ?? []);
}

/** By their SHA-256: nobody is to see them any more. */
export function filesToHide(view: View): string[] {
  return [...view.deeds, ...[...view.dossiers.all.values()].flatMap(({ reports }) => reports)].flatMap(
    ({ hidden }) => hidden ?? [],
  );
}
