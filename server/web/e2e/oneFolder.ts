import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What servers and browsers write goes into one folder, and with it when the last worker has ended, however that was. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'livex-stories-'));
  process.env['TMPDIR'] = folder;
  return () => {
    try {
      // Who was killed a moment ago may still be writing.
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    } catch (error) {
      // A browser that outlived its worker writes on: what stays is a folder of temporary files, and no story failed by it.
      process.stderr.write(`${folder} stays: ${String(error)}\n`);
    }
  };
}
