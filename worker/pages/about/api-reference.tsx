import { Table } from '../../components/table.tsx'
import { parameters } from '../../data/built/parameters.ts'
import { type CodeForView, codeForView } from '../../data/code-for-view.ts'
import { resources } from '../../data/resources.ts'
import { formats } from '../../format.ts'
import { address, apiAddress } from '../../links.ts'

/** Every question with its parameters, an example and code for it. */
export function Reference({ origin }: { origin: string }) {
  return (
    <>
      {resources.map((resource) => {
        const { path, summary, description, example } = resource
        const target = address(apiAddress(path.replace('{id}', example.id ?? '')), example.query)
        return (
          <section id={anchor(path)}>
            <h3>
              <code>GET /api/v1{path}</code>
            </h3>
            <p>
              {summary}. <WithCode text={description} />
            </p>
            <Parameters of={path} />
            <p>
              Example: <a href={target}>{decodeURIComponent(target)}</a>. Forms:{' '}
              {formats.map((format) => `.${format}`).join(', ')}.
            </p>
            <Code code={codeForView(`${origin}${target}`)} />
          </section>
        )
      })}
    </>
  )
}

function Parameters({ of }: { of: string }) {
  return (
    <details>
      <summary>Parameters</summary>
      <Table label={`Parameters of ${of}`} columns={['Name', 'Meaning', 'Example']}>
        <tbody>
          {(parameters[of] ?? []).map(({ name, meaning, example }) => (
            <tr>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>
                <WithCode text={meaning} />
              </td>
              <td>{example}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </details>
  )
}

export function Code({ code, isOpen = false }: { code: readonly CodeForView[]; isOpen?: boolean }) {
  return (
    <details open={isOpen}>
      <summary>Code for this view</summary>
      <dl class="code">
        {code.map(({ label, code: text }) => (
          <>
            <dt>{label}</dt>
            <dd>
              <pre tabindex={0}>
                <code>{text}</code>
              </pre>
            </dd>
          </>
        ))}
      </dl>
    </details>
  )
}

/** A description, as the OpenAPI document has it, with what stands between backticks as code. */
function WithCode({ text }: { text: string }) {
  return <>{text.split('`').map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))}</>
}

/** Where on the page a question stands. */
export function anchor(path: string): string {
  return path.replaceAll(/[^a-z]+/g, '-').replace(/^-|-$/g, '')
}
