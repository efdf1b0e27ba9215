import { describe, expect, it } from 'vitest'
import { alignTexts } from '../../../schema/text/align/alignment.ts'
import { oneScriptFor } from '../../../schema/text/align/one-script.ts'

const traditional = '兩國關係發展順利，雙方對經濟合作進展滿意。河邊的磨坊為整個山谷磨麥，過了橋還有一個門。'
const simplified = '两国关系发展顺利，双方对经济合作进展满意。河边的磨坊为整个山谷磨麦，过了桥还有一个门。'

describe('oneScriptFor(texts)', () => {
  it('is asked only where one text is in traditional and one in simplified characters', async () => {
    expect(await oneScriptFor([simplified, simplified])).toBeUndefined()
    expect(await oneScriptFor([traditional, traditional])).toBeUndefined()
    expect(await oneScriptFor([traditional, simplified])).toBeTypeOf('function')
  })

  it('lets the same text in both scripts be kept, and a changed word be seen', async () => {
    const oneScript = await oneScriptFor([traditional, simplified])
    if (!oneScript) throw new Error('no conversion')
    const rows = (b: string) => {
      const outcome = alignTexts([traditional], [b], { oneScript, granularity: 'paragraph' })
      if (outcome.outcome !== 'aligned') throw new Error(outcome.outcome)
      return outcome.rows.map(({ change }) => change)
    }
    expect(rows(simplified)).toEqual(['kept'])
    expect(rows(simplified.replace('满意', '失望'))).toEqual(['reworded'])
  })
})
