import type { Selection } from '../lookedAt.ts';
import type { About, DaySign } from './signs.ts';

/** What is looked at beside the day when its sign is pressed; of the others, the moment itself is. */
export function selectionOf(about: About): Selection | undefined {
  switch (about.kind) {
    case 'inject':
      return { type: 'inject', id: about.inject.id };
    case 'action':
      return { type: 'action', id: about.action.id };
    case 'request':
      return { type: 'person', id: about.request.filer };
    case 'mediator':
      return { type: 'person', id: about.mediation.requester };
    case 'decision':
      return { type: 'person', id: about.decision.person };
    case 'evidence':
      return { type: 'person', id: about.taker };
    case 'rating': {
      const [kind, id = ''] = about.rating.about.split('/');
      return kind === 'person' ? { type: 'person', id } : undefined;
    }
    case 'moment':
    case 'milestone':
      return undefined;
  }
}

export const leadsSomewhere = ({ about, wall }: DaySign): boolean =>
  selectionOf(about) !== undefined || wall !== undefined;
