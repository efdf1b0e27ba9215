import { type FindingView, inTurn, type Words } from '../finding.ts'
import { holder, statementsHeld, yearOf } from '../wording.ts'

/** How little stands in years that are asked for outside those that are collected throughout. */
export function outsideYears(
  { years: { from, to }, ground: { spoken }, choice }: FindingView,
  throughout: { first: number; last: number },
): Words[] {
  const held = (isOutside: (year: number) => boolean) =>
    spoken.some(({ date, statements }) => statements > 0 && isOutside(yearOf(date)))
      ? 'only single statements, chosen one by one'
      : statementsHeld(0, choice)
  const text = [
    from < throughout.first &&
      `From before ${throughout.first} ${holder(choice).holds} ${held((year) => year < throughout.first)}.`,
    to > throughout.last &&
      `From after ${throughout.last} ${holder(choice).holds} ${held((year) => year > throughout.last)}.`,
  ]
  return inTurn(text.flatMap((one) => (one === false ? [] : [[{ text: one }]])))
}
