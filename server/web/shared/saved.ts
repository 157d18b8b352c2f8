const FETCHED_WITHIN_MS = 60_000;

/** Hands a file to whoever sits at the screen. */
export function saved(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), FETCHED_WITHIN_MS);
}
