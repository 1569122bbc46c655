export type Theme = 'light' | 'dark';

/** The colours of a static form, those of the elements on a white or a dark page. */
export interface Palette {
  paper: string;
  text: string;
  muted: string;
  line: string;
  track: string;
  accent: string;
  best: string;
}

export const PALETTES: Record<Theme, Palette> = {
  light: {
    paper: '#ffffff',
    text: '#1b1d1f',
    muted: '#55595d',
    line: '#d3d6d8',
    track: '#e4e7e8',
    accent: '#0b6b75',
    best: '#a65300',
  },
  dark: {
    paper: '#16191b',
    text: '#eceeef',
    muted: '#b3b8bc',
    line: '#40464a',
    track: '#30363a',
    accent: '#52c3cc',
    best: '#f0a24b',
  },
};

/** Fonts by what systems have: for Urdu a Nastaliq first, and lines tall enough for one. */
export const FONTS = {
  ltr: { family: "'Noto Sans', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif", line: 1.45 },
  rtl: {
    family: "'Noto Nastaliq Urdu', 'Jameel Noori Nastaleeq', 'Urdu Typesetting', 'Noto Sans', Tahoma, serif",
    line: 2.2,
  },
} as const;
