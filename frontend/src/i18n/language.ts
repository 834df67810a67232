export type Language = "ja" | "en";

const KEY = "enishi.language";

/** The reader's language: what they chose on this machine, Japanese until they choose. */
export function currentLanguage(): Language {
  return globalThis.localStorage?.getItem(KEY) === "en" ? "en" : "ja";
}

export function rememberLanguage(language: Language): void {
  globalThis.localStorage.setItem(KEY, language);
  document.documentElement.lang = language;
}
