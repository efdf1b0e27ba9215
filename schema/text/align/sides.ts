/** Which of two texts. */
export type Side = 'a' | 'b'

/** The same of either text. */
export type Sides<T> = Record<Side, T>

export const otherSide = (side: Side): Side => (side === 'a' ? 'b' : 'a')
