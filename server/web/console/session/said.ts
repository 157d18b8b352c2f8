import type { MessageKey } from '../../shared/language/catalogs.ts';
import type { Formats } from '../../shared/language/formats.ts';
import type { CommsAnswer } from '../../shared/protocol.ts';
import type { ControlCommand, FrameCommand, RoomCommand } from '../model/commands.ts';
import type { MselInject } from '../model/items.ts';

/** What a sentence speaks of; several names are made a list only in the reader's language. */
export type Spoken = Record<string, string | number | string[]>;

/** A sentence of the catalog with what it speaks of; put into words only when shown, in the language of that moment. */
export interface Sentence {
  key: MessageKey;
  parameters: Spoken;
}

interface Known {
  injects: ReadonlyMap<string, MselInject>;
  isConnected(person: string): boolean;
}

const SAVED = 'console.command.room' satisfies MessageKey;

/** What is being asked for, while the server has not answered. */
export function asked(command: ControlCommand, injects: ReadonlyMap<string, MselInject>): Sentence {
  if (isOfRoom(command)) return { key: pressedFor(command), parameters: {} };
  if (isOfFrame(command)) return { key: SAVED, parameters: {} };
  return { key: `console.command.${wordOf(command)}` as const, parameters: spokenOf(command, injects) };
}

/** What stands on the button; where that is none of its own, everything is saved. */
const PRESSED: Partial<Record<Saved['type'], MessageKey>> = {
  'merge-dossier': 'common.dossier.join',
  'tie-dossier': 'console.dossier.tie.yes',
  'confirm-release': 'console.shift.confirm',
  'refuse-release': 'console.shift.refuse',
  'let-through': 'console.shift.let-through',
  'stop-inject': 'console.shift.stop',
};

function pressedFor(command: Saved): MessageKey {
  if (command.type === 'merge-dossier' && command.into === undefined) return 'common.dossier.join.separate';
  if (command.type === 'tie-dossier' && command.truth === undefined) return 'console.dossier.not-tied';
  return PRESSED[command.type] ?? SAVED;
}

/** What an accepted command did: whom it reached, and who is out of reach right now. */
export function done(command: ControlCommand, { injects, isConnected }: Known): Sentence {
  const parameters = spokenOf(command, injects);
  if (command.type === 'send-inject' || command.type === 'release-inject' || command.type === 'confirm-release') {
    const id = injectId(command.inject);
    const inject = injects.get(id);
    if (inject?.state === 'awaiting-second' || inject?.state === 'awaiting-safety') {
      return { key: `console.done.${inject.state}` as const, parameters: { inject: inject.inject.number } };
    }
  }
  if (isOfRoom(command) || isOfFrame(command)) return { key: 'console.done.room', parameters: {} };
  if (command.type === 'undo-revisions') {
    const isOut = Object.keys(command.revisions).some((id) => injects.get(id)?.released);
    return { key: isOut ? 'console.done.undo-released' : 'console.done.undo-revisions', parameters };
  }
  const recipients = 'inject' in command ? (injects.get(injectId(command.inject))?.released?.recipients ?? []) : [];
  const waits = command.type === 'send-inject' && injects.get(command.inject.id)?.state === 'awaiting-translation';
  return {
    key: waits ? 'console.done.awaits' : (`console.done.${wordOf(command)}` as const),
    parameters: {
      ...parameters,
      reached: recipients.length,
      away: recipients.filter((person) => !isConnected(person)).length,
    },
  };
}

const isUndo = ({ type }: ControlCommand) => type.startsWith('undo-');

/** As {@link asked}, of a step that is to be taken back: that is no saving, whatever the server calls it. */
export const askedBack = (command: ControlCommand, injects: ReadonlyMap<string, MselInject>): Sentence =>
  isUndo(command) ? asked(command, injects) : { key: 'console.command.undo-writing', parameters: {} };

/** As {@link done}, of a step that was taken back. */
export const doneBack = (command: ControlCommand, known: Known): Sentence =>
  isUndo(command) ? done(command, known) : { key: 'console.done.undo-writing', parameters: {} };

/** As {@link asked}, of a step that was taken back and is to be done again. */
export const askedForth = (): Sentence => ({ key: 'console.command.redo', parameters: {} });

/** As {@link done}, of a step that was taken back and is done again. */
export const doneForth = (): Sentence => ({ key: 'console.done.redo', parameters: {} });

