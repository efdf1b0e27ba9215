import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'

/** What an editor says was read where no page of the text itself was. */
const onlyDigests = /^(digests?\b|extracts and digests\b|a news agency’s (list|summary)\b)/i
const machine = /\bmachine translation\b/i

/**
 * A record that was read in digests or in a machine translation alone calls no reprint the text; and whose words stand on a
 * digest are those of a report.
 */
export function reprintFormProblems({ statements }: Pick<DatasetFiles, 'statements'>): Problem[] {
  return statements.flatMap(({ file, value, lineOf }) => {
    const { reprints = [], readPart: read = '', passages } = value
    const isFarFromText = onlyDigests.test(read) || machine.test(read)
    const unsaid = reprints.flatMap(({ url, what }, index) =>
      what === undefined && isFarFromText
        ? [
            problem(
              file,
              lineOf(['reprints', index]),
              `${url} is named as printing the text, and readPart says “${read}”; say in \`what\` what the page has`,
            ),
          ]
        : [],
    )
    const digests = new Set(reprints.filter(({ what }) => what === 'digest').map(({ url }) => url))
    const words = passages.flatMap(({ n, keyPhraseBasis, keyPhrasePage = '' }, index) =>
      digests.has(keyPhrasePage) && keyPhraseBasis !== 'as_reported'
        ? [
            problem(
              file,
              lineOf(['passages', index, 'keyPhraseBasis']),
              `passage ${n} quotes ${keyPhrasePage}, which is a digest; say as_reported`,
            ),
          ]
        : [],
    )
    return [...unsaid, ...words]
  })
}
