/**
 * RFC 4180, with the mark that makes a spreadsheet read UTF-8. What begins like a formula is text: a call name must not be
 * run by the spreadsheet of whoever opens the file.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
