import type { FrameCommand } from '../../model/commands.ts';
import type { LocalizedText, Milestone, StorylineItem } from '../../model/items.ts';

/** What has a name in each language, and nothing else. */
export type NamedKind = 'storyline' | 'team' | 'agency';

export interface NamedItem {
  id: string;
  name: LocalizedText;
  /** Of a storyline: they stay as they are when it is retitled. */
  milestones?: Milestone[];
  revision?: number;
}

export const namedStorylines = (storylines: ReadonlyMap<string, StorylineItem>): ReadonlyMap<string, NamedItem> =>
  new Map(
    [...storylines].map(([id, { title, milestones, revision = 1 }]) => [
      id,
      { id, name: title, ...(milestones && { milestones }), revision },
    ]),
  );

export function adding(kind: NamedKind, id: string, name: LocalizedText): FrameCommand {
  switch (kind) {
    case 'storyline':
      return { type: 'add-storyline', storyline: { id, title: name } };
    case 'team':
      return { type: 'add-team', team: { id, name } };
    case 'agency':
      return { type: 'add-agency', agency: { id, name } };
  }
}

export function revising(
  kind: NamedKind,
  { id, milestones }: NamedItem,
  name: LocalizedText,
  basedOn: number,
): { type: 'revise-thing'; thing: ThingOf; basedOn: number } {
  return {
    type: 'revise-thing',
    thing:
      kind === 'storyline'
        ? { type: kind, id, title: name, ...(milestones && { milestones }) }
        : { type: kind, id, name },
    basedOn,
  };
}

type ThingOf =
  | { type: 'storyline'; id: string; title: LocalizedText; milestones?: Milestone[] }
  | { type: 'team' | 'agency'; id: string; name: LocalizedText };
