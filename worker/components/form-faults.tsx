import { type Child, createContext, useContext } from 'hono/jsx'
import type { Fault } from '../problem.ts'

/** What is wrong in the form of this page. */
export const Faults = createContext<readonly Fault[]>([])

const id = 'faults'

/** Says of each field what is wrong with it; a parameter that no field of the form is for is called by its name. */
export function FormFaults(props: {
  labels: Record<string, string>
  /** How a fault is told where its page knows more of it. */
  says?: (fault: Fault) => Child | false
  /** What to do about it, where no field of the form holds what is wrong. */
  mend?: string
}) {
  const faults = useContext(Faults)
  if (faults.length === 0) return null
  return (
    <div class="finding" id={id} role="alert">
      {faults.map((fault) => {
        const { parameter, given, detail } = fault
        return (
          <p>
            {props.labels[parameter] ?? <code>{parameter}</code>}:{' '}
            {props.says?.(fault) || `${namesWhat(detail, given) ? '' : `“${given}” `}${detail}.`}
          </p>
        )
      })}
      <p>{props.mend ?? 'Nothing was looked up. Correct the form and send it again.'}</p>
    </div>
  )
}

/** Whether a sentence says of what it speaks; one that begins with its verb does not. */
function namesWhat(detail: string, given: string): boolean {
  return given === '' || detail.includes(given) || !/^[a-z]/.test(detail)
}

/** The field of a list that may be of one year; `from` and `to` of that year are the same. */
export function YearField({ value }: { value: number | undefined }) {
  return (
    <TextField
      label="Year"
      name="year"
      value={value}
      inputmode="numeric"
      pattern="(19|20)[0-9][0-9]"
      size={4}
    />
  )
}

/** A field that one types into. What is wrong in it stays there to be mended. */
export function TextField({
  label,
  name,
  value,
  type = 'text',
  isWide = false,
  ...attributes
}: {
  label: Child
  name: string
  value: string | number | undefined
  type?: 'text' | 'search'
  isWide?: boolean
  [attribute: string]: unknown
}) {
  const fault = useContext(Faults).find(({ parameter }) => parameter === name)
  return (
    <label class={isWide ? 'wide' : undefined}>
      {label}{' '}
      <input
        type={type}
        name={name}
        value={fault?.given ?? value ?? ''}
        aria-invalid={fault && 'true'}
        aria-describedby={fault && id}
        {...attributes}
      />
    </label>
  )
}
