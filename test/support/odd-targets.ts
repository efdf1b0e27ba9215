/** Targets and hosts that name no address, each of which a server refuses and outlives. */
export const oddTargets: readonly [target: string, host?: string][] = [
  ...['http://[bad/', 'http://[::1/', 'http://[::g]/', 'HTTP://[bad/', 'https://[bad/?x=1'].map(
    (target) => [target] as [string],
  ),
  ...['http://localhost:99999/', 'http://x:y/', 'http://x:-1/', 'http://:80/', 'http:///', 'http://'].map(
    (target) => [target] as [string],
  ),
  ...['ftp://localhost/', 'file:///etc/passwd', 'ws://localhost/', 'javascript://localhost/%0aalert(1)'].map(
    (target) => [target] as [string],
  ),
  ...['http://user:word@localhost/', 'http://user@[bad/', 'http://%/', 'http://a%00b/', '*'].map(
    (target) => [target] as [string],
  ),
  ...['[bad', 'x:y', 'localhost:99999', 'user@localhost', 'a/b', 'a b', '%'].map(
    (host) => ['/', host] as [string, string],
  ),
  // A line more: two hosts, alike or not.
  ...['localhost\r\nhost: localhost', 'localhost\r\nHost: elsewhere.example'].map(
    (host) => ['/api/v1', host] as [string, string],
  ),
]
