import { capitalised } from '../../../schema/capitalised.ts'
import { chain } from '../../../schema/chain.ts'
import type { Theme } from '../../../schema/contract/codebook.ts'
import type { Comparison, ThemeComparison } from '../../../schema/contract/comparison.ts'
import type { Passage, Statement } from '../../../schema/contract/statement.ts'
import { passageCautions } from '../../../schema/passage-cautions.ts'
import { plural } from '../../../schema/plural.ts'
import { shortStanding } from '../../../schema/standing.ts'
import { shortDay } from '../../../schema/statement-day.ts'
import { absences, frameTally, heldOf, recordedThemes, saidApart } from '../../../schema/stats/comparison.ts'
import { Cautions } from '../../components/passage.tsx'
import { voiceLabels } from '../../components/words.ts'
import { comparePage, passagePage } from '../../links.ts'
import { AbsenceLine } from './absence.tsx'

/** A frame, or what is said without one, as the same voices have it. */
type Held = ReturnType<typeof heldOf>[number]

/** A row a theme: frames of the first alone, of both, of the second alone, each with who said it. */
export function FrameTable(props: {
  data: Comparison
  themes: readonly Theme[]
  records: readonly Statement[]
  names: [string, string]
}) {
  const { data, themes, records, names } = props
  const passages = new Map(records.flatMap(({ passageList }) => passageList).map((p) => [p.id, p]))
  const rows = recordedThemes(data.themes)
  const used = absences.filter((absence) =>
    rows.some((row) => heldOf(row).some((one) => one.absence === absence)),
  )
  // The heading and the columns count the same frames.
  const tally = frameTally(data.themes)
  // What one has alone beside a text of which nothing was read is no difference.
  const isUnread = { a: data.read.a.reading === 'nothing', b: data.read.b.reading === 'nothing' }
  const columns = {
    a: isUnread.b ? capitalised(names[0]) : `Only ${names[0]}`,
    b: isUnread.a ? capitalised(names[1]) : `Only ${names[1]}`,
  }
  // Beside passages without a frame a bare number would be theirs, too.
  const isFramed = rows.every(({ unframed }) => unframed.length === 0)
  const many = (n: number) => (isFramed ? String(n) : plural(n, 'frame'))
  const heads = {
    a: `${columns.a} (${many(tally.a)})${isUnread.b ? `; ${names[1]} was not read` : ''}`,
    both: `Both (${many(tally.both)}${tally.apart > 0 ? `, and ${tally.apart} by different voices` : ''})`,
    b: `${columns.b} (${many(tally.b)})${isUnread.a ? `; ${names[0]} was not read` : ''}`,
  }
  return (
    <>
      <table class="frames-table">
        <thead>
          <tr>
            <th scope="col">Theme</th>
            <th scope="col">{heads.a}</th>
            <th scope="col">{heads.both}</th>
            <th scope="col">{heads.b}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">
                <a href={`${comparePage({ a: data.a.id, b: data.b.id })}#${row.theme}`}>
                  {themes.find(({ id }) => id === row.theme)?.label ?? row.theme}
                </a>
              </th>
              <td data-label={columns.a}>
                <OneSided row={row} side="a" names={names} themes={themes} passages={passages} />
              </td>
              <td data-label="Both">
                <Chips
                  frames={heldOf(row).filter(({ where }) => where === 'both')}
                  names={names}
                  themes={themes}
                  passages={passages}
                />
                <Apart row={row} names={names} themes={themes} passages={passages} />
                {row.a === 'silent' && row.b === 'silent' && 'both recorded as silent'}
              </td>
              <td data-label={columns.b}>
                <OneSided row={row} side="b" names={names} themes={themes} passages={passages} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {(used.includes('not_recorded') || used.includes('not_read')) && (
        <p class="caution">
          ? means that nothing is recorded for the other statement, which is no proof that it lacks the frame.
        </p>
      )}
    </>
  )
}

/** Frames that both texts have, but not by one voice, and those that one text has by a further voice. */
function Apart(props: {
  row: ThemeComparison
  names: [string, string]
  themes: readonly Theme[]
  passages: ReadonlyMap<string, Passage>
}) {
  const { row, ...shown } = props
  const { names } = props
  const held = heldOf(row)
  const apart = saidApart(held)
  const inBoth = held.flatMap(({ where, frame }) => (where === 'both' ? [frame] : []))
  const own = held.filter(({ where, frame }) => where !== 'both' && apart.includes(frame))
  const byOthers = own.filter(({ frame }) => !inBoth.includes(frame))
  const further = (side: 'a' | 'b') =>
    own.filter(({ where, frame }) => where === side && inBoth.includes(frame))
  return (
    <>
      <ApartFrames frames={merged(byOthers)} words="in both, said by different voices" {...shown} />
      <ApartFrames frames={further('a')} words={`by a further voice in ${names[0]}`} {...shown} />
      <ApartFrames frames={further('b')} words={`by a further voice in ${names[1]}`} {...shown} />
    </>
  )
}

