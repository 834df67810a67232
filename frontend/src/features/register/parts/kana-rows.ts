/** The rows of the 五十音 index and what the server calls them. */
export const kanaRows: readonly string[] = ["あ", "か", "さ", "た", "な", "は", "ま", "や", "ら", "わ", "他"];
