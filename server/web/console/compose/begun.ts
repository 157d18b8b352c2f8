import type { Enclosure } from '../../shared/protocol.ts';
import { ownDraftOf, type OwnDraft } from '../detail/ownDraft.ts';
import type { InjectDetails } from '../model/details.ts';
import { NOBODY, type Audience, type InjectType, type LocalizedText } from '../model/items.ts';

/** A message that nobody planned, while it is written. */
export interface Begun {
  audience: Audience;
  from: string;
  texts: Record<string, string>;
  /** The language in which it is written. */
  startedIn?: string | undefined;
  mustAcknowledge: boolean;
  attachments: Enclosure[];
  waitMinutes: number;
  readableIn: string[];
  type: InjectType;
  own: OwnDraft;
  sensitive: boolean;
  prepared?: InjectDetails | undefined;
  preparedBody?: LocalizedText | undefined;
}

export const blank = (): Begun => ({
  audience: NOBODY,
  from: '',
  texts: {},
  mustAcknowledge: true,
  attachments: [],
  waitMinutes: 0,
  readableIn: [],
  type: 'message',
  own: ownDraftOf(undefined),
  sensitive: false,
});
