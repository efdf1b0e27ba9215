/** Enough to keep the runtime busy while answers wait for the database. */
const atOnce = 8

/** What each of the items is asked for, in their order; several are asked at once, so that none waits for the one before. */
export async function together<Item, Result>(
  items: readonly Item[],
  ask: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const waiting = items.entries()
  const askInTurn = async () => {
    for (const [index, item] of waiting) results[index] = await ask(item, index)
  }
  await Promise.all(Array.from({ length: atOnce }, askInTurn))
  return results
}
