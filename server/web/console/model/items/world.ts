import type * as wire from '../../../shared/protocol/generated.ts';
import type { Kept, There } from '../../../shared/protocol/leaving.ts';

/** What the world of the exercise is made of: papers, entries, variables and voices. */

export type WorldEntry = wire.WorldEntry;

/** `words` is the revision in which the original words changed last. */
export type WorldEntryItem = Kept<
  There<wire.ControlWorldEntryItem, 'subject' | 'title' | 'audience' | 'revision' | 'words'>
>;

export type Document = wire.Document;

/** It has no release while nobody has it. */
export type DocumentItem = Kept<wire.ControlDocumentItem>;

/** A voice that control speaks with. */
export type Persona = wire.Persona;

/** How a persona comes to trust teams, and who plays it. */
export type Trust = wire.Trust;

/** What a player does that moves trust by so much, up or down. */
export type TrustRule = wire.TrustRule;

export type PersonaItem = Kept<wire.PersonaItem>;

/** What texts of injects name in braces. Numbers are text, so that none loses a digit. */
export type VariableValue = wire.VariableValue;

export type Variable = wire.Variable;

export type VariableItem = Omit<There<wire.VariableItem, 'value' | 'revision'>, 'kind'>;
