import type { Errand } from '../keep/database.ts';
import { sceneOf } from './requests.ts';
import type { View } from './view.ts';

/** One of my scenes runs, as far as this phone knows. */
export const isInScene = ({ inbox, scenes, welfare }: View, errands: Errand[]): boolean =>
  inbox.some(
    ({ inject }) =>
      inject.type === 'role-player-task' &&
      !inject.recalled &&
      sceneOf(inject.id, scenes.get(inject.id), errands, welfare.optedOut).state === 'running',
  );
