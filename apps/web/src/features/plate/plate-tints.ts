/** The colours of a plate: its ground, pencil for what is to come, wash for what is being done, ink for what is done. */
export type Tones = { ground: string; pencil: string; wash: string; ink: string }

export const TINTS = ['stone', 'slate', 'clay', 'plum', 'ochre', 'iris'] as const
export type Tint = (typeof TINTS)[number]

/** No hue is near money, good, wait or bad, which mean something elsewhere. A test measures the contrasts. */
export const TONES: Readonly<Record<Tint, { light: Tones; dark: Tones }>> = {
  stone: {
    light: { ground: '#ece9df', pencil: '#8a8371', wash: '#bdb7a6', ink: '#38342b' },
    dark: { ground: '#2b2924', pencil: '#8e8775', wash: '#5a5548', ink: '#d8d0bf' },
  },
  slate: {
    light: { ground: '#e1e7ec', pencil: '#718497', wash: '#adbcca', ink: '#22364a' },
    dark: { ground: '#20272e', pencil: '#708498', wash: '#42525f', ink: '#b9cee0' },
  },
  clay: {
    light: { ground: '#f1e4dc', pencil: '#a27a64', wash: '#d8b7a3', ink: '#5a2f1b' },
    dark: { ground: '#30241d', pencil: '#a07c68', wash: '#65483a', ink: '#e6c1ab' },
  },
  plum: {
    light: { ground: '#eae3ec', pencil: '#8f7a99', wash: '#c6b4ce', ink: '#432a51' },
    dark: { ground: '#2a222e', pencil: '#8d7998', wash: '#56455f', ink: '#d4bce0' },
  },
  ochre: {
    light: { ground: '#f0e9d3', pencil: '#93803f', wash: '#d2c28a', ink: '#483908' },
    dark: { ground: '#2d2819', pencil: '#93824b', wash: '#5c5130', ink: '#e0d096' },
  },
  iris: {
    light: { ground: '#e4e4f1', pencil: '#7b7da6', wash: '#b7b8da', ink: '#2d2f62' },
    dark: { ground: '#232435', pencil: '#7c7ea9', wash: '#484a6d', ink: '#c0c3ee' },
  },
}
