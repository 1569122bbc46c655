import { test } from 'node:test';
import assert from 'node:assert/strict';
import type { Report } from '../../../src/model/report.types.js';
import { found, findingsOf, review, rulesOf } from './findings.js';

const silence = (rule: string, path?: string) => ({
  rule,
  ...(path && { path }),
  reason: 'Asked; no answer yet.',
});

const withChecks = (...checks: NonNullable<Report['checks']>): Report => ({ ...review(), checks });

const silenced = (report: Report): string[] =>
  found(report)
    .filter((finding) => finding.silenced !== undefined)
    .map(({ rule, path }) => `${rule} ${path}`);

const WAYS: [string, string | undefined, string[]][] = [
  ['at its very place', '$.figures.chromebooks.basis', ['basis-unclear $.figures.chromebooks.basis']],
  ['by the figure around it', '$.figures.chromebooks', ['basis-unclear $.figures.chromebooks.basis']],
  [
    'everywhere, without a path',
    undefined,
    ['basis-unclear $.figures.ai-scholarships.basis', 'basis-unclear $.figures.chromebooks.basis'],
  ],
];

for (const [what, path, expected] of WAYS)
  test(`A finding is silenced ${what}, and keeps its words beside the reason`, () => {
    const report = withChecks(silence('basis-unclear', path));
    assert.deepEqual(silenced(report), expected);
    const before = found(review()).map(({ message }) => message);
    assert.deepEqual(
      found(report).map(({ message }) => message),
      before,
    );
    assert.equal(found(report).find((each) => each.silenced)!.silenced, 'Asked; no answer yet.');
  });

for (const [what, entry] of [
  ['another rule', silence('claim-without-note', '$.figures.chromebooks')],
  ['a place where nothing is found', silence('basis-unclear', '$.figures.exchequer')],
  ['a name that merely begins like the place', silence('basis-unclear', '$.figures.chrome')],
  ['a rule that does not exist', silence('basis-unclaer')],
] as const)
  test(`A silence for ${what} silences nothing and is a finding itself`, () => {
    const report = withChecks(entry);
    assert.deepEqual(silenced(report), []);
    const [last] = found(report).slice(-1);
    assert.equal(last!.rule, 'unused-silence');
    assert.equal(last!.path, '$.checks[0]');
  });

test('Of two silences for one finding both are in use', () => {
  const report = withChecks(silence('basis-unclear'), silence('basis-unclear', '$.figures.chromebooks'));
  assert.ok(!rulesOf(found(report)).includes('unused-silence'));
});

test('Errors can be silenced like warnings', () => {
  const report = review();
  report.nextRelease = '2025-12-01';
  assert.ok(rulesOf(found(report)).includes('next-release-passed'));
  report.checks = [silence('next-release-passed')];
  assert.ok(!rulesOf(found(report)).includes('next-release-passed'));
});

test('A report that parse() has read is checked with the silences given beside it', () => {
  const beside = { checks: [silence('basis-unclear')] };
  assert.ok(!rulesOf(findingsOf(review(), beside)).includes('basis-unclear'));
  assert.ok(
    rulesOf(findingsOf(withChecks(silence('basis-unclear')), { checks: [] })).includes('basis-unclear'),
  );
});

test('Silences of the wrong form are faults of the format', () => {
  const faults = found({ ...review(), checks: [{ rule: 'basis-unclear' }, 'all', { rule: 1, reason: '' }] });
  assert.deepEqual(
    faults.map(({ rule, path, severity }) => `${severity} ${rule} ${path}`),
    [
      'error required $.checks[0].reason',
      'error type $.checks[1]',
      'error type $.checks[2].rule',
      'error size $.checks[2].reason',
    ],
  );
});

test('Where the format is broken, its faults alone are said', () => {
  const report = { ...review(), nextRelease: '2025-12-01', lang: 'English' };
  assert.deepEqual(rulesOf(found(report)), ['format']);
});

test('Twins among figures are found in the text, where a parsed report holds the last alone', () => {
  const text = JSON.stringify(review()).replace('"exports-growth":{', '"exports-to-date":{');
  const twin = found(text).find(({ rule }) => rule === 'repeated-name');
  assert.equal(twin!.path, '$.figures.exports-to-date');
});

test('Misspelt fields are found wherever they stand, the schema and the checks not taken for such', () => {
  const report = {
    ...withChecks(silence('basis-unclear')),
    $schema: 'report.schema.json',
    nextrelease: '2026-01-01',
  };
  Object.assign(report.figures.chromebooks!, { rounded: 1 });
  Object.assign(report.series!['exports-monthly']!.points[1]!, { as_of: 'x' });
  const unknown = found(report).filter(({ rule }) => rule === 'unknown-field');
  assert.deepEqual(unknown.map(({ path }) => path).sort(), [
    '$.figures.chromebooks.rounded',
    '$.nextrelease',
    '$.series.exports-monthly.points[1].as_of',
  ]);
});

test('A message holds no character that a terminal would act on', () => {
  const report = review();
  report.figures.chromebooks!.label = { en: 'Chrome\u001b[31mbooks\u202E\n', ur: 'x' };
  const [finding] = found(report).filter(({ path }) => path.startsWith('$.figures.chromebooks'));
  assert.match(finding!.message, /^“Chrome \[31mbooks {2}”/);
});

test('A label of two thousand letters is cut', () => {
  const report = review();
  report.figures.chromebooks!.label = 'x'.repeat(2000);
  for (const { message, path } of found(report))
    if (path.startsWith('$.figures.chromebooks')) assert.ok(message.length < 200, message);
});
