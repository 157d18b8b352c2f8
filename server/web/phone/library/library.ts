import type { DocumentItem, Text, WorldEntryItem } from '../../shared/protocol.ts';
import { says } from '../../shared/nameKey.ts';
import { detailsOf } from '../../shared/worldDetails.ts';

const both = (text: Text | undefined) => [text?.text, text?.original?.text];

export const entrySays = (entry: WorldEntryItem, typed: string): boolean =>
  says(typed, [...both(entry.title), ...both(entry.body), ...detailsOf(entry.subject).map(({ value }) => value)]);

export const documentSays = (document: DocumentItem, typed: string): boolean =>
  says(typed, [...both(document.title), ...both(document.body), document.number, ...both(document.ground)]);
