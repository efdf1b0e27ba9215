/** Number of columns between `select` and its `from`; undefined for anything else and for `*`. */
export function selectedColumns(sql: string): number | undefined {
  if (!/^select\s/i.test(sql) || /^select\s+(distinct\s+)?\*/i.test(sql)) return undefined
  let depth = 0
  let count = 1
  for (const [token] of sql.matchAll(/'(?:[^']|'')*'|"[^"]*"|[(),]|\bfrom\b|\.\*/gi)) {
    if (token === '(') depth += 1
    else if (token === ')') depth -= 1
    else if (depth > 0) continue
    else if (token === '.*') return undefined
    else if (token === ',') count += 1
    else if (token.toLowerCase() === 'from') break
  }
  return count
}
