/** Every page of a list, each of which names the next one; `links.next` of an answer, if nothing else is said. */
export async function followed<Page>(
  first: string,
  ask: (path: string) => Promise<Page>,
  nextOf: (page: Page) => string | null | undefined = linked,
): Promise<Page[]> {
  const pages: Page[] = []
  for (let next: string | null | undefined = first; next; ) {
    const page: Page = await ask(next)
    pages.push(page)
    next = nextOf(page)
  }
  return pages
}

function linked(page: unknown): string | null | undefined {
  return (page as { links: { next?: string | null } }).links.next
}
