export interface Place {
  row: number;
  column: number;
}

/** Moves the active cell of the grid by one of the arrow keys, within the grid. */
export function moved(
  { row, column }: Place,
  key: string,
  { rows, columns }: { rows: number; columns: number },
  isRightToLeft: boolean,
): Place | undefined {
  const forward = isRightToLeft ? -1 : 1;
  const step: Record<string, [number, number]> = {
    ArrowDown: [1, 0],
    ArrowUp: [-1, 0],
    ArrowRight: [0, forward],
    ArrowLeft: [0, -forward],
    PageDown: [15, 0],
    PageUp: [-15, 0],
  };
  const by = step[key];
  if (!by) return undefined;
  const within = (value: number, count: number) => Math.min(Math.max(value, 0), count - 1);
  return { row: within(row + by[0], rows), column: within(column + by[1], columns) };
}
