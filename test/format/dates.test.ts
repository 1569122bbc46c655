import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import type { LocaleChoice } from '../../src/format/locale.js';
import type { Period } from '../../src/model/report.types.js';
import { formatter, plain, plainUrdu } from './helpers.js';

describe('days', () => {
  // prettier-ignore
  const rows: [string | LocaleChoice, string][] = [
    ['en', 'December 19, 2025'],
    ['en-US', 'December 19, 2025'],
    ['en-GB', '19 December 2025'],
    ['en-PK', '19 December 2025'],
    ['en-IN', '19 December 2025'],
    ['ur', '19 دسمبر 2025'],
    ['ur-PK', '19 دسمبر 2025'],
  ];
  for (const [choice, expected] of rows)
    test(`in ${JSON.stringify(choice)} are as ${expected}`, () =>
      assert.equal(plainUrdu(formatter(choice).day('2025-12-19')), expected));

  test('have the chosen digits', () => {
    const day = plain(formatter({ lang: 'ur-PK', digits: 'arabext' }).day('2025-12-19'));
    assert.match(day, /^۱۹ دسمبر،? ۲۰۲۵$/);
  });

  test('are the same wherever the reader is', () => {
    const zone = process.env['TZ'];
    try {
      for (const there of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Karachi']) {
        process.env['TZ'] = there;
        assert.equal(plain(formatter('en').day('2025-12-19')), 'December 19, 2025');
        assert.equal(plain(formatter('en').month('2025-12-01')), 'Dec');
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  test('are of the Gregorian calendar, whatever the tag asks for', () =>
    assert.match(formatter('en-u-ca-islamic').day('2025-12-19'), /2025/));

  test('of the first and the last year do not throw', () => {
    assert.ok(formatter('en').day('0000-01-01'));
    assert.match(formatter('en').day('9999-12-31'), /9999/);
  });
});

describe('months', () => {
  test('have short names', () => {
    assert.equal(formatter('en').month('2025-07-01'), 'Jul');
    assert.equal(plain(formatter('ur').month('2025-07-01')), 'جولائی');
  });
});

describe('periods', () => {
  // prettier-ignore
  const rows: [string, string, string, string, string][] = [
    ['a month', '2025-10-01', '2025-10-31', 'October 2025', 'اکتوبر 2025'],
    ['months of one year', '2025-07-01', '2025-11-30', 'July–November 2025', 'جولائی تا نومبر 2025'],
    ['months across years', '2025-07-01', '2026-06-30', 'July 2025 – June 2026', 'جولائی 2025 تا جون 2026'],
    ['a whole year', '2025-01-01', '2025-12-31', '2025', '2025'],
    ['two whole years', '2024-01-01', '2025-12-31', 'January 2024 – December 2025', 'جنوری 2024 تا دسمبر 2025'],
    ['a leap February', '2024-02-01', '2024-02-29', 'February 2024', 'فروری 2024'],
    ['a day', '2025-12-19', '2025-12-19', 'December 19, 2025', '19 دسمبر 2025'],
    ['some days', '2025-12-01', '2025-12-19', 'December 1, 2025 – December 19, 2025', '1 دسمبر 2025 تا 19 دسمبر 2025'],
  ];
  for (const [name, start, end, english, urdu] of rows)
    test(`${name}: ${english}`, () => {
      assert.equal(plain(formatter('en').period({ start, end })), english);
      assert.equal(plainUrdu(formatter('ur').period({ start, end })), urdu);
    });

  test('that have a name are called by it; their dates can still be had', () => {
    const period: Period = {
      start: '2025-07-01',
      end: '2026-06-30',
      label: { en: 'FY26', ur: 'مالی سال 2025-26' },
    };
    assert.equal(formatter('en').period(period), 'FY26');
    assert.equal(formatter('ur').period(period), 'مالی سال 2025-26');
    assert.equal(plain(formatter('en').dates(period)), 'July 2025 – June 2026');
  });
});
