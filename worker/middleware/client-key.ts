/**
 * An IPv4 address, or the /64 of an IPv6 one: a single client is given as many addresses as that holds. Whatever is no address
 * is of one client, or anybody could be another with each request.
 */
export function clientKey(address: string): string {
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(address)) return address
  if (!/^[\da-f:.]+$/i.test(address) || !URL.canParse(`http://[${address}]`)) return 'unknown'
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  const [before = '', after] = address.toLowerCase().split('::')
  const head = before === '' ? [] : before.split(':')
  const tail = after ? after.split(':') : []
  const groups =
    after === undefined
      ? head
      : [...head, ...Array(Math.max(0, 8 - head.length - tail.length)).fill('0'), ...tail]
  const network = groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''))
  return `${network.join(':')}::/64`
}
