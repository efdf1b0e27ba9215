import { StatementPicker } from './compare/picker.ts'

/** Turns the fields that suggest statements into comboboxes; without this script they stay what they are. */
for (const input of document.querySelectorAll<HTMLInputElement>('input[list="statements"]')) {
  new StatementPicker(input, statementLabels())
}

function statementLabels(): string[] {
  return [...document.querySelectorAll<HTMLOptionElement>('#statements option')].map(({ value }) => value)
}
