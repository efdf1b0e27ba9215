/** The words that a short notation stands for: "mill(ion,iard)(,s)|bn" is million, millions, milliard, milliards and bn. */
export const formsOf = (notation: string): string[] => notation.split('|').flatMap(withEndings)

function withEndings(form: string): string[] {
  const opening = form.indexOf('(')
  if (opening < 0) return [form]
  const closing = form.indexOf(')', opening)
  const rest = withEndings(form.slice(closing + 1))
  return form
    .slice(opening + 1, closing)
    .split(',')
    .flatMap((ending) => rest.map((own) => form.slice(0, opening) + ending + own))
}
