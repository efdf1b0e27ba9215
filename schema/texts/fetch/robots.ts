import robotsParser from 'robots-parser'

/** What a site asks of visitors like this one. */
export interface SiteRules {
  allows(address: string): boolean
  /** Pause between two visits that the site asks for, in seconds. */
  crawlDelaySeconds: number
}

type Parser = (
  url: string,
  text: string,
) => {
  isAllowed(url: string, agent: string): boolean | undefined
  getCrawlDelay(agent: string): number | undefined
}

export function siteRules(robotsAddress: string, text: string, agent: string): SiteRules {
  // The package is typed as a module with a default member, which it is not when Node loads it.
  const parse = robotsParser as unknown as Parser
  const rules = parse(robotsAddress, text)
  return {
    allows: (address) => rules.isAllowed(address, agent) ?? true,
    crawlDelaySeconds: rules.getCrawlDelay(agent) ?? 0,
  }
}
