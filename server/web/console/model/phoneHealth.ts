import type { PhoneState } from '../../shared/protocol.ts';

/** Words of what stands between a phone and its person, the worst first. */
export type Trouble =
  | 'common.health.notifications'
  | 'console.health.battery-low'
  | 'common.health.background'
  | 'common.health.alarms'
  | 'common.health.full-screen'
  | 'common.health.power-saving'
  | 'common.health.position-none'
  | 'common.health.position-approximate'
  | 'common.health.camera'
  | 'common.health.microphone';

const LOW_BATTERY = 0.2;

/** Whether it keeps messages from its owner; what only keeps them from taking photos can wait. */
export const keepsMessagesAway = (trouble: Trouble): boolean =>
  trouble !== 'common.health.camera' && trouble !== 'common.health.microphone';

/** Says the phone anything of its settings? Browsers do not. */
export const tells = (phone: PhoneState | undefined): phone is PhoneState => phone?.allowed !== undefined;

export const isBatteryLow = (phone: PhoneState | undefined): boolean =>
  (phone?.battery ?? 1) < LOW_BATTERY && phone?.charging !== true;

/** Where a phone says nothing, nothing is held against it. */
export function troublesOf(phone: PhoneState | undefined, sharesPosition: boolean): Trouble[] {
  const allowed = phone?.allowed ?? {};
  const found: [boolean, Trouble][] = [
    [allowed.notifications === false, 'common.health.notifications'],
    [isBatteryLow(phone), 'console.health.battery-low'],
    [phone?.unrestricted === false, 'common.health.background'],
    [allowed.alarms === false, 'common.health.alarms'],
    [allowed.fullScreen === false, 'common.health.full-screen'],
    [phone?.powerSaving === true, 'common.health.power-saving'],
    [sharesPosition && allowed.position === 'none', 'common.health.position-none'],
    [sharesPosition && allowed.position === 'approximate', 'common.health.position-approximate'],
    [allowed.camera === false, 'common.health.camera'],
    [allowed.microphone === false, 'common.health.microphone'],
  ];
  return found.flatMap(([isSo, trouble]) => (isSo ? [trouble] : []));
}
