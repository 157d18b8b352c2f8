/** An item that may leave what a client has: looking back marks so what was not there yet. No server writes it. */
export type Leaving<I> = I & { gone?: boolean };

/** An item as long as nobody has taken it out: what is left out of one that is gone is there. */
export type There<I, Always extends keyof I> = Omit<I, 'removed' | Always> & Required<Pick<I, Always>>;

/** An item as it is kept by a client that has a place for each kind, which tells neither the kind nor which entry changed it. */
export type Kept<I> = Omit<I, 'kind' | 'seq'>;

/** As an older server writes it, which leaves that out. */
export type Once<I, Newer extends keyof I> = Omit<I, Newer> & Partial<Pick<I, Newer>>;
