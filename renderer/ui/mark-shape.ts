/** Shapes that stay apart without colour, also at 12 px. */
export type MarkShape = 'triangle' | 'diamond' | 'circle' | 'square'

/** SVG path of each shape in a 24 × 24 box; all look equally heavy, so the triangle is the largest. */
export const markPath: Readonly<Record<MarkShape, string>> = {
  triangle: 'M12 2.2 22.6 21a.8.8 0 0 1-.7 1.2H2.1A.8.8 0 0 1 1.4 21z',
  diamond:
    'M12 1.4a1 1 0 0 1 .7.3l9.6 9.6a1 1 0 0 1 0 1.4l-9.6 9.6a1 1 0 0 1-1.4 0l-9.6-9.6a1 1 0 0 1 0-1.4l9.6-9.6a1 1 0 0 1 .7-.3z',
  circle: 'M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19z',
  square: 'M4.2 3.2h15.6a1 1 0 0 1 1 1v15.6a1 1 0 0 1-1 1H4.2a1 1 0 0 1-1-1V4.2a1 1 0 0 1 1-1z',
}

/** Baseline of the letter inside each shape: a triangle's middle lies low. */
export const markBaseline: Readonly<Record<MarkShape, number>> = {
  triangle: 19,
  diamond: 16.2,
  circle: 16.2,
  square: 16.2,
}
