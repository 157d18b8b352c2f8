import type { MessageKey } from './language/catalogs.ts';

/** How far something came. A state has a shape and a word, never a colour alone; the shapes are look.md's. */
export type State =
  | 'queued'
  | 'delivered'
  | 'read-before'
  | 'outdated'
  | 'shown'
  | 'read'
  | 'read-outdated'
  | 'acknowledged'
  | 'acted'
  | 'late'
  | 'not-reached'
  | 'refused'
  | 'recalled';

export const STATE_WORDS: Record<State, MessageKey> = {
  queued: 'state.delivery.queued',
  delivered: 'state.delivery.delivered',
  'read-before': 'state.delivery.read-before',
  outdated: 'state.delivery.acknowledged-before',
  shown: 'state.delivery.shown',
  read: 'state.delivery.read',
  'read-outdated': 'state.delivery.read-acknowledged-before',
  acknowledged: 'state.delivery.acknowledged',
  acted: 'state.delivery.acted',
  late: 'state.delivery.late',
  'not-reached': 'state.delivery.not-reached',
  refused: 'state.delivery.refused',
  recalled: 'state.inject.recalled',
};
