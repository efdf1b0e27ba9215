import type { Child } from 'hono/jsx'

/** A group of options under a heading of their own. */
interface OptionGroup {
  label: string
  values: readonly string[]
}

/** A list to choose one value from. Several that the address names stay together as one choice, so that none is lost. */
export function Choice(props: {
  name: string
  label: Child
  /** Those that have labels, if no others are meant. */
  values?: readonly string[] | readonly OptionGroup[]
  /** A value that has none stands for itself. */
  labels?: Record<string, string>
  chosen: string | readonly string[] | undefined
  /** What it means that nothing is chosen; null where one value always is. */
  none?: string | null
  /** What it is called that all of the values are chosen, where the list offers that. */
  every?: string
  isWide?: boolean
}) {
  const {
    name,
    label,
    labels = {},
    values = Object.keys(labels),
    none = 'All',
    every,
    isWide = false,
  } = props
  const chosen = [props.chosen ?? []].flat()
  const all = values.flatMap((value) => (typeof value === 'string' ? value : value.values))
  const areAll = every !== undefined && all.every((value) => chosen.includes(value))
  const isChosen = (value: string) => chosen.length === 1 && chosen[0] === value
  const option = (value: string) => (
    <option value={value} selected={isChosen(value)}>
      {labels[value] ?? value}
    </option>
  )
  return (
    <label class={isWide ? 'wide' : undefined}>
      {label}{' '}
      <select name={name}>
        {none !== null && <option value="">{none}</option>}
        {every !== undefined && (
          <option value={all.join(',')} selected={areAll}>
            {every}
          </option>
        )}
        {chosen.length > 1 && !areAll && (
          <option value={chosen.join(',')} selected>
            {chosen.map((value) => labels[value] ?? value).join(', ')}
          </option>
        )}
        {values.map((value) =>
          typeof value === 'string' ? (
            option(value)
          ) : (
            <optgroup label={value.label}>{value.values.map(option)}</optgroup>
          ),
        )}
      </select>
    </label>
  )
}
