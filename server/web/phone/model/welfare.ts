import type { CheckIn, InRole, Side, Theme, WelfareCommand, WelfareItem } from '../../shared/protocol/welfare.ts';
import type { Errand } from '../keep/database.ts';
import type { Refused } from './requests.ts';

/** How I am, with what waits to be sent. */
export interface Welfare {
  checkIns: CheckIn[];
  scenes: (InRole & { scene: string })[];
  day?: InRole & { date: string };
  themes: Theme[];
  /** Scenes that I stay out of by name. */
  optedOut: ReadonlySet<string>;
  deRole?: NonNullable<WelfareItem['deRole']>;
  /** What was refused of what I said: by whichever scene, or of none. */
  refused: (Refused & { scene?: string })[];
}

const TYPES: readonly string[] = [
  'check-in',
  'opt-out',
  'opt-in',
  'opt-out-of-theme',
  'opt-in-to-theme',
  'take-de-role-step',
] satisfies WelfareCommand['type'][];

const isOfWelfare = (command: { type: string }): command is WelfareCommand => TYPES.includes(command.type);

export function welfareOf(items: WelfareItem[], errands: Errand[], me?: string): Welfare {
  const known = items.find(({ id }) => id === me);
  const checkIns = [...(known?.checkIns ?? [])];
  const optedOut = new Set(known?.optedOut);
  const themes = new Map((known?.themes ?? []).map((theme) => [theme.id, theme]));
  const taken = new Set<string>();
  const refused: Welfare['refused'] = [];
  for (const { id, command, refusal } of errands) {
    if (!isOfWelfare(command)) continue;
    if (refusal) {
      refused.push({ errand: id, ...refusal, ...('scene' in command && { scene: command.scene }) });
      continue;
    }
    if (command.type === 'check-in') checkIns.push(command);
    else if (command.type === 'opt-out') optedOut.add(command.scene);
    else if (command.type === 'opt-in') optedOut.delete(command.scene);
    else if (command.type === 'take-de-role-step') taken.add(`${command.scene}/${command.step}`);
    else if ('theme' in command) {
      const theme = themes.get(command.theme);
      if (theme) themes.set(theme.id, { ...theme, optedOut: command.type === 'opt-out-of-theme' });
    }
  }
  return {
    checkIns,
    scenes: known?.scenes ?? [],
    ...(known?.day && { day: known.day }),
    themes: [...themes.values()],
    optedOut,
    ...(known?.deRole && { deRole: withTaken(known.deRole, taken) }),
    refused,
  };
}

function withTaken(deRole: NonNullable<WelfareItem['deRole']>, taken: ReadonlySet<string>) {
  const { scene, steps } = deRole;
  return { scene, steps: steps.map((step) => ({ ...step, taken: step.taken || taken.has(`${scene}/${step.id}`) })) };
}

/** What I said last of a side of a scene, or of the day. */
export const saidOf = ({ checkIns }: Welfare, scene: string | undefined, side: Side): CheckIn | undefined =>
  checkIns.findLast((one) => one.scene === scene && one.side === side);

export const isOutOfRole = ({ deRole }: Welfare): boolean => deRole?.steps.every(({ taken }) => taken) ?? true;
