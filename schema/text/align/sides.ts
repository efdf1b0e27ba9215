/** The same of either text. */
export type Sides<T> = Record<'a' | 'b', T>
