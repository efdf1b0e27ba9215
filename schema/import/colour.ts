/** Contrast ratio of two colours `#rrggbb`, 1 to 21: WCAG 2.2, "contrast ratio" and "relative luminance". */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

/**
 * How far apart two colours look to whoever sees them nearest to each other: the least CIE 1976 difference in L*a*b*
 * among normal sight and full protanopia, deuteranopia and tritanopia, simulated after Machado, Oliveira and Fernandes
 * (2009), table for severity 1.
 */
export function leastDistance(a: string, b: string): number {
  const [p, q] = [linear(a), linear(b)]
  return Math.min(...sights.map((sight) => distance(lab(apply(sight, p)), lab(apply(sight, q)))))
}

type Triple = readonly [number, number, number]
type Matrix = readonly [Triple, Triple, Triple]

const sights: readonly Matrix[] = [
  [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
]

/** sRGB to CIE XYZ, D65: IEC 61966-2-1, divided by the white point. */
const toXyz: Matrix = [
  [0.4339, 0.3762, 0.1899],
  [0.2126, 0.7152, 0.0722],
  [0.0177, 0.1095, 0.8728],
]

function linear(colour: string): Triple {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return [red, green, blue]
}

function luminance(colour: string): number {
  return dot(toXyz[1], linear(colour))
}

function lab(rgb: Triple): Triple {
  const [x = 0, y = 0, z = 0] = toXyz.map((row) => {
    const part = dot(row, rgb)
    return part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16 / 116
  })
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

function apply(sight: Matrix, rgb: Triple): Triple {
  const [red = 0, green = 0, blue = 0] = sight.map((row) => Math.min(1, Math.max(0, dot(row, rgb))))
  return [red, green, blue]
}

function distance(p: Triple, q: Triple): number {
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])
}

function dot(p: Triple, q: Triple): number {
  return p[0] * q[0] + p[1] * q[1] + p[2] * q[2]
}
