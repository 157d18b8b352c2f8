import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const JAR = fileURLToPath(new URL('../../target/livex/livex-server.jar', import.meta.url));
const PACKS = fileURLToPath(new URL('../../../ops', import.meta.url));
const STARTS_WITHIN_MS = 60_000;

/** Only where the server has been built: `mvn package` makes it. */
export const serverIsBuilt = existsSync(JAR);

/** The server as a user starts it, with the demo exercise and a data folder that goes with it. */
export class RealServer {
  private constructor(
    readonly url: string,
    /** The director's, as the server prints it for whoever started it. */
    readonly controlCode: string,
    private readonly process: ChildProcess,
    private readonly data: string,
  ) {}

  static async start(...more: string[]): Promise<RealServer> {
    const data = mkdtempSync(join(tmpdir(), 'livex-story-'));
    const java = process.env['JAVA_HOME'] ? join(process.env['JAVA_HOME'], 'bin', 'java') : 'java';
    const args = [
      '-Xmx256m',
      '-jar',
      JAR,
      '--port',
      '0',
      '--https-port',
      'off',
      '--data',
      data,
      '--packs',
      PACKS,
      ...more,
    ];
    const child = spawn(java, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const [, url, code] = await said(child, /(http:\/\/localhost:\d+)\/console\/#\/join\/([A-Z2-9-]+)/);
    return new RealServer(url!, code!, child, data);
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGTERM');
    await gone;
    rmSync(this.data, { recursive: true, force: true });
  }
}

function said(child: ChildProcess, wanted: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const tooLate = setTimeout(() => reject(new Error(`the server does not start:\n${heard}`)), STARTS_WITHIN_MS);
    const hear = (bytes: Buffer) => {
      heard += bytes.toString();
      const found = wanted.exec(heard);
      if (found) {
        clearTimeout(tooLate);
        resolve(found);
      }
    };
    child.stdout!.on('data', hear);
    child.stderr!.on('data', hear);
    child.once('exit', (status) => reject(new Error(`the server ended with ${status}:\n${heard}`)));
  });
}
