/** A value as a released table may hold it. */
export type Value = string | number | boolean | null
