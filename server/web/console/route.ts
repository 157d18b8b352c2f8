export type Route =
  | { page: 'start' }
  | { page: 'join'; code: string }
  | { page: 'exercises' }
  | { page: 'about' }
  /** Where the address is of a moment, in milliseconds of the wall's clock, as it was then. */
  | { page: 'exercise'; id: string; moment?: number };

/** Pages live in the address's fragment: it never reaches the server, so a join code stays out of its logs. */
export function routeOf(fragment: string): Route {
  const [page = '', rest = '', place, instant = ''] = fragment.replace(/^#?\/?/, '').split('/');
  if (page === 'join') return { page, code: decoded(rest) };
  if (page === 'exercises' || page === 'about') return { page };
  if (page === 'exercise' && rest) {
    const moment = place === 'replay' ? Date.parse(decoded(instant)) : NaN;
    return { page, id: decoded(rest), ...(!Number.isNaN(moment) && { moment }) };
  }
  return { page: 'start' };
}

/** Of an exercise, or of a moment of it: whoever opens it in another browser sees the same. */
export function fragmentOf(exercise: string, moment?: number): string {
  const page = `#/exercise/${encodeURIComponent(exercise)}`;
  return moment === undefined ? page : `${page}/replay/${new Date(moment).toISOString()}`;
}

export function isOfMoment(fragment: string, exercise: string): boolean {
  const route = routeOf(fragment);
  return route.page === 'exercise' && route.id === exercise && route.moment !== undefined;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

export function goTo(fragment: string): void {
  location.hash = fragment;
}

/** Says what is shown; nothing is opened by it. */
export function showAddress(fragment: string): void {
  if (location.hash !== fragment) history.replaceState(history.state, '', fragment);
}

/** Without a step in the history: a used join code must not wait behind the Back button. */
export function replaceWith(fragment: string): void {
  location.replace(`#${fragment.replace(/^#/, '')}`);
}

const WANTED = 'livex.console.wanted';

/** Whoever has to join first comes to it afterwards, in this tab. */
export function keepWanted(fragment: string): void {
  sessionStorage.setItem(WANTED, fragment);
}

/** Once; where somebody joined another exercise, it is forgotten. */
export function takeWanted(exercise: string): string {
  const wanted = sessionStorage.getItem(WANTED) ?? '';
  sessionStorage.removeItem(WANTED);
  const route = routeOf(wanted);
  return route.page === 'exercise' && route.id === exercise ? wanted : fragmentOf(exercise);
}
