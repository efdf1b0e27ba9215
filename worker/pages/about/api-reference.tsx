import { Table } from '../../components/table.tsx'
import { fields, records } from '../../data/built/fields.ts'
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
              Its fields: <RecordLinks names={records[path] ?? []} />.
            </p>
            <p>
              Example: <a href={target}>{decodeURIComponent(target)}</a>. Forms:{' '}
              {formats.map((format) => `.${format}`).join(', ')}.
            </p>
            <Code code={codeForView(`${origin}${target}`)} />
          </section>
        )
      })}
      <Records />
    </>
  )
}

/** What every member of an answer means, once for each record, whichever questions answer it. */
function Records() {
  return (
    <section id="fields">
      <h2>Fields of the answers</h2>
      <p>
        What questions answer stands in <code>data</code>: one of these records, or a list of them. In a CSV
        the fields are columns.
      </p>
      <div class="records">
        {Object.entries(fields).map(([record, members]) => (
          <details>
            <summary>
              <code>{record}</code>
            </summary>
            {/* A browser opens what is folded where the address leads within it. */}
            <div id={recordAnchor(record)}>
              <Table label={`Fields of ${record}`} columns={['Field', 'Meaning']}>
                <tbody>
                  {members.map(({ name, meaning, holds }) => (
                    <tr>
                      <th scope="row">
                        <code>{name}</code>
                      </th>
                      <td>
                        <WithCode text={meaning} />
                        {holds.length > 0 && (
                          <>
                            {' '}
                            Record: <RecordLinks names={holds} />
                          </>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </Table>
            </div>
          </details>
        ))}
      </div>
    </section>
  )
}

function RecordLinks({ names }: { names: readonly string[] }) {
  return (
    <>
      {names.map((name, index) => (
        <>
          {index > 0 && ', '}
          <a href={`#${recordAnchor(name)}`}>
            <code>{name}</code>
          </a>
        </>
      ))}
    </>
  )
}

function recordAnchor(name: string): string {
  return `record-${name}`
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
