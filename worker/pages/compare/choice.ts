import { fitsTyped, typedForm } from '../../../schema/text/typed.ts'
import { kindLabels } from '../../components/words.ts'
import type { StatementChoice } from '../../queries/statement-choices.ts'

/** How a statement is offered in a picker; no two have the same label. */
export function choiceLabel({ date, title, kind, speakers }: StatementChoice): string {
  return `${date} ${title} (${[kindLabels[kind], speakers].filter((part) => part !== '').join('; ')})`
}

/** What was meant by an id, a label or some words of one: one statement, several that fit, or none. */
export function choicesFor(typed: string, choices: readonly StatementChoice[]): StatementChoice[] {
  const exact = choices.find((choice) => choice.id === typed || choiceLabel(choice) === typed)
  if (exact) return [exact]
  // Anything shorter than a year fits too much to be a choice.
  if (typedForm(typed).length < 2) return []
  return choices.filter((choice) => fitsTyped(typedForm(choiceLabel(choice)), typed))
}
