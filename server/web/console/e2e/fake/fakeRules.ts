import { exerciseTimeAt } from '../../../shared/exerciseClock.ts';
import { writeExerciseTime } from '../../../shared/exerciseTime.ts';
import { addressed } from '../../model/audience.ts';
import { holderOf } from '../../model/authoring.ts';
import type { OutgoingControl } from '../../model/commands.ts';
import type { Inject, Item, MselInject } from '../../model/items.ts';
import type { FakeExercise } from './fakeExercise.ts';
import { looksBack } from './fakeReview.ts';
import { writesOfTheWorld } from './fakeWorld.ts';
import { itemOfFrame } from '../plan.ts';

/** What a rule sees and changes. */
export type Fake = Pick<FakeExercise, 'world' | 'put'>;

export type Outcome = { code: string; parameters?: Record<string, string> } | 'accepted';

/** Just enough rules to see what a command does on screen. */
export function does(exercise: Fake, command: OutgoingControl): Outcome {
  switch (command.type) {
    case 'release-inject':
      return inject(exercise, command.inject, (found) => release(exercise, found));
    case 'hold-inject':
      return inject(exercise, command.inject, (found) => ({ ...found, state: 'held' }));
    case 'let-inject-go':
    case 'restore-inject':
      return inject(exercise, command.inject, (found) => ({ ...found, state: 'planned' }));
    case 'skip-inject':
      return inject(exercise, command.inject, (found) => ({ ...found, state: 'skipped' }));
    case 'recall-inject':
      return inject(exercise, command.inject, (found) => ({
        ...found,
        state: 'recalled',
        recalled: { reason: command.reason, sentAt: new Date().toISOString() },
      }));
    case 'revise-inject':
      if (exercise.world.injects.get(command.inject.id)?.revision !== command.basedOn)
        return { code: 'revision-outdated' };
      if (holderOf(command.inject.number, command.inject.id, exercise.world.injects.values()))
        return { code: 'inject-number-taken', parameters: { number: command.inject.number } };
      return inject(exercise, command.inject.id, (found) => ({
        ...found,
        inject: command.inject,
        revision: found.revision + 1,
      }));
    case 'plan-inject':
      if (holderOf(command.inject.number, command.inject.id, exercise.world.injects.values()))
        return { code: 'inject-number-taken', parameters: { number: command.inject.number } };
      exercise.put(asItem(planned(command.inject)));
      return 'accepted';
    case 'remove-inject':
      exercise.put({ kind: 'msel-inject', id: command.inject, removed: true });
      return 'accepted';
    case 'review-inject':
      return inject(exercise, command.inject, (found) => ({
        ...found,
        review: { state: command.state, at: new Date().toISOString() },
      }));
    case 'undo-revisions':
    case 'shift-injects':
      return { code: 'nothing-to-shift' };
    case 'send-inject':
      if (exercise.world.redStop?.active) return { code: 'red-stop-active' };
      exercise.put(asItem(release(exercise, planned(command.inject))));
      return 'accepted';
    case 'add-person':
      exercise.put({ kind: 'person', ...command.person });
      return 'accepted';
    case 'open-case-channel': {
      const { storyline, name, audience } = command;
      exercise.put({ kind: 'channel', id: `storyline/${storyline}`, type: 'storyline', storyline, name, audience });
      return 'accepted';
    }
    case 'start-comms-check': {
      const { check: id, to } = command;
      const people = addressed(to, exercise.world.people.values()).map((person) => ({ person: person.id }));
      const now = new Date();
      const until = new Date(now.getTime() + 600_000).toISOString();
      exercise.put({ kind: 'comms-check', id, open: true, startedAt: now.toISOString(), until, people });
      return 'accepted';
    }
    case 'answer-comms-check': {
      const check = exercise.world.commsChecks.get(command.check)!;
      const at = { [`${command.answer}At`]: new Date().toISOString(), language: command.language };
      const people = check.people.map((one) => (one.person === 'director' ? { ...one, ...at } : one));
      exercise.put({ ...check, kind: 'comms-check', people });
      return 'accepted';
    }
    case 'close-comms-check':
      exercise.put({ ...exercise.world.commsChecks.get(command.check)!, kind: 'comms-check', open: false });
      return 'accepted';
    case 'import-scenario':
      for (const one of command.commands) does(exercise, { ...one, id: command.id });
      return 'accepted';
    case 'undo-writing':
      return does(exercise, { ...command.before, id: command.id });
    case 'call-red-stop':
      exercise.put({
        kind: 'red-stop',
        id: 'red-stop',
        active: true,
        calledBy: 'director',
        reason: command.reason,
        accounts: [],
        calledAt: new Date().toISOString(),
        confirmed: ['director'],
        expected: [...exercise.world.people.keys()],
      });
      return clock(exercise, { phase: 'paused' });
    case 'explain-red-stop': {
      const { cause, reason, place } = command;
      const account = { person: 'director', cause, reason, place, at: new Date().toISOString() };
      exercise.put({ ...exercise.world.redStop, cause, reason, accounts: [account], kind: 'red-stop', id: 'red-stop' });
      return 'accepted';
    }
    case 'confirm-red-stop':
    case 'answer-brake':
    case 'stop-waiting':
    case 'dispatch-mediator':
    case 'cancel-mediation':
    case 'answer-request':
    case 'ask-back':
    case 'send-answer-now':
    case 'take-back-answer':
    case 'post-message':
    case 'revise-source':
    case 'translate-text':
    case 'approve-translation':
    case 'return-translation':
    case 'assign-translations':
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
      return 'accepted';
    case 'tick-prop':
      return inject(exercise, command.inject, (found) => ({
        ...found,
        prop: { state: command.state, at: new Date().toISOString() },
      }));
    case 'revise-plan':
    case 'add-place':
    case 'write-columns':
    case 'write-phase':
    case 'write-role-card':
    case 'add-team':
    case 'add-agency':
    case 'add-storyline':
    case 'add-action-kind':
    case 'add-request-form':
    case 'add-duty':
    case 'add-evaluation-guide':
    case 'remove-thing':
    case 'revise-person':
    case 'remove-person':
    case 'remove-phase':
    case 'write-objective':
    case 'remove-objective':
      exercise.put(itemOfFrame(command, exercise.world.exercise!));
      return 'accepted';
    case 'hide-media':
      for (const action of exercise.world.actions.values()) {
        if (action.action.attachments?.some(({ sha256 }) => sha256 === command.sha256)) {
          exercise.put({ kind: 'action', ...action, hidden: [command.sha256], received: {} });
        }
      }
      return 'accepted';
    case 'give-all-clear':
      exercise.put({ ...exercise.world.redStop!, kind: 'red-stop', active: false });
      return 'accepted';
    case 'start-exercise':
    case 'resume-exercise':
      return clock(exercise, { phase: 'running' });
    case 'pause-exercise':
      return clock(exercise, { phase: 'paused' });
    case 'end-exercise':
      return clock(exercise, { phase: 'ended', endedAt: new Date().toISOString() });
    case 'jump-clock':
      return clock(exercise, { exerciseTime: command.to });
    case 'change-clock-speed':
      return clock(exercise, { speed: command.speed });
    case 'write-world-entry':
    case 'remove-world-entry':
    case 'write-document':
    case 'remove-document':
    case 'add-persona':
    case 'revise-thing':
    case 'write-variable':
    case 'remove-variable':
    case 'release-document':
    case 'withdraw-document':
    case 'write-term':
    case 'remove-term':
    case 'write-truth':
    case 'merge-dossier':
    case 'tie-dossier':
    case 'move-trust':
      return writesOfTheWorld(exercise, command);
    case 'assign-watch':
    case 'write-survey':
    case 'remove-survey':
    case 'open-survey':
    case 'close-survey':
    case 'arrange-notes':
    case 'write-report-section':
    case 'write-corrective-action':
    case 'remove-corrective-action':
    case 'finish-report':
    case 'mark-moment':
    case 'release-feedback':
      return looksBack(exercise, command);
  }
}

function clock(exercise: Fake, change: object): Outcome {
  const { clock: before, exercise: frame } = exercise.world;
  const shown = writeExerciseTime(exerciseTimeAt(before!, frame!, Date.now()));
  exercise.put({ ...before!, exerciseTime: shown, at: new Date().toISOString(), ...change });
  return 'accepted';
}

function inject(exercise: Fake, id: string, change: (found: MselInject) => MselInject): Outcome {
  const found = exercise.world.injects.get(id);
  if (!found) return { code: 'unknown-inject' };
  exercise.put(asItem(change(found)));
  return 'accepted';
}

function release(exercise: Fake, found: MselInject): MselInject {
  const recipients = addressed(found.inject.audience, exercise.world.people.values()).map(({ id }) => id);
  const at = writeExerciseTime(exerciseTimeAt(exercise.world.clock!, exercise.world.exercise!, Date.now()));
  return { ...found, state: 'released', released: { at, sentAt: new Date().toISOString(), late: false, recipients } };
}

function planned(inject: Inject): MselInject {
  return { id: inject.id, inject, revision: 1, state: 'planned' };
}

function asItem(inject: MselInject): Omit<Item, 'seq'> & Record<string, unknown> {
  return { ...inject, kind: 'msel-inject' };
}
