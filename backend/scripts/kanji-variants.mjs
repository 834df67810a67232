// Writes the pairs "older form → everyday form" of kJinmeiyoKanji for the search key.
// Source: Unihan_OtherMappings.txt of Debian's package unicode-data 15.0.0-1 (Unicode licence).
//   apt-get download unicode-data && dpkg-deb -x unicode-data_*.deb ud
//   node scripts/kanji-variants.mjs ud/usr/share/unicode/Unihan_OtherMappings.txt.bz2
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

const source = process.argv[2];
if (!source) {
  console.error('usage: node scripts/kanji-variants.mjs <Unihan_OtherMappings.txt.bz2>');
  process.exit(2);
}
const text = execFileSync('bzip2', ['-dc', source], { maxBuffer: 1 << 28 }).toString('utf8');
const character = (code) => String.fromCodePoint(parseInt(code, 16));
const pairs = [...text.matchAll(/^U\+([0-9A-F]+)\tkJinmeiyoKanji\t\d+:U\+([0-9A-F]+)$/gm)]
  .map(([, variant, everyday]) => character(variant) + character(everyday));
if (pairs.length !== 230) throw new Error(`expected 230 pairs, found ${pairs.length}`);

const target = new URL(
  '../src/main/resources/jp/enishi/platform/text/kanji-variants.txt', import.meta.url);
writeFileSync(target, [
  '# Older form and everyday form, from kJinmeiyoKanji of the Unihan database 15.0.0.',
  '# Written by backend/scripts/kanji-variants.mjs. Licence: see NOTICE beside this file.',
  ...pairs, ''].join('\n'));
