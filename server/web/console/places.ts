import type { MessageKey } from '../shared/language/catalogs.ts';
import type { Phase } from './model/items.ts';

export const MODES = ['prepare', 'run', 'debrief'] as const;
export type Mode = (typeof MODES)[number];

/** What is worked on where, in the order of the rail. A place may belong to several modes. */
const PLACES = {
  prepare: [
    'checklist',
    'table',
    'timeline',
    'catalogue',
    'people',
    'roles',
    'teams',
    'plan',
    'guides',
    'places',
    'world',
    'documents',
    'forms',
    'variables',
    'languages',
    'spreadsheets',
    'pack',
    'preflight',
    'dry-run',
    'comms',
    'ready',
  ],
  run: [
    'now',
    'board',
    'map',
    'actions',
    'talk',
    'requests',
    'scenes',
    'people',
    'ready',
    'languages',
    'evaluation',
    'shift',
    'surveys',
  ],
  debrief: ['figures', 'day', 'replay', 'board', 'actions', 'evaluation', 'ready', 'shift', 'surveys', 'report'],
} as const;
export type Place = (typeof PLACES)[Mode][number];
export const PLACES_OF: Record<Mode, readonly Place[]> = PLACES;

const FIRST: Record<Mode, Place> = { prepare: 'checklist', run: 'board', debrief: 'figures' };
const MODE_AT: Record<Phase, Mode> = { planned: 'prepare', running: 'run', paused: 'run', ended: 'debrief' };

export const PLACE_NAMES = {
  checklist: 'console.place.checklist',
  table: 'console.region.msel',
  timeline: 'console.panel.timeline',
  catalogue: 'console.prepare.catalogue',
  people: 'console.panel.people',
  roles: 'console.roles.title',
  teams: 'console.place.teams',
  plan: 'console.prepare.plan',
  guides: 'console.place.guides',
  places: 'console.prepare.places',
  world: 'console.prepare.world',
  documents: 'console.prepare.documents',
  forms: 'console.forms.title',
  variables: 'console.prepare.variables',
  languages: 'console.panel.languages',
  spreadsheets: 'console.prepare.spreadsheets',
  pack: 'console.prepare.pack',
  preflight: 'console.prepare.preflight',
  'dry-run': 'console.prepare.dry-run',
  comms: 'console.prepare.comms',
  ready: 'console.ready.title',
  now: 'console.shift.tab.now',
  board: 'console.panel.board',
  map: 'console.panel.map',
  actions: 'console.panel.actions',
  talk: 'console.panel.talk',
  requests: 'console.panel.requests',
  scenes: 'console.requests.scenes',
  evaluation: 'console.shift.tab.evaluation',
  shift: 'console.panel.shift',
  figures: 'console.panel.figures',
  day: 'console.place.day',
  replay: 'console.panel.replay',
  surveys: 'common.surveys',
  report: 'console.place.report',
} as const satisfies Record<Place, string>;

/** In the rail of a narrow screen, where the whole name would be cut in some language. */
export const RAIL_NAMES: Partial<Record<Place, MessageKey>> = {
  checklist: 'console.rail.checklist',
  table: 'console.rail.table',
  timeline: 'console.rail.timeline',
  roles: 'console.rail.roles',
  teams: 'console.rail.teams',
  guides: 'console.rail.guides',
  spreadsheets: 'console.rail.spreadsheets',
  preflight: 'console.rail.preflight',
  'dry-run': 'console.rail.dry-run',
  comms: 'console.rail.comms',
  ready: 'console.rail.ready',
  talk: 'console.rail.talk',
  requests: 'console.rail.requests',
  scenes: 'console.rail.scenes',
  day: 'console.rail.day',
  surveys: 'console.rail.surveys',
};

export function modeAt(phase: Phase): Mode {
  return MODE_AT[phase];
}

/** Where somebody is: the mode that is on, and the place in it. */
export interface Whereabouts {
  mode: Mode;
  place: Place;
  /** Where each mode was left. */
  left: Partial<Record<Mode, Place>>;
}

/** Kept by a console of an older build it may be a place that is no more. */
export function isKnown({ mode, place, left }: Whereabouts): boolean {
  const all = Object.entries({ ...left, [mode]: place });
  return all.every(([of, one]) => PLACES_OF[of as Mode]?.includes(one));
}

export function begunAt(mode: Mode): Whereabouts {
  return { mode, place: FIRST[mode], left: {} };
}

/** To where the mode was left, or to its first place. */
export function entered(from: Whereabouts, mode: Mode): Whereabouts {
  return { mode, place: from.left[mode] ?? FIRST[mode], left: { ...from.left, [from.mode]: from.place } };
}

/** Stays in the mode that is on where it has the place. */
export function gone(from: Whereabouts, place: Place): Whereabouts {
  const mode = [from.mode, ...MODES].find((one) => PLACES_OF[one].includes(place)) ?? from.mode;
  return { mode, place, left: { ...from.left, [from.mode]: from.place, [mode]: place } };
}
