/** With its sign, in the digits of a language. */
export const signed = (by: number, language: string) =>
  new Intl.NumberFormat(language, { signDisplay: 'always' }).format(by);
