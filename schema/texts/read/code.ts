import { sumOf } from '../../stats/sum.ts'

/** Signs that programs are full of and sentences are not. */
const sign = /[=<>{}[\]()_$|\\;*#%@&^~+"`]|->|::|\/\/|\w\.\w/g
/** How a line of a program begins or ends, in the languages in which texts are counted and pages made. */
const statement = new RegExp(
  [
    // Python, R, JavaScript, Java, C, shell.
    String.raw`^(?:#!|"""|'''|//|/\*|#include\b|import \w|from \S+ import\b|def \w+|class \w+|return\b.*[^.]$|library\(|require\(|source\(|(?:const|let|var|export|public|private|static|function) \w|(?:if|for|while|with|try|elif|else|except)\b.*[:{]$|fi$|done$|end$|echo |select .* from )`,
    // A value that is given a name, and a call of a function.
    String.raw`^[\w.$]+(?:\[[^\]]*\])?(?:, ?[\w.$]+)*\s*(?:<-|<<-|[-+*/]?=|:=)\s*\S`,
    String.raw`^[\w.$]+\(.*[^.]$|^[\w.$]+\($`,
    // The end of one, and of a block.
    String.raw`[;{}([,]$|(?:%>%|\|>|\+|&&|\|\|)$|^[\s)\]}>;,]+$`,
    // Stata and SPSS.
    String.raw`^(?:clear(?: all)?|(?:import|insheet|use|save|merge|append)\b.*["\d:]|(?:encode|gen|generate|egen|replace|destring|xtset|tsset|xtreg|regress|reg|logit|probit|summarize|sum|tabulate|tab|esttab|estout|collapse|reshape|foreach|forvalues|local|global|keep|drop|label|sort|twoway|graph|set|log|qui(?:etly)?|capture)\b[^.]*)$`,
  ].join('|'),
  'u',
)
/** «The tide is out, the toll is due,»: a line of verse, or a point of a treaty. */
const worded = /^(?:[\p{L}\p{M}’'-]+[,:]? ){3,}[\p{L}\p{M}’'-]+[,;]$/u
const comment = /^(?:#|%|\*|\/\/|--)\s?\S/
const fewestLines = 4
/** In so large a part of its letters a line of code has a sign. */
const signed = 0.07
const mostlyCode = 0.5

/** Whether lines are those of a program: most of what is no remark is statements, calls and signs, and not sentences. */
export function isCode(lines: readonly string[]): boolean {
  const all = lines.map((line) => line.trim()).filter((line) => line !== '')
  const told = all.filter((line) => !comment.test(line))
  const isOf = (line: string) =>
    !worded.test(line) && (statement.test(line) || (line.match(sign)?.length ?? 0) > line.length * signed)
  const code = told.filter(isOf)
  const length = (some: readonly string[]) => sumOf(some, (line) => line.length)
  return (
    all.length >= fewestLines &&
    code.length >= Math.min(fewestLines, told.length) &&
    code.length > told.length * mostlyCode &&
    length(code) > length(told) * mostlyCode
  )
}

/** Whether lines are the differences between two versions of a file. */
export function isDiff(lines: readonly string[]): boolean {
  return (
    lines.some((line) => /^@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@/.test(line)) &&
    lines.some((line) => /^(?:diff |\+\+\+ \S)/.test(line))
  )
}

const fence = /^(```|~~~)[^\n]*\n([\s\S]*?)^\1[ \t]*$/gm

/** A Markdown text without the blocks of code in it; a block of words stays. */
export function withoutCodeBlocks(text: string): string {
  return text.replace(fence, (block, mark: string, content: string) =>
    new RegExp(`^${mark}[ \\t]*[{\\w]`).test(block) || isCode(content.split('\n')) ? '' : block,
  )
}
