import { test } from 'node:test';
import assert from 'node:assert/strict';
import {
  announcedItems,
  claimedMonths,
  monthsLeft,
  monthsOfLabel,
} from '../../../src/model/check/numerals.js';

type Row = [text: string, number: number | undefined];

const table = (what: string, read: (text: string) => number | undefined, rows: Row[]): void => {
  for (const [text, number] of rows)
    test(`${what} “${text}”: ${number ?? 'nothing'}`, () => assert.equal(read(text), number));
};

table('Months that a label speaks of,', claimedMonths, [
  ['First five months', 5],
  ['The 11 months to May', 11],
  ['Twelve-month total', 12],
  ['1 month', 1],
  ['پہلے پانچ مہینے', 5],
  ['۶ ماہ', 6],
  ['گیارہ مہینوں میں', 11],
  ['2025 months', undefined],
  ['$5 month', undefined],
  ['FY26', undefined],
  ['Someone months', undefined],
  ['Monthly exports', undefined],
]);

table('Months that are left,', monthsLeft, [
  ['Seven months are left to reach the target', 7],
  ['With 1 month to go', 1],
  ['over the six months left', 6],
  ['ہدف تک پہنچنے کے لیے سات مہینے باقی ہیں', 7],
  ['seven months were left then', undefined],
  ['Seven months of growth', undefined],
]);

table('Months of a period called', monthsOfLabel, [
  ['Q1', 3],
  ['First quarter of FY26', 3],
  ['H2 2025', 6],
  ['FY26', 12],
  ['2025', 12],
  ['2024–25', 12],
  ['Fiscal year 2025/26', 12],
  ['مالی سال 2024-25', 12],
  ['FY26 to date', undefined],
  ['Rest of FY26', undefined],
  ['Q1 to Q3', undefined],
  ['Third quarter, year to date', undefined],
  ['Christmas quarter', undefined],
]);

table('Items that a title announces,', announcedItems, [
  ['Pakistan’s ICT sector in 2025: seven developments', 7],
  ['Seven key developments', 7],
  ['The top 10 of the year', 10],
  ['12 trends', 12],
  ['سات اہم پیش رفتیں', 7],
  ['5G developments', undefined],
  ['2025 developments', undefined],
  ['Developments of the year', undefined],
  ['Seven years later', undefined],
]);
