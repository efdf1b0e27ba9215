import { once } from '../once.ts'

/**
 * A regular expression that is made when it is first needed. A literal is checked when its module is read, with the classes of all
 * its characters, which takes longer than the rest of the module where it has many.
 */
export const expression = (source: string, flags: string): (() => RegExp) =>
  once(() => new RegExp(source, flags))