function spokenOf(command: ControlCommand, injects: ReadonlyMap<string, MselInject>): Spoken {
  switch (command.type) {
    case 'release-inject':
    case 'stop-waiting':
    case 'hold-inject':
    case 'let-inject-go':
    case 'skip-inject':
    case 'restore-inject':
    case 'recall-inject':
    case 'remove-inject':
    case 'review-inject':
      return { inject: injects.get(command.inject)?.inject.number ?? command.inject };
    case 'plan-inject':
    case 'revise-inject':
    case 'send-inject':
      return { inject: command.inject.number };
    case 'undo-revisions':
      return { inject: numbers(Object.keys(command.revisions), injects) };
    case 'jump-clock': {
      const [day = '', time = ''] = command.to.split(' ');
      return { day: Number(day.slice(1)), time: time.slice(0, 5) };
    }
    case 'change-clock-speed':
      return { speed: command.speed };
    case 'add-person':
      return { person: command.person.callName };
    case 'shift-injects':
    case 'start-exercise':
    case 'pause-exercise':
    case 'resume-exercise':
    case 'end-exercise':
    case 'call-red-stop':
    case 'explain-red-stop':
    case 'confirm-red-stop':
    case 'give-all-clear':
    case 'answer-brake':
    case 'dispatch-mediator':
    case 'cancel-mediation':
    case 'post-message':
    case 'hide-media':
    case 'open-case-channel':
    case 'start-comms-check':
    case 'close-comms-check':
    case 'answer-comms-check':
    case 'undo-writing':
    case 'import-scenario':
    case 'write-document':
    case 'remove-document':
    case 'add-persona':
    case 'revise-thing':
    case 'write-variable':
    case 'remove-variable':
    case 'write-world-entry':
    case 'remove-world-entry':
    case 'release-document':
    case 'withdraw-document':
    case 'write-term':
    case 'remove-term':
    case 'answer-request':
    case 'ask-back':
    case 'send-answer-now':
    case 'take-back-answer':
    case 'revise-source':
    case 'translate-text':
    case 'approve-translation':
    case 'return-translation':
    case 'assign-translations':
    case 'revise-plan':
    case 'add-place':
    case 'add-team':
    case 'add-agency':
    case 'add-storyline':
    case 'add-action-kind':
    case 'add-request-form':
    case 'write-role-card':
    case 'add-duty':
    case 'add-evaluation-guide':
    case 'remove-thing':
    case 'revise-person':
    case 'remove-person':
    case 'write-columns':
    case 'write-phase':
    case 'remove-phase':
    case 'write-objective':
    case 'remove-objective':
    case 'write-cell':
    case 'remove-cell':
    case 'assign-storyline':
    case 'offer-hand-over':
    case 'accept-hand-over':
    case 'withdraw-hand-over':
    case 'decline-hand-over':
    case 'write-shift-entry':
    case 'write-handling':
    case 'confirm-release':
    case 'let-through':
    case 'refuse-release':
    case 'stop-inject':
    case 'set-safety-hold':
    case 'answer-call':
    case 'tell-by-voice':
    case 'tick-prop':
    case 'assign-watch':
    case 'merge-dossier':
    case 'move-trust':
    case 'tie-dossier':
    case 'write-truth':
    case 'mark-moment':
    case 'release-feedback':
    case 'write-survey':
    case 'remove-survey':
    case 'open-survey':
    case 'close-survey':
    case 'arrange-notes':
    case 'write-report-section':
    case 'write-corrective-action':
    case 'remove-corrective-action':
    case 'finish-report':
      return {};
  }
}

/** More than these nobody reads in a line. */
const MOST_NAMED = 6;

/** As a sentence of that language takes it. */
export function spoken(parameters: Spoken, formats: Formats): Record<string, string | number> {
  const listed = (names: readonly string[]) =>
    names.length > MOST_NAMED
      ? formats.begun(names.slice(0, MOST_NAMED), `… (${formats.number(names.length)})`)
      : formats.list(names);
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, Array.isArray(value) ? listed(value) : value]),
  );
}

const numbers = (ids: readonly string[], injects: ReadonlyMap<string, MselInject>): string[] =>
  ids.map((id) => injects.get(id)?.inject.number ?? id);

/** All that is written to the world, and all that is written as one, is said alike. */
type OfWorld =
  | 'write-document'
  | 'remove-document'
  | 'add-persona'
  | 'revise-thing'
  | 'write-variable'
  | 'remove-variable'
  | 'import-scenario';
const OF_WORLD: Readonly<Record<OfWorld, true>> = {
  'write-document': true,
  'remove-document': true,
  'add-persona': true,
  'revise-thing': true,
  'write-variable': true,
  'remove-variable': true,
  'import-scenario': true,
};

/** What is said of it is that it is saved, or what stands on its button. */
type Saved = RoomCommand | CommsAnswer;

const OF_ROOM: Readonly<Record<Saved['type'], true>> = {
  'answer-comms-check': true,
  'write-cell': true,
  'remove-cell': true,
  'assign-storyline': true,
  'offer-hand-over': true,
  'accept-hand-over': true,
  'withdraw-hand-over': true,
  'decline-hand-over': true,
  'write-shift-entry': true,
  'write-handling': true,
  'confirm-release': true,
  'let-through': true,
  'refuse-release': true,
  'stop-inject': true,
  'set-safety-hold': true,
  'answer-call': true,
  'tell-by-voice': true,
  'tick-prop': true,
  'assign-watch': true,
  'merge-dossier': true,
  'move-trust': true,
  'tie-dossier': true,
  'write-truth': true,
  'mark-moment': true,
  'release-feedback': true,
  'write-survey': true,
  'remove-survey': true,
  'open-survey': true,
  'close-survey': true,
  'arrange-notes': true,
  'write-report-section': true,
  'write-corrective-action': true,
  'remove-corrective-action': true,
  'finish-report': true,
};

const OF_FRAME: Readonly<Record<FrameCommand['type'], true>> = {
  'revise-plan': true,
  'add-place': true,
  'add-team': true,
  'add-agency': true,
  'add-storyline': true,
  'add-action-kind': true,
  'add-request-form': true,
  'write-role-card': true,
  'add-duty': true,
  'add-evaluation-guide': true,
  'remove-thing': true,
  'revise-person': true,
  'remove-person': true,
  'write-columns': true,
  'write-phase': true,
  'remove-phase': true,
  'write-objective': true,
  'remove-objective': true,
};

/** Each of them has words of its own in the catalogs. */
type Worded = Exclude<ControlCommand['type'], OfWorld | Saved['type'] | FrameCommand['type']>;

const wordOf = ({ type }: ControlCommand): Worded => (type in OF_WORLD ? 'write-world-entry' : (type as Worded));

const isOfFrame = (command: ControlCommand): command is FrameCommand => command.type in OF_FRAME;

const isOfRoom = (command: ControlCommand): command is Saved => command.type in OF_ROOM;

function injectId(inject: string | { id: string }): string {
  return typeof inject === 'string' ? inject : inject.id;
}
