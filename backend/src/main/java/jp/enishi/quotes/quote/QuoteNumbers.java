package jp.enishi.quotes.quote;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.enishi.platform.time.FiscalYear;
import jp.enishi.quotes.issuer.Issuer;
import org.jdbi.v3.core.Jdbi;

/**
 * Gives quotes their numbers, one after the other in each fiscal year and without gaps: the year's
 * counter is held by the transaction that issues a quote, and goes back with it.
 */
@Singleton
class QuoteNumbers {

  private final Jdbi jdbi;

  QuoteNumbers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The next number. Must run inside the transaction that issues the quote. */
  String next(Issuer issuer, LocalDate day) {
    FiscalYear year = FiscalYear.of(day, issuer.fiscalYearStart());
    int count =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        insert into quotes.counter as c (fiscal_year, last) values (:year, 1)
                        on conflict (fiscal_year) do update set last = c.last + 1 returning last
                        """)
                    .bind("year", year.year())
                    .mapTo(Integer.class)
                    .one());
    return issuer.numbers().number(year, count);
  }

  /** The newest version that was issued under a number. */
  int newest(String series) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select coalesce(max(revision), 0) from quotes.quote where series = :series and state <> 'draft'")
                .bind("series", series)
                .mapTo(Integer.class)
                .one());
  }

  /** The moment of this transaction, as the database writes it down. */
  Instant moment() {
    return jdbi.withHandle(
        handle -> handle.createQuery("select platform.moment()").mapTo(Instant.class).one());
  }

  /** Earlier versions stand aside for the one that was issued now. */
  void replaceEarlier(String series, UUID issued) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                update quotes.quote set state = 'replaced', version = version + 1, updated_at = platform.moment()
                where series = ? and id <> ? and state in ('issued', 'accepted')
                """,
                series,
                issued));
  }

  /** No other quote of the deal is its main one any longer. */
  void unsetMain(UUID deal, UUID but) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                update quotes.quote set main = false, version = version + 1, updated_at = platform.moment()
                where deal_id = ? and id <> ? and main
                """,
                deal,
                but));
  }
}
