import type { OutgoingControl } from '../../model/commands.ts';
import type { Fake, Outcome } from './fakeRules.ts';
import { itemOfThing } from '../plan.ts';

type WritesOfTheWorld = Extract<
  OutgoingControl,
  {
    type:
      | 'write-world-entry'
      | 'remove-world-entry'
      | 'write-document'
      | 'remove-document'
      | 'add-persona'
      | 'revise-thing'
      | 'write-variable'
      | 'remove-variable'
      | 'release-document'
      | 'withdraw-document'
      | 'write-term'
      | 'remove-term'
      | 'write-truth'
      | 'merge-dossier'
      | 'tie-dossier'
      | 'move-trust';
  }
>;

/** Papers, entries, words and voices, and what is known of the case. */
export function writesOfTheWorld(exercise: Fake, command: WritesOfTheWorld): Outcome {
  switch (command.type) {
    case 'write-world-entry':
      exercise.put({
        ...{ kind: 'world-entry', ...command.entry, revision: command.basedOn + 1 },
        words: (command.small && exercise.world.worldEntries.get(command.entry.id)?.words) || command.basedOn + 1,
      });
      return 'accepted';
    case 'remove-world-entry':
      exercise.put({ kind: 'world-entry', id: command.entry, removed: true });
      return 'accepted';
    case 'write-document': {
      const { document, basedOn } = command;
      exercise.put({ kind: 'document', opened: [], ...document, revision: basedOn + 1 });
      return 'accepted';
    }
    case 'remove-document':
      exercise.put({ kind: 'document', id: command.document, removed: true });
      return 'accepted';
    case 'add-persona':
      exercise.put({ kind: 'persona', ...command.persona, revision: 1 });
      return 'accepted';
    case 'revise-thing': {
      exercise.put(itemOfThing(command.thing, command.basedOn + 1));
      return 'accepted';
    }
    case 'write-variable':
      exercise.put({ kind: 'variable', ...command.variable, revision: command.basedOn + 1 });
      return 'accepted';
    case 'remove-variable':
      exercise.put({ kind: 'variable', id: command.variable, removed: true });
      return 'accepted';
    case 'release-document': {
      const { document, audience, ground, basedOn } = command;
      const releasedAt = new Date().toISOString();
      exercise.put({
        ...exercise.world.documents.get(document)!,
        kind: 'document',
        revision: basedOn + 1,
        release: { audience, ...(ground && { ground }), at: 'D1 10:00:00', releasedAt },
      });
      return 'accepted';
    }
    case 'withdraw-document': {
      const { release: _, ...kept } = exercise.world.documents.get(command.document)!;
      exercise.put({ ...kept, kind: 'document', revision: command.basedOn + 1 });
      return 'accepted';
    }
    case 'write-term':
      exercise.put({ kind: 'term', ...command.term, revision: (command.basedOn ?? 0) + 1 });
      return 'accepted';
    case 'remove-term':
      exercise.put({ kind: 'term', id: command.term, removed: true });
      return 'accepted';
    case 'merge-dossier':
    case 'tie-dossier': {
      const { dossier, into, truth, basedOn, ...rest } = { into: undefined, truth: undefined, ...command };
      const before = exercise.world.dossiers.get(dossier);
      if (!before) return { code: 'unknown-dossier' };
      const { revision } = before;
      if (basedOn !== undefined && basedOn !== revision) return { code: 'revision-outdated' };
      exercise.put({ ...before, revision: revision + 1, ...(rest.type === 'tie-dossier' ? { truth } : { into }) });
      return 'accepted';
    }
    case 'move-trust': {
      const { persona, team, move, by, reason, takenAt } = command;
      const before = exercise.world.trusts.get(`${persona}/${team}`);
      if (!before) return { code: 'unknown-persona' };
      const value = Math.min(100, Math.max(0, before.value + by));
      const who = { person: 'excon', callName: 'Control', at: 'D1 09:30:00', recordedAt: takenAt } as const;
      const done = { cause: 'pressed', by, value, move, reason, takenAt, ...who } as const;
      exercise.put({ ...before, value, count: before.count + 1, moves: [...before.moves, done] });
      return 'accepted';
    }
    case 'write-truth':
      exercise.put({ kind: 'truth', ...command.truth, revision: command.basedOn + 1 });
      return 'accepted';
  }
}
