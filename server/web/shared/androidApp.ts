/** The Android app that the server offers. */
export interface AndroidApp {
  version: string;
  link: string;
  qrSvg: string;
}

/** Undefined where the server has none, or does not answer. */
export async function androidApp(send: typeof fetch = fetch): Promise<AndroidApp | undefined> {
  try {
    const answer = await send('/app.json');
    return answer.ok ? ((await answer.json()) as AndroidApp) : undefined;
  } catch {
    return undefined;
  }
}

export const runsOnAndroid = (userAgent: string): boolean => /Android/.test(userAgent);

/** Opens the app with everything that it needs to join; `pin` names the server's own authority, if it has one. */
export const appLink = (server: string, code: string, pin?: string): string =>
  `livex://join?server=${encodeURIComponent(server)}&code=${code}${pin ? `&ca=${pin}` : ''}`;
