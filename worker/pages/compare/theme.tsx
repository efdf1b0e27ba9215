import { capitalised } from '../../../schema/capitalised.ts'
import { chain } from '../../../schema/chain.ts'
import type { Theme } from '../../../schema/contract/codebook.ts'
import type { Comparison, ThemeComparison } from '../../../schema/contract/comparison.ts'
import type { Passage, Statement } from '../../../schema/contract/statement.ts'
import { notFullyReadIt } from '../../../schema/not-fully-read.ts'
import { passageCautions } from '../../../schema/passage-cautions.ts'
import { numberOf } from '../../../schema/passage-id.ts'
import { longDay } from '../../../schema/statement-day.ts'
import { unrecordedMeans } from '../../../schema/unrecorded.ts'
import { ownWords } from '../../api/compare.ts'
import { NamingTag } from '../../components/naming.tsx'
import { Cautions, KeyPhrase } from '../../components/passage.tsx'
import { voiceLabels, voiceWords } from '../../components/words.ts'
import { passagePage } from '../../links.ts'

const stanceLabels = {
  closer: 'closer',
  adversary: 'against an adversary',
  limit: 'sets a limit',
  neutral: 'neutral',
}

/** One theme: the passages of both sides next to each other. */
export function ThemeSides(props: {
  row: ThemeComparison
  data: Comparison
  themes: readonly Theme[]
  records: readonly Statement[]
}) {
  const { row, data, records, themes } = props
  const theme = themes.find(({ id }) => id === row.theme)
  const label = (id: string) => theme?.frames.find((frame) => frame.id === id)?.label ?? id
  return (
    <section class="comparison" id={row.theme} aria-labelledby={`${row.theme}-heading`}>
      <h3 id={`${row.theme}-heading`}>{theme?.label ?? row.theme}</h3>
      <div class="pair">
        {(['a', 'b'] as const).map((side) => (
          <Side
            side={side}
            row={row}
            record={records.find(({ id }) => id === data[side].id)}
            theme={theme}
            themes={themes}
            label={label}
          />
        ))}
      </div>
    </section>
  )
}

function Side(props: {
  side: 'a' | 'b'
  row: ThemeComparison
  record: Statement | undefined
  theme: Theme | undefined
  themes: readonly Theme[]
  label: (frame: string) => string
}) {
  const { side, row, record, theme, themes, label } = props
  if (!record) return undefined
  const ofTheme = record.passageList.filter((passage) => passage.theme === row.theme)
  const own = ofTheme.filter(ownWords(record))
  const beside = ofTheme.filter((passage) => !own.includes(passage))
  return (
    <div class={`side side-${side}`} id={`${row.theme}-${side}`}>
      <h4>
        {side === 'a' ? 'First' : 'Second'}, {longDay(record)}
      </h4>
      {(row[side] === 'none_recorded' || row[side] === 'not_read') && (
        <p class="none">
          {row[side] === 'not_read'
            ? `${capitalised(notFullyReadIt.theme)}, which may stand in what was not read.`
            : beside.length > 0
              ? 'No passage here is compared; what is noted of the theme is below.'
              : `Not recorded here, which ${unrecordedMeans}.`}
        </p>
      )}
      {own.map((passage) => (
        <PositionCard passage={passage} theme={theme} themes={themes} label={label} record={record} />
      ))}
      {beside.map((passage) => (
        <p class="note">
          Not compared: {passage.gist} (
          {passage.uncounted ?? `said beside the joint text: ${voiceWords[passage.voice]}`};{' '}
          <a href={passagePage(passage.id)}>passage {numberOf(passage.id)}</a>)
        </p>
      ))}
    </div>
  )
}

function PositionCard(props: {
  passage: Passage
  theme: Theme | undefined
  themes: readonly Theme[]
  label: (frame: string) => string
  record: Statement
}) {
  const { passage, theme, themes, label, record } = props
  const officialUrl = Object.values(record.officialUrls)[0]
  return (
    <div class="position">
      <p class="frames">
        {passage.silence !== null && <span class="tag silent">Silent</span>}
        {passage.frames.map((frame) => (
          <span class="tag">{label(frame)}</span>
        ))}
        {theme && <NamingTag passage={passage} theme={theme} />}
        {passage.voice !== record.voice && <span class="tag plain">{voiceLabels[passage.voice]}</span>}
      </p>
      <p>{passage.gist}</p>
      {passage.keyPhrase !== null && <KeyPhrase passage={passage} officialUrl={officialUrl} />}
      <p class="meta">
        <Cautions of={passageCautions(passage, { themes, statement: record })} />
        {passage.stance !== null && `Stance: ${chain.stance(stanceLabels[passage.stance])}. `}
        <a href={passagePage(passage.id)}>Passage {numberOf(passage.id)} and its evidence</a>
      </p>
    </div>
  )
}
