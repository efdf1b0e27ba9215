/** What people call a statement, on a line above the heading that has its title. */
export function ShortName({ of: { shortName } }: { of: { shortName: string | null } }) {
  return shortName === null ? null : <p class="short-name">{shortName}</p>
}
