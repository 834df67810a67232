package jp.enishi.exchange.file;

/** The kinds of table files that can be read. */
public enum FileKind {
  CSV,
  XLSX
}
