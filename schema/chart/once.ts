/** Makes what belongs to a thing once under each name, for as long as the thing is held. */
export function once<Thing extends object, Made>(): (thing: Thing, name: string, make: () => Made) => Made {
  const all = new WeakMap<Thing, Map<string, Made>>()
  return (thing, name, make) => {
    const own = all.get(thing) ?? new Map<string, Made>()
    all.set(thing, own)
    const made = own.get(name) ?? make()
    own.set(name, made)
    return made
  }
}
