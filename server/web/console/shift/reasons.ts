import { t } from '../../shared/language/i18n.svelte.ts';
import type { ControlCommand } from '../model/commands.ts';
import type { ReasonWanted } from '../lookedAt.ts';
import type { Workplace } from '../workplace.svelte.ts';

interface ReasonAsked {
  title: string;
  label: string;
  button: string;
  danger: boolean;
  command: (reason: string) => ControlCommand;
}

/** The question why, and what is asked of the server with the answer. Undefined for a call that is no more. */
export function reasonAsked(
  { why, of }: ReasonWanted,
  { session, names }: Pick<Workplace, 'session' | 'names'>,
): ReasonAsked | undefined {
  const inject = session.injects.get(of)?.inject.number ?? '';
  const label = t('console.shift.reason');
  switch (why) {
    case 'refuse-release':
      return {
        title: t('console.shift.refuse-title', { inject }),
        ...{ label, button: t('console.shift.refuse'), danger: true },
        command: (reason) => ({ type: 'refuse-release', inject: of, reason }),
      };
    case 'stop-inject':
      return {
        title: t('console.shift.stop-title', { inject }),
        ...{ label, button: t('console.shift.stop'), danger: true },
        command: (reason) => ({ type: 'stop-inject', inject: of, reason }),
      };
    case 'decline-hand-over':
      return {
        title: t('console.shift.decline'),
        ...{ label, button: t('console.shift.decline'), danger: false },
        command: (reason) => ({ type: 'decline-hand-over', handOver: of, reason }),
      };
    case 'answer-call': {
      const call = session.calls.get(of);
      return (
        call && {
          title: t('console.shift.answer-title', { inject: names.inject(call.inject) }),
          ...{ label: t('console.shift.answer-what'), button: t('common.save'), danger: false },
          command: (note) => ({ type: 'answer-call', inject: call.inject, rule: call.rule, note }),
        }
      );
    }
  }
}
