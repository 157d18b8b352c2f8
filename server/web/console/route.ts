export type Route =
  { page: 'start' } | { page: 'join'; code: string } | { page: 'exercises' } | { page: 'exercise'; id: string };

/** Pages live in the address's fragment: it never reaches the server, so a join code stays out of its logs. */
export function routeOf(fragment: string): Route {
  const [page = '', rest = ''] = fragment.replace(/^#?\/?/, '').split('/');
  if (page === 'join') return { page, code: decoded(rest) };
  if (page === 'exercises') return { page };
  if (page === 'exercise' && rest) return { page, id: decoded(rest) };
  return { page: 'start' };
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

/** Without a step in the history: a used join code must not wait behind the Back button. */
export function replaceWith(fragment: string): void {
  location.replace(`#${fragment}`);
}
