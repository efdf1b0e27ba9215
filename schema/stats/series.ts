interface Rule {
  kinds: readonly string[]
  levels: readonly string[]
  parties: readonly string[]
}

/** The series whose rule a statement is of, whatever its year: a series is whole only in the years that it counts. */
export function seriesByRule<Series extends Rule>(
  { kind, level, parties }: { kind: string; level: string; parties: readonly string[] },
  series: readonly Series[],
): Series | undefined {
  return series.find(
    (one) =>
      one.kinds.includes(kind) &&
      one.levels.includes(level) &&
      parties.length === one.parties.length &&
      one.parties.every((party) => parties.includes(party)),
  )
}
