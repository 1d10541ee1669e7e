import fc, { type Arbitrary } from 'fast-check'

type Place = readonly (string | number)[]

const longText = 'x'.repeat(1_000_000)

const special: readonly unknown[] = [
  undefined,
  null,
  '',
  longText,
  '\u0000',
  '\ud800',
  '__proto__',
  '../../../vault-key.json',
  '%00%2e%2e%2f',
  "'; DROP TABLE claim; --",
  '<img src=x onerror=alert(1)>',
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  -1,
  0.5,
  2 ** 53,
  10n,
  [],
  {},
  new Array(1_000),
  new Map([['id', 1]]),
  new Set([1]),
  new Date(Number.NaN),
  /(a+)+$/,
  new Error(longText),
  new ArrayBuffer(8),
  new Float64Array(2),
  new Proxy({}, {}),
  Object.create({ id: 'inherited' }),
  // An own key of that name, as JSON makes it.
  JSON.parse('{"__proto__":{"isAdmin":true},"constructor":1,"toString":null}'),
  cycle(),
  deep(10_000),
]

/** Anything that can be handed to a call, the strangest first. */
export const hostileValue: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...special),
  fc.anything({
    maxDepth: 2,
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
  }),
)

/** A valid input with one thing wrong: a part of it is another, is missing, or there is one too many. */
export function withOneFault(valid: Arbitrary<unknown>): Arbitrary<unknown> {
  return fc
    .tuple(valid, fc.nat(), hostileValue, fc.constantFrom('other', 'missing', 'too many'))
    .map(([value, choice, hostile, fault]) => {
      const places = placesOf(value)
      const place = places[choice % places.length] ?? []
      if (fault === 'too many') return changed(value, place, part => withOneMore(part, hostile))
      return changed(value, place, () => (fault === 'missing' ? undefined : hostile))
    })
}

function placesOf(value: unknown, at: Place = []): Place[] {
  if (!isPlain(value)) return [at]
  const inside = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [at, ...inside.flatMap(([key, part]) => placesOf(part, [...at, key]))]
}

function changed(value: unknown, [key, ...rest]: Place, change: (part: unknown) => unknown): unknown {
  if (key === undefined || !isPlain(value)) return change(value)
  const copy: object = Array.isArray(value) ? [...value] : { ...value }
  const part = changed(Reflect.get(copy, key), rest, change)
  if (part === undefined) Reflect.deleteProperty(copy, key)
  else Reflect.set(copy, key, part)
  return copy
}

function withOneMore(part: unknown, hostile: unknown): unknown {
  if (Array.isArray(part)) return [...part, hostile]
  return isPlain(part) ? { ...part, unknownToTheContract: hostile } : hostile
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)
}

function cycle(): unknown {
  const value: Record<string, unknown> = { id: 'a circle' }
  value.self = value
  return value
}

function deep(levels: number): unknown {
  let value: unknown = {}
  for (let level = 0; level < levels; level += 1) value = { value }
  return value
}
