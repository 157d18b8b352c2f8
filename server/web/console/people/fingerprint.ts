/** What people read aloud of the authority that a join link pins: half of its fingerprint, eight groups of four. */
export function spokenFingerprint(link: string): string | undefined {
  const pin = new URLSearchParams(new URL(link).hash.slice(1)).get('ca');
  if (!pin || !/^[\w-]{43}$/.test(pin)) return undefined;
  const bytes = atob(pin.replaceAll('-', '+').replaceAll('_', '/'));
  const hex = Array.from(bytes.slice(0, 16), (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return hex.match(/.{4}/g)?.join(' ');
}
