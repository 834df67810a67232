package jp.enishi.quotes.pdf;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is printed on a quote, in plain values. It is stored when the quote is issued, so that
 * the same can be printed whenever somebody asks, whatever became of customer, product and firm.
 *
 * @param number null for a draft
 * @param issuedAt null for a draft
 * @param includesTax whether the prices are with tax
 * @param eraDates whether days are written in Japanese eras
 */
public record QuoteDocument(
    @Nullable String number,
    @Nullable Instant issuedAt,
    LocalDate quotedOn,
    LocalDate validUntil,
    Addressee addressee,
    String title,
    @Nullable String delivery,
    @Nullable String deliveryPlace,
    @Nullable String paymentTerms,
    @Nullable String remarks,
    boolean includesTax,
    boolean eraDates,
    List<Line> lines,
    List<Tax> taxes,
    long netYen,
    long taxYen,
    long totalYen,
    Sender sender) {

  /** Whom it is for. An organisation is 御中, a person 様, and never both. */
  public record Addressee(
      @Nullable String company, @Nullable String department, @Nullable String person) {

    static final String ORGANISATION = "御中";
    static final String PERSON = "様";

    /** 御中 or 様. */
    @JsonIgnore
    String honorific() {
      return person == null ? ORGANISATION : PERSON;
    }

    /** The addressee in one line, as files are named: 山田商事御中. */
    @JsonIgnore
    public String inOneLine() {
      return (company == null ? person : company) + (company == null ? PERSON : ORGANISATION);
    }
  }

  /** What a line is. */
  public enum Kind {
    item,
    heading,
    text
  }

  /**
   * One line.
   *
   * @param months of how many months the amount is; null for what is paid once
   * @param reduced whether it is taxed at the reduced rate
   * @param taxLabel the rate, such as 10% or 非課税
   */
  public record Line(
      Kind kind,
      String name,
      @Nullable BigDecimal quantity,
      @Nullable String unit,
      long price,
      @Nullable Integer months,
      long amount,
      boolean reduced,
      @Nullable String taxLabel) {}

  /** The items of one rate. */
  public record Tax(String label, long netYen, long taxYen) {}

  /**
   * Who sends it.
   *
   * @param contact who of the firm is in charge
   * @param logo stands for a picture's content, as does {@code seal}
   */
  public record Sender(
      String name,
      @Nullable String postalCode,
      @Nullable String address,
      @Nullable String building,
      @Nullable String phone,
      @Nullable String fax,
      @Nullable String email,
      @Nullable String registrationNumber,
      @Nullable String bankAccount,
      @Nullable String contact,
      List<String> stamps,
      @Nullable String logo,
      @Nullable String seal) {}

  /** The same for somebody else. */
  public QuoteDocument to(Addressee other) {
    return new QuoteDocument(
        number,
        issuedAt,
        quotedOn,
        validUntil,
        other,
        title,
        delivery,
        deliveryPlace,
        paymentTerms,
        remarks,
        includesTax,
        eraDates,
        lines,
        taxes,
        netYen,
        taxYen,
        totalYen,
        sender);
  }

  @JsonIgnore
  boolean isDraft() {
    return number == null;
  }
}
