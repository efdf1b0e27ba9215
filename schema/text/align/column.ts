import { arePartsOfNumber, isNothing } from './exact.ts'
import { textOf } from './span.ts'
import { type ReadUnit, unitLike } from './unit.ts'
import type { Vocabulary } from './vocabulary.ts'

/** How many tabs are read before a token. */
type ReadTabs = (unit: ReadUnit, tabs: Int32Array) => Int32Array

/**
 * Two units with the tabs that are read in them as part of the token behind each. Rows of as many cells are compared
 * column by column, others by what stands between their cells, so that in a table with a new column nothing else
 * changed. Against a row without tabs only those are read that its spaces do not tell as well.
 */
export function withColumns(a: ReadUnit, b: ReadUnit, vocabulary: Vocabulary): [a: ReadUnit, b: ReadUnit] {
  if (areEqual(a.exact, b.exact) && areEqual(a.tabs, b.tabs)) return [a, b]
  const read = readTabsOf(a, b, vocabulary)
  return [withTabs(a, read, vocabulary), withTabs(b, read, vocabulary)]
}

const areEqual = (one: Int32Array | undefined, two: Int32Array | undefined) =>
  one?.length === two?.length && (one?.every((own, at) => own === two?.[at]) ?? true)

function readTabsOf(a: ReadUnit, b: ReadUnit, vocabulary: Vocabulary): ReadTabs {
  if (!a.tabs || !b.tabs)
    return (unit, tabs) => tabs.map((own, at) => (isTold(unit, at, vocabulary) ? own : 0))
  return tabsOf(a.unwrapped) === tabsOf(b.unwrapped) ? (_, tabs) => columnsOf(tabs) : (_, tabs) => tabs
}

const tabsOf = (text: string) => text.split('\t').length - 1

/** The column in which each cell begins, told of its first token. */
function columnsOf(tabs: Int32Array): Int32Array {
  let column = 0
  return tabs.map((own) => {
    column += own
    return own > 0 ? column : 0
  })
}

function withTabs(unit: ReadUnit, read: ReadTabs, vocabulary: Vocabulary): ReadUnit {
  if (!unit.tabs) return unit
  const tabs = read(unit, unit.tabs)
  const exact = unit.exact.map((own, at) => {
    const before = tabs[at] ?? 0
    return before > 0 ? vocabulary.exactAfterTabs(before, own) : own
  })
  const { starts, numbers, isWord, words, marks, marksBefore } = unit
  const columns = { starts, numbers, exact, tabs: unit.tabs, isWord, words, marks, marksBefore }
  return unitLike(unit, columns, vocabulary)
}

/** Digits of a group in a long number. */
const GROUP = 3

/**
 * Whether the tabs before a token tell more than spaces: they pass over an empty cell, open a row, or part two figures
 * which would else be read as one, in groups of three digits.
 */
function isTold(unit: ReadUnit, at: number, vocabulary: Vocabulary): boolean {
  const { exact, tabs } = unit
  const own = tabs?.[at] ?? 0
  if (own === 0) return false
  const edgesAt = (place: number) => vocabulary.edgesOf(exact[place] ?? 0)
  const lengthAt = (place: number) => textOf(unit, [place, place + 1]).trim().length
  return (
    own > 1 ||
    (at === 1 && isNothing(edgesAt(0))) ||
    (lengthAt(at) === GROUP && lengthAt(at - 1) <= GROUP && arePartsOfNumber(edgesAt(at - 1), edgesAt(at)))
  )
}
