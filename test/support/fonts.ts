/** Loads the script that most Urdu pages are set in, whose lines are far taller and wider than those of Naskh. */
export async function loadNastaliq(): Promise<void> {
  const folder = '/node_modules/@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic';
  for (const weight of ['400', '700']) {
    const face = new FontFace('Noto Nastaliq Urdu', `url(${folder}-${weight}-normal.woff2)`, { weight });
    document.fonts.add(await face.load());
  }
}
