/** An item that may leave what a client has: looking back marks so what was not there yet. No server writes it. */
export type Leaving<I> = I & { gone?: boolean };
