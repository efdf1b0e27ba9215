import { describe, expect, it } from 'vitest'
import { changes } from './told-changes.ts'

describe('a figure in Chinese with another word that counts', () => {
  it.each([
    ['合作不针对第三国，也不受其影响。', '合作不针对第三方，也不受其影响。'],
    ['漁業協力は第三国に対するものではない。', '漁業協力は第三者に対するものではない。'],
    ['双方签署一份文件并交换意见。', '双方签署一项文件并交换意见。'],
    ['磨坊买了三台机器。', '磨坊买了三部机器。'],
    ['第三次集市开幕。', '第三届集市开幕。'],
    ['磨坊雇了五人。', '磨坊雇了五名。'],
  ])('is the same figure: %s > %s', (a, b) => expect(changes(a, b)).toEqual([]))

  it.each([
    ['双方签署一份文件并交换意见。', '双方签署两项文件并交换意见。', '一份 > 两项'],
    ['粮仓有五吨小麦。', '粮仓有五公斤小麦。', '五吨 > 五公斤'],
    ['依照第三条办理有关事宜。', '依照第三款办理有关事宜。', '第三条 > 第三款'],
    ['集市开了三天。', '集市开了三年。', '三天 > 三年'],
    ['磨坊买了三箱茶叶。', '磨坊买了三袋茶叶。', '三箱 > 三袋'],
  ])('is another one with another number or measure: %s > %s', (a, b, told) =>
    expect(changes(a, b)).toEqual([`figure: ${told}`]),
  )

  it('is the first one in either word', () => {
    expect(changes('磨坊首次开门。', '磨坊第一次开门。')).toEqual(['rewritten: 首次 > 第一次'])
    expect(changes('磨坊首次开门。', '磨坊开门。')).toEqual([])
  })

  it('counts no departments', () => expect(changes('三部门开会。', '三部委开会。')).toEqual([]))
})
