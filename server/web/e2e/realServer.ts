import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BUILT = fileURLToPath(new URL('../../target/livex', import.meta.url));
const JAR = join(BUILT, 'livex-server.jar');
/** What ops/run kept of an earlier start, where it has built this server. */
const LEARNED = join(BUILT, 'livex.aot');
const PACKS = fileURLToPath(new URL('../../../ops', import.meta.url));
/** Against hanging only. */
const STARTS_WITHIN_MS = 240_000;

/** Only where the server has been built: `mvn package` makes it. */
export const serverIsBuilt = existsSync(JAR);

/** The server as a user starts it, with the demo exercise and a data folder that goes with it. */
export class RealServer {
  private constructor(
    readonly url: string,
    /** The director's, as the server prints it for whoever started it. */
    readonly controlCode: string,
    private process: ChildProcess,
    private readonly data: string,
    private readonly more: readonly string[],
  ) {}

  static async start(...more: string[]): Promise<RealServer> {
    const data = mkdtempSync(join(tmpdir(), 'livex-story-'));
    const child = run('0', data, more);
    const [, url, code] = await said(child, /(http:\/\/localhost:\d+)\/console\/#\/join\/([A-Z2-9-]+)/);
    return new RealServer(url!, code!, child, data, more);
  }

  /** As when the laptop loses its power: nothing is said goodbye to. Resolves when it is gone. */
  async fail(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** The same server again, at the same address, after it failed. */
  async comeBack(): Promise<void> {
    this.process = run(new URL(this.url).port, this.data, this.more);
    await said(this.process, /Livex is ready/);
  }

  private async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const gone = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill(signal);
    await gone;
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
    rmSync(this.data, { recursive: true, force: true });
  }
}

/** No server outlives the worker that started it, however that ends. */
const children = new Set<ChildProcess>();
/** What each wrote, for whoever asks why a story failed. */
const written = new Map<ChildProcess, string>();
const WRITTEN_LAST = 3_000;
const HEARD_MOST = 100_000;

export const lastWords = (): string[] =>
  [...written].map(
    ([child, words]) => `server ${child.pid}: ${words.replace(/^.*[█▀▄].*\n/gm, '').slice(-WRITTEN_LAST)}`,
  );

const endAll = () => children.forEach((child) => child.kill('SIGKILL'));

process.once('exit', endAll);
// How a worker is told to end, which would do so without an exit; in the middle of a story it may not call for one.
process.once('SIGTERM', () => {
  endAll();
  process.exit();
});

function run(port: string, data: string, more: readonly string[]): ChildProcess {
  const java = process.env['JAVA_HOME'] ? join(process.env['JAVA_HOME'], 'bin', 'java') : 'java';
  const as = ['-XX:+UseSerialGC', '-Xmx256m', `-XX:AOTCache=${LEARNED}`, '-Xlog:disable'];
  const where = ['--port', port, '--https-port', 'off', '--data', data, '--packs', PACKS, '--codes', 'yes'];
  const child = spawn(java, [...as, '-jar', JAR, ...where, ...more], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.add(child);
  child.once('exit', () => {
    children.delete(child);
    written.delete(child);
  });
  return child;
}

function said(child: ChildProcess, wanted: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const tooLate = setTimeout(() => reject(new Error(`the server does not start:\n${heard}`)), STARTS_WITHIN_MS);
    const hear = (bytes: Buffer) => {
      heard = (heard + bytes.toString()).slice(-HEARD_MOST);
      written.set(child, heard);
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
