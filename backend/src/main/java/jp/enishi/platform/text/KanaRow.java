package jp.enishi.platform.text;

/** A row of the kana table (五十音), as on the index tabs of an address book. */
public enum KanaRow {
  A("あ", "アイウエオヴ"),
  KA("か", "カキクケコガギグゲゴ"),
  SA("さ", "サシスセソザジズゼゾ"),
  TA("た", "タチツテトダヂヅデド"),
  NA("な", "ナニヌネノ"),
  HA("は", "ハヒフヘホバビブベボパピプペポ"),
  MA("ま", "マミムメモ"),
  YA("や", "ヤユヨ"),
  RA("ら", "ラリルレロ"),
  WA("わ", "ワン"),
  OTHER("他", "");

  private final String label;
  private final String kana;

  KanaRow(String label, String kana) {
    this.label = label;
    this.kana = kana;
  }

  /** あ, か … わ, or 他. */
  public String label() {
    return label;
  }

  static KanaRow of(char large) {
    for (KanaRow row : values()) {
      if (row.kana.indexOf(large) >= 0) {
        return row;
      }
    }
    return OTHER;
  }
}
