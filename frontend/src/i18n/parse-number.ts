const UNITS: Record<string, number> = {
  "": 1,
  円: 1,
  千円: 1e3,
  千: 1e3,
  万円: 1e4,
  万: 1e4,
  百万円: 1e6,
  億円: 1e8,
  億: 1e8,
};

/**
 * Reads a whole number of yen (or of people) as it is typed: 1,234,000 · １２３万円 · ¥5000 · 1.5億 · 10百万円.
 * Undefined when it is no whole number of at least 0.
 */
export function parseWholeNumber(text: string): number | undefined {
  const folded = text.normalize("NFKC").replace(/[\s,¥\\、]/g, "");
  const match = /^(\d+(?:\.\d+)?)(\D*)$/.exec(folded.replace(/[人名社]$/, ""));
  const unit = UNITS[match?.[2] ?? "?"];
  if (!match || unit === undefined) return undefined;
  const value = Math.round(Number(match[1]) * unit * 1000) / 1000;
  return Number.isSafeInteger(value) ? value : undefined;
}

/** １，２００．５ → 1200.5; up to three decimals. Undefined when it is no such number. */
export function parseDecimal(text: string): number | undefined {
  const plain = text.normalize("NFKC").replaceAll(",", "").trim();
  return /^\d{1,9}(\.\d{1,3})?$/.test(plain) ? Number(plain) : undefined;
}

/** The same below zero as well, as a discount is written: -500 · △５００ · ▲500. */
export function parseSignedNumber(text: string): number | undefined {
  const folded = text.normalize("NFKC").trim();
  const below = /^[-−‐ー△▲]/.test(folded);
  const value = parseWholeNumber(below ? folded.slice(1) : folded);
  return value === undefined || !below ? value : 0 - value;
}
