import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { Report } from '../../../src/model/report.types.js';
import { FAULTS, type Finding } from '../../../src/model/check/check.js';
import { found } from './findings.js';

const read = (name: string): string => readFileSync(`data/${name}`, 'utf8');
const places = (findings: Finding[]): string[] => findings.map(({ rule, path }) => `${rule} ${path}`);

/** What both reports leave open, as their sources do. */
const OPEN = [
  'alternatives-dispute $.figures.sector-revenue.alternatives[0]',
  'target-without-period $.figures.ai-professionals',
  'target-without-period $.figures.ai-civic-projects',
  'target-without-period $.figures.ai-products',
  'target-without-period $.figures.ai-scholarships',
  'target-without-period $.figures.ai-research-projects',
  'target-without-period $.figures.chromebooks',
  'missing-period $.figures.exports-surged-past',
  'basis-unclear $.figures.ai-scholarships.basis',
  'basis-unclear $.figures.chromebooks.basis',
];

test('The first data set has the contradiction of its 5 billion, the disputed revenue and what is unclear, and nothing else', () => {
  const findings = found(read('pakistan-ict-2025.json'));
  assert.deepEqual(places(findings), ['beyond-best-month $.figures.exports-surged-past.value', ...OPEN]);
  assert.ok(findings.every(({ severity }) => severity === 'warning'));
});

test('The 5 billion are set against twelve times the best month, with the rounding of that month', () => {
  const [{ message, working }] = found(read('pakistan-ict-2025.json')) as [Finding];
  assert.equal(
    message,
    '“Exports, as the review claims” is over $5 billion and names no period, but not even twelve months like the best one, October 2025 with $386 million, add up to that.',
  );
  assert.equal(
    working,
    '12 × $386 million = $4.632 billion ($4.626 billion to $4.638 billion with rounding)',
  );
});

test('The 5 billion are set against the best month, too, where that is known from an earlier day and the series goes on', () => {
  const report = JSON.parse(read('pakistan-ict-2025.json')) as Report;
  const rules = (): string[] => found(JSON.stringify(report)).map(({ rule }) => rule);
  const record = report.figures['exports-record-month']!;
  record.asOf = '2025-11-17';
  assert.ok(rules().includes('beyond-best-month'));
  // without the series, the month after might have been better
  delete report.exports!.monthly;
  assert.ok(!rules().includes('beyond-best-month'));
  record.asOf = '2025-12-01';
  assert.ok(rules().includes('beyond-best-month'));
});

test('In the update twelve months like December would pass 5 billion, so that alone rules nothing out', () => {
  assert.deepEqual(places(found(read('pakistan-ict-2025-update.json'))), OPEN);
});

for (const file of readdirSync('data/invalid').filter((name) => name.endsWith('.json')))
  test(`Of the broken report ${file} the one fault is found that its name says, and no figure is compared`, () => {
    const kind = file.replace('.json', '');
    const [finding, ...more] = found(read(`invalid/${file}`)) as [Finding];
    assert.deepEqual(more, []);
    assert.equal(finding.rule, kind);
    assert.equal(finding.severity, 'error');
    assert.equal(finding.advice, FAULTS[kind as keyof typeof FAULTS]);
    const row = read('invalid/README.md').match(`\`${kind}\\.json\`.*?\`(\\$[^\`]*)\``);
    assert.equal(finding.path, row![1]);
  });
