/** The font that estimates of text are made for, and the script that most Urdu pages are set in, whose lines are far taller and wider than those of Naskh. */
const FONTS = {
  Arimo: '/node_modules/@fontsource/arimo/files/arimo-latin',
  'Noto Nastaliq Urdu': '/node_modules/@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic',
};

/** Loads a font, regular and bold, into a page. */
export async function loadFont(name: keyof typeof FONTS, page: Document = document): Promise<void> {
  const { FontFace: Face } = page.defaultView as Window & typeof globalThis;
  for (const weight of ['400', '700']) {
    const face = new Face(name, `url(${FONTS[name]}-${weight}-normal.woff2)`, { weight });
    page.fonts.add(await face.load());
  }
}

export const loadNastaliq = (): Promise<void> => loadFont('Noto Nastaliq Urdu');
