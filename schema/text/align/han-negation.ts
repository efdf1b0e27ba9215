import { chineseWords } from '../word.ts'

/** Longer runs are no sentences; a damaged text still takes linear time. */
const RUN = /\p{sc=Han}{1,1000}/gu

/** What a word of more than one character may be that denies: a negation with its verb, and an adverb before it. */
const NEGATED = new RegExp(
  [
    '^[并並绝絕决決永从從尚也都而却卻就还還又更既均仍切请請互]?(?:毫(?=不))?(?:',
    '不(?:[是能会會要应應得许許准準容必该該愿願想肯敢予曾在向对對受把将將以为為与與由用让讓使做作给給到会有]|再是?|可(?:避免|或缺|分割|侵犯|逾越|逆转|逆轉|持续|持續)?|可能|应该|應該|允许|允許|存在|承认|承認|接受|支持|同意|赞成|贊成|愿意|願意|参加|參加|使用|属于|屬於|平等|公平|公正|稳定|穩定|干涉(?:内政|內政)?|侵犯|能够)?',
    '|[没沒](?:有|能|法)?|未(?:能|曾|经|經|予|必)?|[无無](?:法|权|權|需|须|須|意|力|关|關|望|缘)?|非法?|勿)$',
  ].join(''),
  'u',
)
/** Beside a state or a side it is Africa: 中非, 西非. */
const AFRICA = /(?<=[东東西南北中美俄日法英印欧歐德韩韓])非/u

/** A word that is denied whole: 非正式. */
const DENIED_WORD = /^非(?![常洲凡但])\p{sc=Han}{2,}$/u
/** 是非问题; before others the dictionary parts 是非 wrongly: 是非北约国家. */
const OF_RIGHT_AND_WRONG = /^(?:问题|問題|观念|觀念|标准|標準|曲直|分明|功过|功過|恩怨|之地)/u
/** One character that is a word of its own after a negation: 无需. */
const VERB = /^[需须須法权權意力]$/

/** Whether a segment alone denies what follows: before one character more it is mostly part of a word that the dictionary lacks. */
const isNegation = (before: string, own: string, after: string) =>
  DENIED_WORD.test(own) ||
  (own === '是非' && after.length > 1 && !OF_RIGHT_AND_WRONG.test(after)) ||
  (NEGATED.test(own) &&
    !(/^[非无無]$/.test(own) && after.length === 1 && !VERB.test(after)) &&
    !AFRICA.test(before.slice(-1) + own))

/**
 * Those negations in Chinese that are a word, or stand in one of a denied verb, as the platform's dictionary parts words;
 * 西非, 无人机 and 不锈钢 deny nothing, and two words in a row deny each other.
 */
export function hanNegations<T extends { start: number }>(text: string, found: readonly T[]): T[] {
  if (found.length === 0) return []
  const denied = new Set<number>()
  for (const { 0: run, index: from } of text.matchAll(RUN)) {
    if (!found.some(({ start }) => start >= from && start < from + run.length)) continue
    const parts = [...chineseWords().segment(run)]
    const denies = parts.map(({ segment }, at) =>
      isNegation(parts[at - 1]?.segment ?? '', segment, parts[at + 1]?.segment ?? ''),
    )
    parts.forEach(({ index, segment }, at) => {
      if (!denies[at] || denies[at - 1] || denies[at + 1]) return
      for (let place = index; place < index + segment.length; place++) denied.add(from + place)
    })
  }
  return found.filter(({ start }) => denied.has(start))
}

const HAS = /^有(?<of>\p{sc=Han}{0,2})$/u
const HAS_NOT = /^[无無](?<of>\p{sc=Han}{0,2})$/u

/** Whether a word became its opposite, or was it: 有效, 无效. 1 where it denies in the second text, -1 in the first. */
export function hanOpposite(one: string, other: string): 1 | -1 | undefined {
  const ofBoth = (has: string, hasNot: string) => {
    const own = HAS.exec(has)?.groups?.of
    return own !== undefined && own === HAS_NOT.exec(hasNot)?.groups?.of
  }
  return ofBoth(one, other) ? 1 : ofBoth(other, one) ? -1 : undefined
}
