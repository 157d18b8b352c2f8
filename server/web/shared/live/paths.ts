/** Where the server has what belongs to one exercise. */
export const exercisePath = (exercise: string, rest: string): string =>
  `/api/exercises/${encodeURIComponent(exercise)}${rest}`;

/** Within an exercise: a text by its name, such as `inject/sh-01/body`. */
export const textPath = (text: string): string => `/texts/${text.split('/').map(encodeURIComponent).join('/')}`;
