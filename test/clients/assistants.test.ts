import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

const origin = inject('origin')
const client = new Client({ name: 'test', version: '1.0.0' })

interface Answer {
  release: string
  caution: string
  count: number
  address: string
  evidence?: string
  cut?: string
  more?: unknown[]
  data: unknown
}

beforeAll(() => client.connect(new StreamableHTTPClientTransport(new URL(`${origin}/mcp`)) as never))
afterAll(() => client.close())

/** Questions as people put them, and the rows that answer them. */
const questions: [question: string, tool: string, args: Record<string, unknown>][] = [
  [
    'When did they first name NATO together?',
    'passages',
    // Every frame of the theme but that of a bloc which is not named.
    {
      frame: 'enlargement,europe_threat,ukraine_blame,asia_pacific_reach,cold_war_relic,engagement',
      voice: 'joint',
      limit: 1,
      fields: 'date,statementId,frames,gist,evidence',
    },
  ],
  [
    'What do the joint statements of 2019 and 2022 say of NATO, and what is new?',
    'compare',
    { a: '2019-06-05-joint-statement-new-era', b: '2022-02-04-joint-statement-new-era' },
  ],
  [
    'How often do joint statements oppose NATO enlargement, year by year?',
    'trends',
    { theme: 'nato', frame: 'enlargement', voice: 'joint', from: 2022 },
  ],
  ['Where do they speak of a friendship without limits?', 'search', { q: '"no limits"', limit: 5 }],
  [
    'What did Beijing say of NATO in 2024?',
    'passages',
    { theme: 'nato', voice: 'beijing', from: '2024', to: '2024', fields: 'date,statementId,gist,keyPhrase' },
  ],
]

const isOfNato = (row: object) => 'theme' in row && row.theme === 'nato'

/** Question, call, the first rows and where they are, to be read by people: `TRANSCRIPT=1 npx vitest run --project clients assistants`. */
function transcript(question: string, tool: string, args: object, { data, ...answer }: Answer): string {
  const rows = (
    Array.isArray(data) ? data : Object.values(data as object).findLast(Array.isArray)
  ) as object[]
  const short = (row: object) => {
    const told = Object.entries(row).filter(
      ([, value]) => value !== null && JSON.stringify(value).length < 240,
    )
    return `  - ${told.map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`).join(' | ')}`
  }
  return [
    `\nQ: ${question}`,
    `  ${tool} ${JSON.stringify(args)}`,
    `  release ${answer.release}, count ${answer.count}, caution: ${answer.caution}`,
    ...('sentence' in (data as object) ? [`  ${(data as { sentence: string }).sentence}`] : []),
    // Every theme, where the question is of one.
    ...rows
      .toSorted((a, b) => Number(isOfNato(b)) - Number(isOfNato(a)))
      .slice(0, 3)
      .map(short),
    `  rows: ${answer.address}`,
    ...(answer.evidence ? [`  evidence: ${answer.evidence}`] : []),
    '',
  ].join('\n')
}

describe('an assistant that asks over HTTP', () => {
  it.each(questions)('%s', async (question, tool, args) => {
    const result = await client.callTool({ name: tool, arguments: args })
    const answer = result.structuredContent as unknown as Answer
    expect(result.isError).toBeFalsy()
    expect(answer.count).toBeGreaterThan(0)
    expect(answer.caution.length).toBeGreaterThan(40)
    const plain = (await (await fetch(answer.address)).json()) as {
      data: unknown
      meta: { release: string }
    }
    // What was shortened says so; the rows of a page never are.
    if (answer.more) expect(answer.cut).not.toContain('hits')
    else expect(JSON.stringify(answer.data).replaceAll(`"${origin}/`, '"/')).toBe(JSON.stringify(plain.data))
    expect(answer.release).toBe(plain.meta.release)
    if (process.env.TRANSCRIPT) process.stdout.write(transcript(question, tool, args, answer))
  })
})
