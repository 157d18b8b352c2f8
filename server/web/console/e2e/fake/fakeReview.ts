import type { OutgoingControl } from '../../model/commands.ts';
import type { ControlSurvey } from '../../../shared/protocol/survey.ts';
import type { Fake, Outcome } from './fakeRules.ts';

type LooksBack = Extract<
  OutgoingControl,
  {
    type:
      | 'assign-watch'
      | 'write-survey'
      | 'remove-survey'
      | 'open-survey'
      | 'close-survey'
      | 'arrange-notes'
      | 'write-report-section'
      | 'write-corrective-action'
      | 'remove-corrective-action'
      | 'finish-report'
      | 'mark-moment'
      | 'release-feedback';
  }
>;

/** What is watched, asked afterwards and written down about the exercise. */
export function looksBack(exercise: Fake, command: LooksBack): Outcome {
  switch (command.type) {
    case 'assign-watch': {
      const { evaluator } = command.assignment;
      exercise.put({ kind: 'watch', id: evaluator, ...command.assignment, revision: command.basedOn + 1 });
      return 'accepted';
    }
    case 'write-survey': {
      const { kind: as, ...survey } = command.survey;
      const more = { state: 'written', notes: [], arrangement: { hidden: [], groups: [] }, arranged: 0 } as const;
      exercise.put({ kind: 'survey', as, ...survey, ...more, revision: command.basedOn + 1 });
      return 'accepted';
    }
    case 'remove-survey':
      exercise.put({ kind: 'survey', id: command.survey, removed: true });
      return 'accepted';
    case 'open-survey':
    case 'close-survey':
      return survey(exercise, command.survey, (found) => ({
        ...found,
        state: command.type === 'open-survey' ? 'open' : 'closed',
      }));
    case 'arrange-notes':
      return survey(exercise, command.survey, (found) => ({
        ...found,
        arrangement: command.arrangement,
        arranged: found.arranged + 1,
      }));
    case 'write-report-section': {
      const { section, text, basedOn } = command;
      const before = exercise.world.reports.get('report');
      const others = before?.sections.filter((one) => one.section !== section) ?? [];
      const sections = [...others, { section, revision: basedOn + 1, ...(text && { text }) }];
      exercise.put({ kind: 'report', id: 'report', sections, times: (before?.times ?? 0) + 1 });
      return 'accepted';
    }
    case 'write-corrective-action':
      exercise.put({ kind: 'corrective-action', ...command.action, revision: command.basedOn + 1 });
      return 'accepted';
    case 'remove-corrective-action':
      exercise.put({ kind: 'corrective-action', id: command.action, removed: true });
      return 'accepted';
    case 'finish-report':
      exercise.put({
        sections: [],
        ...exercise.world.reports.get('report'),
        kind: 'report',
        id: 'report',
        times: command.basedOn,
        finishedAt: new Date().toISOString(),
      });
      return 'accepted';
    case 'mark-moment': {
      const { moment, takenAt } = command;
      exercise.put({ kind: 'moment', id: moment, person: 'excon', at: 'D1 09:30:00', takenAt, recordedAt: takenAt });
      return 'accepted';
    }
    case 'release-feedback':
      exercise.put({ kind: 'feedback-release', id: 'feedback-release', released: true });
      return 'accepted';
  }
}

function survey(exercise: Fake, id: string, change: (found: ControlSurvey) => ControlSurvey): Outcome {
  const found = exercise.world.surveys.get(id);
  if (!found) return { code: 'unknown-survey' };
  exercise.put({ ...change(found) });
  return 'accepted';
}
