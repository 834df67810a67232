/** Encodes text as Windows-31J, the way Excel in Japan saves CSV: the browser's own decoder, turned round. */
const table = new Map<string, number[]>();
const decoder = new TextDecoder("shift_jis");
for (let one = 0; one < 256; one++) {
  const isLead = (one >= 0x81 && one <= 0x9f) || (one >= 0xe0 && one <= 0xfc);
  if (!isLead) {
    table.set(decoder.decode(Uint8Array.of(one)), [one]);
    continue;
  }
  for (let two = 0x40; two <= 0xfc; two++) {
    const char = decoder.decode(Uint8Array.of(one, two));
    if (char.length === 1 && char !== "\ufffd" && !table.has(char)) {
      table.set(char, [one, two]);
    }
  }
}

export function cp932(text: string): Buffer {
  return Buffer.from(
    [...text].flatMap((char) => {
      const bytes = table.get(char);
      if (!bytes) {
        throw new Error(`not in Windows-31J: ${char}`);
      }
      return bytes;
    }),
  );
}
