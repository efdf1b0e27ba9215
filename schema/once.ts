/** Makes a value when it is first asked for, and answers the same one from then on. */
export function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The same for each key; with `most`, of no more than so many, that long texts do not fill the memory. */
export function oncePer<Key, Value>(
  make: (key: Key) => Value,
  most = Number.POSITIVE_INFINITY,
): (key: Key) => Value {
  const made = new Map<Key, Value>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined || made.has(key)) return known as Value
    const value = make(key)
    if (made.size < most) made.set(key, value)
    return value
  }
}

/** Makes what belongs to a thing once under each name, for as long as the thing is held. */
export function onceWithin<Thing extends object, Made>(): (
  thing: Thing,
  name: string,
  make: () => Made,
) => Made {
  const all = new WeakMap<Thing, Map<string, Made>>()
  return (thing, name, make) => {
    const own = all.get(thing) ?? new Map<string, Made>()
    all.set(thing, own)
    const made = own.get(name) ?? make()
    own.set(name, made)
    return made
  }
}
