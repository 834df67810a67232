package jp.enishi.exchange.file;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The formats in which a table can be written. */
public enum FileFormat {
  /** Excel; every cell a text, so that leading zeros stay. */
  @JsonProperty("xlsx")
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** CSV in UTF-8 with byte order mark, without which Excel shows garbage. */
  @JsonProperty("csv-utf8")
  CSV_UTF8("csv", "text/csv; charset=UTF-8"),
  /** CSV in windows-31j, which older Japanese programs ask for. */
  @JsonProperty("csv-cp932")
  CSV_CP932("csv", "text/csv; charset=windows-31j");

  private final String extension;
  private final String mediaType;

  FileFormat(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** The ending of the file name, without the dot. */
  public String extension() {
    return extension;
  }

  /** The media type of the response. */
  public String mediaType() {
    return mediaType;
  }
}
