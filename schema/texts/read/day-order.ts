/** Languages in which a day in figures begins with the day: 05/07/2021 is of July. */
const dayFirst =
  /^(?:ar|az|be|bg|bs|ca|cs|da|de|el|es|et|eu|fi|fr|gl|he|hr|hy|id|is|it|ka|kk|lv|mk|ms|nb|nl|nn|no|pl|pt|ro|ru|sk|sl|sq|sr|th|tr|uk|uz|vi)(?:[-_]|$)/i
/** English of these countries does as well, and Spanish of those does not. */
const englishDayFirst = /^en[-_](?:au|gb|ie|in|nz|za)$/i
const spanishMonthFirst = /^es[-_](?:pr|us)$/i

/** Whether whoever writes this language (a tag such as pt-BR) puts the day first; English alone and Chinese do not tell. */
export function isDayFirst(language: string): boolean {
  return (dayFirst.test(language) && !spanishMonthFirst.test(language)) || englishDayFirst.test(language)
}
