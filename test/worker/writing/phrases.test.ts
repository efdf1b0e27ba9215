import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { hitsOfPage } from '../../../schema/counted.ts'
import { openDatabase } from '../../../worker/db/db.ts'
import { phraseHistory } from '../../../worker/queries/phrases.ts'

it('the places of a phrase come by pages from either end, wherever the last one ends', async () => {
  const id = 'reeds'
  const { db } = openDatabase(env.DB)
  const row = async <Row>(question: string, key: string) =>
    JSON.parse(
      (await env.DB.prepare('SELECT json FROM counted WHERE question = ? AND key = ?')
        .bind(question, key)
        .first<string>('json')) ?? '',
    ) as Row
  const put = (question: string, key: string, answer: unknown) =>
    env.DB.prepare('INSERT OR REPLACE INTO counted (question, key, part, json) VALUES (?, ?, 0, ?)')
      .bind(question, key, JSON.stringify(answer))
      .run()
  const [one, ...others] = await row<{ id: string }[]>('phrases', '')
  for (const count of [2 * hitsOfPage + 50, 2 * hitsOfPage, 1]) {
    const places = Array.from({ length: count }, (_, place) => place)
    await put('phrases', '', [{ ...one, id }, ...others])
    await put('phrase', id, { patterns: [], years: [], hits: count })
    for (let page = 1; page <= 3; page++)
      await put('phrase_hits', `${id} ${page}`, places.slice((page - 1) * hitsOfPage, page * hitsOfPage))
    for (const isNewestFirst of [false, true]) {
      const read: unknown[] = []
      for (let page = 1; page <= 4; page++)
        read.push(...((await phraseHistory(db, id, { page, isNewestFirst }))?.hits ?? []))
      expect(read).toEqual(isNewestFirst ? places.toReversed() : places)
    }
  }
})
