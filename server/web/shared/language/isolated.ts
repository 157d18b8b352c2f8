/** A name that keeps its place in a line that is read the other way. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;
