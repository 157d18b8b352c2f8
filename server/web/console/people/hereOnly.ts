const OF_THIS_MACHINE = /^(localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/;

/** The name by which only this machine finds itself, where a link has one. */
export function hereOnly(links: readonly string[]): string | undefined {
  return links.map((link) => new URL(link).hostname).find((host) => OF_THIS_MACHINE.test(host));
}
