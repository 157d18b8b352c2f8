import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What servers and browsers write goes into one folder, and with it when the last worker has ended, however that was. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'livex-stories-'));
  process.env['TMPDIR'] = folder;
  // Who was killed a moment ago may still be writing.
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
