import { StatementPicker } from './compare/picker.ts'

/** Turns the fields for statements into comboboxes; without this script they are sent with the form. */
for (const input of document.querySelectorAll<HTMLInputElement>('input[data-choices]')) {
  new StatementPicker(input, input.dataset.choices ?? '')
}
