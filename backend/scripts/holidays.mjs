// Writes the national holidays, one a line: date, name, English name.
//   node scripts/holidays.mjs
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { unpack } from './npm-package.mjs';

const folder = unpack('@holiday-jp/holiday_jp@2.5.1');
const exported = createRequire(import.meta.url)(join(folder, 'lib/holidays.js'));
const holidays = Object.values(exported.default ?? exported);
const lines = holidays
  .map(({ date, name, name_en }) => [date, name, name_en].join('\t'))
  .sort();
if (lines.length < 1000) throw new Error(`only ${lines.length} holidays`);

writeFileSync(
  new URL('../src/main/resources/jp/enishi/platform/time/holidays.tsv', import.meta.url),
  ['# National holidays of Japan. Written by backend/scripts/holidays.mjs; see NOTICE.', ...lines, ''].join('\n'));
console.log(`${lines.length} holidays, ${lines[0].slice(0, 4)}-${lines.at(-1).slice(0, 4)}`);
