/** What control sees: the item kinds of the protocol for director, controller, evaluator and safety officer. */

export type {
  Action,
  ActionPosition,
  ClockItem,
  GeoPoint,
  InjectType,
  Item,
  LocalizedText,
  MeItem,
  PersonFunction,
  Phase,
  TextState,
} from '../../shared/protocol.ts';
export * from './items/exercise.ts';
export * from './items/inject.ts';
export * from './items/people.ts';
export * from './items/plan.ts';
export * from './items/trigger.ts';
export * from './items/world.ts';
