import { AT_FIRST, COLUMNS, NARROWEST, WIDEST, WIDTHS, type ColumnId, type Sorting } from './columns.ts';

const KEY = 'livex.console.table';

interface Kept {
  columns?: unknown;
  widths?: unknown;
}

/** Which columns this screen shows, how wide and in which order of rows: kept with the browser. */
export class TableView {
  columns = $state.raw<readonly ColumnId[]>(AT_FIRST);
  widths = $state.raw<Record<ColumnId, number>>(WIDTHS);
  sorting = $state.raw<Sorting>({ column: 'time', descending: false });

  constructor(private readonly storage: Pick<Storage, 'getItem' | 'setItem'> = localStorage) {
    try {
      const kept = (JSON.parse(storage.getItem(KEY) ?? '{}') ?? {}) as Kept;
      if (Array.isArray(kept.columns)) {
        const known = COLUMNS.filter((id) => (kept.columns as unknown[]).includes(id));
        if (known.length > 0) this.columns = known;
      }
      for (const [id, width] of Object.entries((kept.widths as object | undefined) ?? {})) {
        if (COLUMNS.some((known) => known === id) && Number.isFinite(width))
          this.resize(id as ColumnId, width as number);
      }
    } catch {
      // What another version kept, or nobody wrote: the table opens as it does at first.
    }
  }

  /** In the order that all tables have. The number always stays: rows are told by it. */
  toggle(id: ColumnId): void {
    const next = this.columns.includes(id) ? this.columns.filter((one) => one !== id) : [...this.columns, id];
    this.columns = COLUMNS.filter((one) => one === 'number' || next.includes(one));
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
      this.storage.setItem(KEY, JSON.stringify({ columns: this.columns, widths: this.widths }));
    } catch {
      // A full or forbidden storage changes nothing about this table.
    }
  }
}
