package jp.enishi.exchange.mapping;

import jp.enishi.exchange.file.Row;

/**
 * A row below the header.
 *
 * @param row its cells, with 〃 and 同上 replaced by what stands above
 * @param role whether it is data at all
 */
public record DataRow(Row row, Role role) {

  /** What a row below the header is. */
  public enum Role {
    /** Values of a record. */
    data,
    /** A sum over the rows above. */
    total,
    /** The header once more, as on every page of a printed list. */
    headerAgain
  }
}
