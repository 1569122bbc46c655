import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';

/** What an app writes. Each line that is wrong is marked: the compiler complains of a mark too many. */
const APP = `
import 'report-widgets/define';
import 'report-widgets/define/export-gauge';
import { ExportGauge, registerLanguage, type Language, type Report } from 'report-widgets';
import { TopSevenList } from 'report-widgets/top-seven-list';
import { parseJson, requiredPace, isDerived } from 'report-widgets/model';
import { checkReport } from 'report-widgets/check';
import { render } from 'report-widgets/static';
import { reportWidget } from 'report-widgets/cms/tiptap';

const gauge: ExportGauge = document.createElement('export-gauge');
const list: TopSevenList | null = document.querySelector('top-seven-list');
gauge.form = 'bullet';
// @ts-expect-error there is no such form
gauge.form = 'pie';
gauge.addEventListener('report-load', (event) => {
  const { id }: Report = event.detail.report;
  console.log(id, event.currentTarget);
});
gauge.addEventListener('report-error', ({ detail }) => console.log(detail.kind, detail.message));
gauge.addEventListener('click', ({ clientX }) => clientX);
// @ts-expect-error an error has no report
gauge.addEventListener('report-error', ({ detail }) => detail.report);
// @ts-expect-error a status is not set
gauge.status = 'ready';
// @ts-expect-error a language has messages
const language: Language = { dir: 'ltr', scales: [] };
registerLanguage('xx', language);

const result = parseJson('{}');
if (result.ok) {
  const { achieved, target } = result.value.figures;
  const pace = requiredPace(achieved!, target!);
  if (isDerived(pace)) console.log(pace.value, pace.low, pace.high);
  console.log(render(result.value, { widget: 'export-gauge', as: 'text' }));
} else console.log(result.error[0]?.path);
console.log(list?.ranked, reportWidget, checkReport({}).map(({ line, severity }) => severity + line));
`;

/** The same in React 19. */
const PAGE = `
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import 'report-widgets/define';
import type { WidgetProps } from 'report-widgets/jsx';

type Elements = {
  [Tag in keyof WidgetProps]: WidgetProps[Tag] &
    DetailedHTMLProps<HTMLAttributes<HTMLElementTagNameMap[Tag]>, HTMLElementTagNameMap[Tag]>;
};
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}

export const page = (
  <main lang="en">
    <export-gauge src="report.json" refresh={60} form="steps" heading-level={2} onreport-load={({ detail }) => console.log(detail.report.id)} />
    <subscriber-counter value={5} as-of="2025-12-30" digits="arabext" className="wide" key="one">fallback</subscriber-counter>
    <top-seven-list src="report.json" ranked order="countdown" ref={(list) => console.log(list?.report)} onreport-error={({ detail }) => console.log(detail.kind)} />
  </main>
);
// @ts-expect-error a word is no number of seconds
export const late = <export-gauge refresh="often" />;
// @ts-expect-error an error has no report
export const wrong = <export-gauge onreport-error={({ detail }) => detail.report} />;
// @ts-expect-error only the list is ranked
export const ranked = <subscriber-counter ranked />;
// @ts-expect-error a tag with a letter too many
export const unknown = <export-gauges src="report.json" />;
`;

const RESOLUTIONS = { nodenext: 'nodenext', bundler: 'esnext' };

describe('an app with the packed package', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'app-'));
    const home = join(folder, 'node_modules', 'report-widgets');
    mkdirSync(home, { recursive: true });
    execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { stdio: 'pipe' });
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
    execFileSync('tar', ['-xzf', join(folder, tarball), '-C', home, '--strip-components=1']);
    // what the package depends on, and the app's own types, and nothing else of ours
    for (const name of [
      'lit',
      'lit-html',
      'lit-element',
      '@lit',
      'd3-scale',
      'd3-shape',
      '@types/trusted-types',
      '@types/react',
      'csstype',
    ]) {
      const place = join(folder, 'node_modules', name);
      mkdirSync(join(place, '..'), { recursive: true });
      symlinkSync(resolve('node_modules', name), place, 'junction');
    }
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'app.ts'), APP);
    writeFileSync(join(folder, 'page.tsx'), PAGE);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const [moduleResolution, module] of Object.entries(RESOLUTIONS))
    test(`compiles with the module resolution ${moduleResolution}, strictly, and is told what is wrong`, () => {
      const options = {
        module,
        moduleResolution,
        target: 'es2022',
        lib: ['es2022', 'dom'],
        strict: true,
        jsx: 'react-jsx',
        types: [],
        noEmit: true,
      };
      writeFileSync(
        join(folder, 'tsconfig.json'),
        JSON.stringify({ compilerOptions: options, files: ['app.ts', 'page.tsx'] }),
      );
      const { stdout, stderr } = spawnSync(
        process.execPath,
        [resolve('node_modules/typescript/lib/tsc.js'), '-p', folder],
        {
          encoding: 'utf8',
        },
      );
      assert.equal(stdout + stderr, '');
    });
});
