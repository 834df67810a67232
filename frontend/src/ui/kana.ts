const KANA_ONLY = /^[\u3041-\u3096\u30a1-\u30fa\u30fc・\s]+$/;

/** True when the text is all kana, as it is while the input method has not converted yet. */
export function isKana(text: string): boolean {
  return KANA_ONLY.test(text);
}

/** Hiragana and half-width kana become full-width katakana; all else stays. */
export function toKatakana(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u3041-\u3096]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));
}

const LEGAL_FORM_READINGS =
  /カブシキガイシャ|カブシキカイシャ|ユウゲンガイシャ|ユウゲンカイシャ|ゴウドウガイシャ|ゴウドウカイシャ|ゴウシガイシャ|ゴウシカイシャ|ゴウメイガイシャ|ゴウメイカイシャ|イッパンシャダンホウジン|イッパンザイダンホウジン/g;

/** A company is sorted by its name, so the reading leaves the legal form out. */
export function withoutLegalForm(reading: string): string {
  return reading.replace(LEGAL_FORM_READINGS, "").trim();
}