function ApartFrames(props: {
  frames: readonly Held[]
  words: string
  names: [string, string]
  themes: readonly Theme[]
  passages: ReadonlyMap<string, Passage>
}) {
  const { frames, words, ...shown } = props
  if (frames.length === 0) return null
  return (
    <>
      <Chips frames={frames} {...shown} />
      <p class="absence">{words}</p>
    </>
  )
}

/** A frame of each text as one, with the voices and passages of both. */
function merged(frames: readonly Held[]): Held[] {
  return frames
    .filter(({ where }) => where === 'a')
    .map((one) => {
      const other = frames.find(({ where, frame }) => where === 'b' && frame === one.frame)
      return other ? { ...one, voicesB: other.voicesB, passagesB: other.passagesB } : one
    })
}

function OneSided(props: {
  row: ThemeComparison
  side: 'a' | 'b'
  names: [string, string]
  themes: readonly Theme[]
  passages: ReadonlyMap<string, Passage>
}) {
  const { row, side, ...shown } = props
  const held = heldOf(row)
  const apart = saidApart(held)
  const own = held.filter(({ where, frame }) => where === side && !apart.includes(frame))
  const otherSide = side === 'a' ? 'b' : 'a'
  const other = props.names[side === 'a' ? 1 : 0]
  return (
    <>
      {row[side] === 'silent' && row[otherSide] !== 'silent' && (
        <p class="absence">
          <span aria-hidden="true">×</span> recorded as silent
        </p>
      )}
      {absences.map((absence) => {
        const frames = own.filter((frame) => frame.absence === absence)
        if (frames.length === 0) return undefined
        return (
          <>
            <Chips frames={frames} {...shown} />
            <AbsenceLine absence={absence} name={other} count={frames.length} />
          </>
        )
      })}
    </>
  )
}

function Chips(props: {
  frames: readonly Held[]
  names: [string, string]
  themes: readonly Theme[]
  passages: ReadonlyMap<string, Passage>
}) {
  const { frames, names, themes, passages } = props
  // A cell without a frame is left out on a narrow screen.
  if (frames.length === 0) return null
  const labels = themes.flatMap((theme) => theme.frames)
  const label = (id: string) => labels.find((frame) => frame.id === id)?.label ?? id
  return (
    <ul class="chips">
      {frames.map((one) => {
        const { frame } = one
        const ids = [...one.passagesA, ...one.passagesB]
        const own = ids.flatMap((id) => passages.get(id) ?? [])
        return (
          <li>
            <a class="chip" href={passagePage(ids[0] ?? '')}>
              {frame === null ? 'without a frame' : label(frame)}{' '}
              <span class="who">{whoSays(one, names)}</span>
            </a>
            <span class="words">
              {own.slice(0, 3).map((passage) => (
                <Words passage={passage} label={label} themes={themes} />
              ))}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** "Beijing, Moscow" of those who say it in each text that has it, and else in which each does: "Beijing in 2014, Moscow in 2022". */
function whoSays({ where, voicesA, voicesB }: Held, names: [string, string]): string {
  const [inA, inB] = [voicesA, voicesB].map((voices) => voices.map((voice) => voiceLabels[voice]).join(', '))
  if (where === 'both' || !inA || !inB) return inA || inB || ''
  return `${inA} in ${names[0]}, ${inB} in ${names[1]}`
}

/** What a chip stands for: the words where the passage has its frame alone, as one key phrase need not be of each of several. */
function Words(props: { passage: Passage; label: (frame: string) => string; themes: readonly Theme[] }) {
  const { passage, label, themes } = props
  const { keyPhrase, keyPhraseBasis, gist, frames } = passage
  const isPhrase = keyPhrase !== null && frames.length <= 1
  const among = frames.length > 1 ? ` of a passage coded ${frames.map(label).join(', ')}` : ''
  return (
    <span>
      {shortDay(passage)}: {isPhrase ? <q>{keyPhrase}</q> : gist} (
      {isPhrase ? shortStanding(keyPhraseBasis) : `${chain.our} gist${among}`}){' '}
      <Cautions of={passageCautions(passage, { themes, statement: undefined })} />
    </span>
  )
}
