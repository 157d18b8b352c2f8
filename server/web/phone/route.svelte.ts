/** Where the person is in the app. Kept in the address's fragment, so that the back button and a reload work. */
export type Screen =
  | 'inbox'
  | 'news'
  | 'act'
  | 'decisions'
  | 'evidence'
  | 'duties'
  | 'dossiers'
  | 'trust'
  | 'requests'
  | 'request'
  | 'request-form'
  | 'talk'
  | 'ask'
  | 'mediation'
  | 'desk'
  | 'channel'
  | 'map'
  | 'role'
  | 'library'
  | 'document'
  | 'entry'
  | 'ready'
  | 'practice'
  | 'welfare'
  | 'watch'
  | 'notes'
  | 'feedback'
  | 'surveys'
  | 'settings'
  | 'join';

const SCREENS: readonly Screen[] = [
  'inbox',
  'news',
  'act',
  'decisions',
  'evidence',
  'duties',
  'dossiers',
  'trust',
  'requests',
  'request',
  'request-form',
  'talk',
  'ask',
  'mediation',
  'desk',
  'channel',
  'map',
  'role',
  'library',
  'document',
  'entry',
  'ready',
  'practice',
  'welfare',
  'watch',
  'notes',
  'feedback',
  'surveys',
  'settings',
  'join',
];

class Route {
  screen: Screen = $state('inbox');
  /** An inject's id in the inbox, the inject that a report or a call for a mediator is about, a join code. */
  subject: string | undefined = $state();
  /** Behind a join code: the pin of the server's own authority, which only the Android app asks for. */
  pin: string | undefined = $state();

  constructor() {
    this.read();
    addEventListener('hashchange', () => this.read());
  }

  private read(): void {
    const [screen, subject, pin] = location.hash.replace(/^#\/?/, '').split('/');
    this.screen = SCREENS.find((known) => known === screen) ?? 'inbox';
    this.subject = subject ? decodeURIComponent(subject) : undefined;
    this.pin = pin && /^[\w-]{43}$/.test(pin) ? pin : undefined;
  }
}

export const route = new Route();

export const linkTo = (screen: Screen, subject?: string): string =>
  `#/${screen}${subject === undefined ? '' : `/${encodeURIComponent(subject)}`}`;

export function goTo(screen: Screen, subject?: string): void {
  location.hash = linkTo(screen, subject);
}

/** Goes on from here when something is done, unless the person has gone elsewhere meanwhile: no screen leaves under a thumb. */
export function fromHere(): typeof goTo {
  const here = location.hash;
  return (screen, subject) => {
    if (location.hash === here) goTo(screen, subject);
  };
}

/** Without a step for the back button: a used join code is no place to return to. */
export function replaceWith(screen: Screen): void {
  location.replace(linkTo(screen));
}
