import {
  AT_FIRST,
  COLUMNS,
  isOwn,
  NARROWEST,
  OWN_WIDTH,
  ownId,
  WIDEST,
  WIDTHS,
  type ColumnId,
  type FixedColumn,
  type Sorting,
} from './columns.ts';

const KEY = 'livex.console.table';

interface Kept {
  columns?: unknown;
  hidden?: unknown;
  widths?: unknown;
}

/** Which columns this screen shows, how wide and in which order of rows: kept with the browser. */
export class TableView {
  /** Of those that every exercise has. */
  columns = $state.raw<readonly FixedColumn[]>(AT_FIRST);
  /** Of control's own: each is shown until somebody takes it away. */
  private hidden = $state.raw<readonly string[]>([]);
  private widths = $state.raw<Readonly<Partial<Record<ColumnId, number>>>>(WIDTHS);
  sorting = $state.raw<Sorting>({ column: 'time', descending: false });

  constructor(private readonly storage: Pick<Storage, 'getItem' | 'setItem'> = localStorage) {
    try {
      const kept = (JSON.parse(storage.getItem(KEY) ?? '{}') ?? {}) as Kept;
      if (Array.isArray(kept.columns)) {
        const known = COLUMNS.filter((id) => (kept.columns as unknown[]).includes(id));
        if (known.length > 0) this.columns = known;
      }
      if (Array.isArray(kept.hidden)) this.hidden = kept.hidden.filter((id) => typeof id === 'string' && isOwn(id));
      for (const [id, width] of Object.entries((kept.widths as object | undefined) ?? {})) {
        if ((isOwn(id) || COLUMNS.some((known) => known === id)) && Number.isFinite(width))
          this.resize(id as ColumnId, width as number);
      }
    } catch {
      // What another version kept, or nobody wrote: the table opens as it does at first.
    }
  }

  /** In the order that all tables have; control's own, by their ids, behind them. */
  shown(own: readonly string[]): readonly ColumnId[] {
    return [...this.columns, ...own.map(ownId).filter((id) => !this.hidden.includes(id))];
  }

  widthOf(id: ColumnId): number {
    return this.widths[id] ?? OWN_WIDTH;
  }

  /** The number always stays: rows are told by it. */
  toggle(id: ColumnId): void {
    const without = <T>(all: readonly T[], one: T) =>
      all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
    if (isOwn(id)) this.hidden = without<string>(this.hidden, id);
    else {
      const next = without<FixedColumn>(this.columns, id);
      this.columns = COLUMNS.filter((one) => one === 'number' || next.includes(one));
    }
    this.keep();
  }

  resize(id: ColumnId, width: number): void {
    this.widths = { ...this.widths, [id]: Math.round(Math.min(WIDEST, Math.max(NARROWEST, width))) };
    this.keep();
  }

  /** Another click on the same column turns the order round. */
  sortBy(column: ColumnId): void {
    this.sorting = { column, descending: this.sorting.column === column && !this.sorting.descending };
  }

  private keep(): void {
    try {
      this.storage.setItem(KEY, JSON.stringify({ columns: this.columns, hidden: this.hidden, widths: this.widths }));
    } catch {
      // A full or forbidden storage changes nothing about this table.
    }
  }
}
