/** A theme or frame to choose, with what it means under it: in sight, as no finger or key reaches a tooltip. */
export function DefinedChoice(props: {
  name: string
  value: string
  label: string
  definition: string
  isChosen: boolean
}) {
  const { name, value, label, definition, isChosen } = props
  const id = `${name}-${value}-means`
  return (
    <div class="defined">
      <label>
        <input type="checkbox" name={name} value={value} checked={isChosen} aria-describedby={id} /> {label}
      </label>
      <p id={id}>{definition}</p>
    </div>
  )
}
