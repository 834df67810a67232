const UNITS: Readonly<Record<string, number>> = { "": 1, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 億: 1e8 };
const PART = /(\d+(?:\.\d+)?)(億|千万|百万|万|千)?/g;

/** What is counted may stand behind the number: the field says what it is. */
const COUNTER = /(?:円|人|名|社|分|日|[かヶカヵケ]月|個|件|台|本|枚|回)$/;

/** Full width to half width; what only makes a number easier to read, out. */
const fold = (text: string) => text.normalize("NFKC").replace(/[\s,¥\\、]/g, "");

/**
 * Reads a whole number of yen (or of people) as it is typed: 1,234,000 · １２３万円 · ¥5000 · 1.5億 · 1億2,000万円 · 90分.
 * Undefined when it is no whole number of at least 0.
 */
export function parseWholeNumber(text: string): number | undefined {
  const folded = fold(text).replace(COUNTER, "");
  let sum = 0;
  let rest = folded;
  let above = Number.POSITIVE_INFINITY;
  for (const [part, digits, unit = ""] of folded.matchAll(PART)) {
    const size = UNITS[unit] ?? above;
    // Each part is of a smaller unit than the one before it, and nothing stands between them.
    if (size >= above || !rest.startsWith(part)) return undefined;
    sum += Number(digits) * size;
    rest = rest.slice(part.length);
    above = size;
  }
  const value = Math.round(sum * 1000) / 1000;
  return folded !== "" && rest === "" && Number.isSafeInteger(value) ? value : undefined;
}

/** １，２００．５個 → 1200.5; up to three decimals. Undefined when it is no such number. */
export function parseDecimal(text: string): number | undefined {
  const plain = fold(text).replace(COUNTER, "");
  return /^\d{1,9}(\.\d{1,3})?$/.test(plain) ? Number(plain) : undefined;
}

/** The same below zero as well, as a discount is written: -500 · △５００ · ▲500. */
export function parseSignedNumber(text: string): number | undefined {
  const folded = text.normalize("NFKC").trim();
  const below = /^[-−‐ー△▲]/.test(folded);
  const value = parseWholeNumber(below ? folded.slice(1) : folded);
  return value === undefined || !below ? value : 0 - value;
}
