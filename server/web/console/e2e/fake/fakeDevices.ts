import type { PhoneState } from '../../../shared/protocol.ts';
import type { World } from '../../model/world.ts';
import { near } from '../scenario.ts';

/** The devices of a fake exercise, and where they are. */

const QR =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 29 29"><path d="M4 4h7v7H4zM18 4h7v7h-7zM4 18h7v7H4zM14 14h3v3h-3zM20 20h5v5h-5z"/></svg>';

/** Some phones are set as they should be, some are not. */
function phone(index: number): PhoneState {
  return {
    battery: [0.82, 0.55, 0.12, 0.31][index % 4]!,
    charging: index % 4 === 1,
    powerSaving: index % 7 === 3,
    unrestricted: index % 4 !== 3,
    lowMemory: index % 6 === 4,
    queue: index % 9 === 4 ? 3 : 0,
    app: 'android 0.1.0',
    system: 'Android 14',
    allowed: {
      notifications: index % 6 !== 4,
      alarms: true,
      fullScreen: index % 4 !== 3,
      position: 'precise',
      camera: true,
      microphone: true,
    },
  };
}

export function androidApp() {
  return { version: '1.2.3', link: 'https://192.168.1.10:8443/app', qrSvg: QR };
}

export function joinCodes(people: string[]) {
  return people.map((person, index) => {
    const code = `ABCD-${String(2345 + index)}`;
    return {
      person,
      code,
      link: `https://192.168.1.10:8443/j/${code.replace('-', '')}`,
      qrSvg: QR,
      expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    };
  });
}

export function devices({ people }: World, revoked: ReadonlySet<string>) {
  return [...people.values()]
    .filter((_, index) => index % 8 !== 7)
    .map(({ id }, index) => ({
      device: `device-${id}`,
      person: id,
      label: index % 3 ? 'Chrome on Android' : 'Safari on iPhone',
      joinedAt: new Date(Date.now() - 7_200_000).toISOString(),
      connected: index % 5 !== 4,
      ...(index % 3 !== 2 && { phone: phone(index) }),
      lastContactAt: new Date(Date.now() - (index % 5 === 4 ? 1_500_000 : 4_000)).toISOString(),
    }))
    .filter(({ device }) => !revoked.has(device));
}

export function map({ people }: World, random: () => number) {
  const features = [...people.values()]
    .filter((_, index) => index % 4 !== 3)
    .map(({ id }) => {
      const { latitude, longitude } = near(random);
      const properties = { kind: 'person', person: id, accuracyMetres: 12, at: new Date().toISOString() };
      return { type: 'Feature', geometry: { type: 'Point', coordinates: [longitude, latitude] }, properties };
    });
  return { type: 'FeatureCollection', features };
}
