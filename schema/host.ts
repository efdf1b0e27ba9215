/**
 * The host of an address in the one form in which hosts are listed, looked up and shown: lower case, punycode, without the
 * dots at its end, `www.`, port and user. Two addresses of one site have one host, however they are written.
 */
export function hostOf(url: string): string {
  return new URL(url).hostname
    .toLowerCase()
    .replace(/\.+$/, '')
    .replace(/^(?:www\.)+(?=[^.]+\.)/, '')
}
