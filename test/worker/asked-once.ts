/** So many rows are held at most; then all are forgotten and asked for again. */
const mostRows = 150_000

/** A statement as the database itself takes it, and by what it is known again. */
interface Asked {
  statement: D1PreparedStatement
  key: string
}
type Batch = (statements: D1PreparedStatement[]) => Promise<D1Result[]>

/**
 * A database that nothing writes to while tests read it: what one of them has asked, it is not asked again. The rows are
 * shared and frozen, so that code that would change what it has read fails.
 */
export function askedOnce(database: D1Database): D1Database {
  const kept = new Map<string, Promise<D1Result | undefined>>()
  const askedBy = new WeakMap<D1PreparedStatement, Asked>()
  let rows = 0

  /** Answers of several statements: those that were not asked before go to the database together. */
  async function answersTo(asked: readonly Asked[], batch: Batch): Promise<D1Result[]> {
    const unknown = asked.filter(({ key }) => !kept.has(key))
    if (unknown.length > 0) {
      const answers = batch(unknown.map(({ statement }) => statement))
      for (const [index, { key }] of unknown.entries()) {
        const answer = answers.then((all) => held(all[index]))
        answer.catch(() => kept.delete(key))
        kept.set(key, answer)
      }
    }
    const own = asked.map(({ key }) => kept.get(key))
    return (await Promise.all(own)).filter((one) => one !== undefined)
  }

  function held(answer: D1Result | undefined): D1Result | undefined {
    const results = answer?.results ?? []
    for (const row of results) Object.freeze(row)
    Object.freeze(results)
    rows += results.length
    if (rows > mostRows) {
      rows = 0
      kept.clear()
    }
    return answer
  }

  function shown(asked: Asked): D1PreparedStatement {
    const { statement, key } = asked
    const own = replaced(statement, {
      bind: (...values: unknown[]) =>
        shown({ statement: statement.bind(...values), key: `${key}\n${JSON.stringify(values)}` }),
      all: async () => (await answersTo([asked], (all) => database.batch(all)))[0],
    })
    askedBy.set(own, asked)
    return own
  }

  const reading = <Source extends D1Database | D1DatabaseSession>(source: Source): Source =>
    replaced(source, {
      prepare: (sql: string) => shown({ statement: source.prepare(sql), key: sql }),
      batch: (all: D1PreparedStatement[]) =>
        answersTo(
          all.flatMap((one) => askedBy.get(one) ?? []),
          (own) => source.batch(own),
        ),
    })
  return replaced(reading(database), {
    withSession: (constraint?: string) => reading(database.withSession(constraint)),
  })
}

/** Another object, with some of its members replaced; all others are those of the first. */
export function replaced<Whole extends object>(whole: Whole, members: Record<string, unknown>): Whole {
  return new Proxy(whole, {
    get(target, name) {
      if (typeof name === 'string' && name in members) return members[name]
      const own: unknown = Reflect.get(target, name)
      return typeof own === 'function' ? own.bind(target) : own
    },
  })
}
