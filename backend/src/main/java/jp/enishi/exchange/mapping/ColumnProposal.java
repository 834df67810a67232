package jp.enishi.exchange.mapping;

import org.jspecify.annotations.Nullable;

/**
 * What a column is proposed to be.
 *
 * @param column the column, from 0
 * @param header the text above it; empty when there is none
 * @param target the proposed target; null to leave the column out
 * @param confidence from 0 (a guess) to 1 (certain)
 * @param reason why
 */
public record ColumnProposal(
    int column, String header, @Nullable Target target, double confidence, Reason reason) {

  /** Why a target is proposed. */
  public enum Reason {
    /** The header is a word that means this field. */
    header,
    /** The header means several fields; the columns around it tell which. */
    neighbours,
    /** A part of the header is a word that means this field. */
    partOfHeader,
    /** The values look like this field. */
    values,
    /** The user mapped a file of the same layout so. */
    remembered,
    /** Nothing fits, or another column already feeds the field. */
    none
  }
}
