import { env } from 'cloudflare:workers'

/** How many rows a table of the dataset at hand has, so that no test breaks when a statement is added. */
export async function rowsOf(table: string): Promise<number> {
  const row = await env.DB.prepare(`select count(*) as n from ${table}`).first<{ n: number }>()
  return row?.n ?? 0
}
