/** A version as a published release has it, a year and a number; drafts and working states have another. */
export const publishedVersion = /^\d{4}\.\d+$/

/** Order of two releases, the older first: 2026.2 comes before 2026.10, which as text it does not. */
export function compareVersions(a: string, b: string): number {
  const [yearOfA = 0, numberOfA = 0] = a.split('.').map(Number.parseFloat)
  const [yearOfB = 0, numberOfB = 0] = b.split('.').map(Number.parseFloat)
  return yearOfA - yearOfB || numberOfA - numberOfB
}
