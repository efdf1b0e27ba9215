import { seriesList } from '#subject'
import { chain } from '../../../schema/chain.ts'
import { laneLabel } from '../../../schema/chart/look.ts'
import { oneStatement } from '../../../schema/chart/voice-words.ts'
import { listed } from '../../../schema/chart/wording.ts'
import type { Statement } from '../../../schema/contract/statement.ts'
import { isUnconfirmed } from '../../../schema/unconfirmed.ts'
import { type Voice, voices, voicesOfAttribution } from '../../../schema/voice.ts'
import { methodPage } from '../../links.ts'

type Included = Pick<
  Statement,
  'series' | 'voice' | 'passageList' | 'confidence' | 'unverified' | 'uncounted'
>

/**
 * How a statement got into the dataset, and with whom it is counted or why it is in no number; the former nothing of a release
 * that tells no series apart.
 */
export function HowIncluded({ data, sizes }: { data: Included; sizes: ReadonlyMap<string, number> }) {
  const own = seriesList.find(({ id }) => id === data.series)
  return (
    <>
      {sizes.size > 0 && (
        <>
          <dt>Why it is here</dt>
          <dd>
            {own ? (
              <>
                It belongs to the series <a href={`${methodPage()}#inclusion`}>{own.label}</a>, of which the
                dataset holds every statement
              </>
            ) : (
              <>
                <a href={`${methodPage()}#inclusion`}>Collected</a>: found because it speaks of a theme
              </>
            )}
          </dd>
        </>
      )}
      {data.uncounted !== null && (
        <>
          <dt>In no number</dt>
          <dd>{data.uncounted}</dd>
        </>
      )}
      {data.uncounted === null && voices.length > 1 && (
        <>
          <dt>Counted as</dt>
          <dd>{countedAs(data)}</dd>
        </>
      )}
    </>
  )
}

/**
 * "a joint statement", "a statement of Moscow", "a statement of Moscow and of Beijing, each with its own passages". Of a text
 * of which nothing is counted, such as a claim that no page confirms, it is said that only the text is.
 */
function countedAs(data: Included): string {
  if (data.passageList.some(({ status }) => status !== 'context')) return asWhat(data)
  return `${chain.nothingCounted(isUnconfirmed(data))}; among the statements of which shares are taken it is ${asWhat(data)}`
}

function asWhat({ voice, passageList }: Included): string {
  const joint = `a ${oneStatement('joint')}`
  if (voice === 'joint') return `${joint}, of no side alone`
  const sides = voicesOfAttribution.get(voice) ?? []
  const whose = `a statement ${ofSides(sides)}`
  return sides.length > 1
    ? `${whose}${whoseWords(sides, passageList)}; never as ${joint}, as no common text was issued`
    : `${whose}${voices.includes('joint') ? `, never as ${joint}` : ''}`
}

/** Whose words the counted passages of a statement of several sides have; nothing where a side has none but what all of them say. */
function whoseWords(sides: readonly Voice[], passages: Statement['passageList']): string {
  const counted = passages.filter(({ status }) => status === 'counted')
  const speaking = sides.filter((side) =>
    counted.some(({ voice }) => voicesOfAttribution.get(voice)?.includes(side)),
  )
  if (speaking.length > 0 && speaking.length < sides.length)
    return `, though the words counted here are ${ofSides(speaking)} alone`
  const isEachAlone = sides.every((side) => counted.some(({ voice }) => voice === side))
  return isEachAlone ? ', each with its own passages' : ''
}

function ofSides(sides: readonly Voice[]): string {
  return listed(sides.map((side) => `of ${laneLabel(side)}`))
}
