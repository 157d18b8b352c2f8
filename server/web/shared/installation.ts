import { hex } from './uuid7.ts';

const KEPT_AS = 'livex.installation';
const SECRET_BYTES = 16;

/** By what the server knows this browser when it shows a code again whose answer was lost; none where none can be kept. */
export function installation(): string | undefined {
  try {
    const kept = localStorage.getItem(KEPT_AS);
    if (kept) return kept;
    const secret = hex(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)));
    localStorage.setItem(KEPT_AS, secret);
    return secret;
  } catch {
    return undefined;
  }
}
