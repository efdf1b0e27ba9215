import { listed } from '../../../schema/chart/wording.ts'
import { kindLabel } from '../../../schema/kind-label.ts'
import { markedDay, recordDoubts } from '../../../schema/record-doubts.ts'
import { longDay } from '../../../schema/statement-day.ts'
import { readingOf } from '../../../schema/stats/unread-theme.ts'
import type { TextReading } from '../../../schema/vocabulary.ts'
import { statement } from '../../api/statements.ts'
import { Card, CardLines, cardAnswer } from '../../components/chart/card.tsx'
import { voiceLabels } from '../../components/words.ts'
import type { RequestContext } from '../../env.ts'
import { codebook } from '../../queries/codebook.ts'
import { currentRelease } from '../../queries/release.ts'

export const draws = { '/statements/:id': statementCardRoute }

/** What is left open by what is recorded. */
const readWords: Partial<Record<TextReading, string>> = {
  part: 'Only a part of the text was read',
  nothing: 'Nothing of the text itself was read',
}

/** A statement in the size that networks show: what it is and of what it speaks. */
async function statementCardRoute(c: RequestContext) {
  const db = c.get('db')
  const [release, themes, { data }] = await Promise.all([
    currentRelease(db),
    codebook(db),
    statement.answer(db, {}, c.req.param('id') ?? ''),
  ])
  const spoken = themes.flatMap(({ id, label, frames }) => {
    const used = new Set(
      data.passageList
        .filter(({ theme, status }) => theme === id && status === 'counted')
        .flatMap((one) => one.frames),
    )
    const names = frames.flatMap((frame) => (used.has(frame.id) ? frame.label : []))
    return names.length > 0 ? `${label}: ${listed(names)}` : []
  })
  const doubts = recordDoubts(data)
  const silences = themes.filter(({ id }) => data.silentOn.includes(id)).map(({ label }) => label)
  return cardAnswer(
    c,
    <Card
      heading={data.title}
      gist={`${kindLabel(data)} of ${markedDay(data)}`}
      basis={readWords[readingOf({ readPart: data.heldInPart?.read, readWhole: data.readWhole })]}
      release={release}
    >
      {(room, ink) => (
        <CardLines
          room={room}
          ink={ink}
          lines={[
            `${longDay(data)} · ${kindLabel(data)} · ${voiceLabels[data.voice]}`,
            ...(doubts ? [doubts] : []),
            ...spoken,
            ...(silences.length > 0 ? [`Recorded as silent on ${listed(silences)}`] : []),
          ]}
        />
      )}
    </Card>,
  )
}
