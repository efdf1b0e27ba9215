import { languageName } from '../../../schema/language-name.ts'
import { definitions } from '../../../schema/vocabulary.ts'

import { address } from '../../links.ts'
import type { LoadedText } from '../../queries/loaded-texts.ts'
import type { TextQuery, TextView } from './text-view.ts'

/** Which text is read, and which beside it. */
export function Switches({ view }: { view: TextView }) {
  const label = ({ language, id }: LoadedText) =>
    view.texts.filter((one) => one.language === language).length > 1 ? id : languageName(language)
  const others = view.texts.filter(({ id }) => id !== view.shown.id)
  return (
    <>
      <Choice
        name="Text"
        options={view.texts.map((text) => ({
          label: label(text),
          href: here(view, { text: text.id, beside: undefined }),
          isChosen: text.id === view.shown.id,
        }))}
      />
      <Choice
        name="Beside it"
        options={[
          { label: 'none', href: here(view, { beside: undefined }), isChosen: !view.beside },
          ...others.map((text) => ({
            label: label(text),
            href: here(view, { beside: text.id }),
            isChosen: text.id === view.beside?.text.id,
          })),
        ]}
      />
    </>
  )
}

export function Definitions({ view }: { view: TextView }) {
  return (
    <Choice
      name="Definition"
      options={definitions.map((level) => ({
        label: level,
        href: here(view, { definition: level }),
        isChosen: level === view.query.definition,
      }))}
    />
  )
}

function Choice(props: { name: string; options: { label: string; href: string; isChosen: boolean }[] }) {
  return (
    <nav class="meta" aria-label={props.name}>
      {props.name}:{' '}
      {props.options.map(({ label, href, isChosen }, index) => (
        <>
          {index > 0 && ' · '}
          {isChosen ? <b aria-current="true">{label}</b> : <a href={href}>{label}</a>}
        </>
      ))}
    </nav>
  )
}

function here(view: TextView, change: Partial<Record<keyof TextQuery, string | undefined>>): string {
  const query = {
    text: view.shown.id,
    beside: view.beside?.text.id,
    definition: view.query.definition,
    ...change,
  }
  return `${address(view.path, query)}#whole-text`
}
