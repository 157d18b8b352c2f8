import type { Page, WebSocketRoute } from 'playwright-core';

/** To one page the server's clock can be put on: what a minute makes of what was sent is there without the minute. */
export class LaterServer {
  private byMs = 0;
  private socket: WebSocketRoute | undefined;

  /** Before the page is opened. */
  async of(page: Page): Promise<void> {
    await page.routeWebSocket(/./, (socket) => {
      this.socket = socket;
      const server = socket.connectToServer();
      server.onMessage((message) => socket.send(this.moved(String(message))));
    });
  }

  /** The page connects anew, and learns what time it is. */
  async putOn(byMs: number): Promise<void> {
    this.byMs = byMs;
    await this.socket?.close({ code: 1012 });
  }

  private moved(message: string): string {
    const said = JSON.parse(message) as { now?: string };
    return said.now === undefined
      ? message
      : JSON.stringify({ ...said, now: new Date(Date.parse(said.now) + this.byMs).toISOString() });
  }
}
