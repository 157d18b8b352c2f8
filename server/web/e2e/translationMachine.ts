import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Speaks LibreTranslate's protocol, as well or as badly as a test wants. */
export class TranslationMachine {
  readonly asked: { q: string; source: string; target: string }[] = [];
  mood: 'fine' | 'broken' | 'silent' = 'fine';

  private constructor(
    readonly url: string,
    private readonly server: Server,
  ) {}

  static async start(): Promise<TranslationMachine> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const machine = new TranslationMachine(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, server);
    server.on('request', (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const wanted = JSON.parse(Buffer.concat(parts).toString()) as (typeof machine.asked)[number];
        machine.asked.push(wanted);
        if (machine.mood === 'silent') return;
        const body = machine.mood === 'fine' ? { translatedText: `[${wanted.target}] ${wanted.q}` } : { error: 'no' };
        response.writeHead(machine.mood === 'fine' ? 200 : 500, { 'content-type': 'application/json' });
        response.end(JSON.stringify(body));
      });
    });
    return machine;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
