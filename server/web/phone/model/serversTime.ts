const TOLD_BY_THE_DEVICE = ['takenAt', 'fixedAt'];
/** Less is left by the server, too: it may be the way. */
const ON_THE_WAY_MS = 30_000;

/** A command that waits here with its moments as the server will have them: `offset` is how far the server's clock is ahead of this device's. */
export function onServersClock<T>(said: T, offset: number): T {
  return Math.abs(offset) > ON_THE_WAY_MS ? (shifted(said, offset) as T) : said;
}

function shifted(said: unknown, offset: number): unknown {
  if (Array.isArray(said)) return said.map((each) => shifted(each, offset));
  if (typeof said !== 'object' || said === null) return said;
  return Object.fromEntries(
    Object.entries(said).map(([field, value]) => [
      field,
      TOLD_BY_THE_DEVICE.includes(field) && typeof value === 'string'
        ? new Date(Date.parse(value) + offset).toISOString()
        : shifted(value, offset),
    ]),
  );
}
