package jp.enishi.quotes.quote;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a quote stands: the attributes that nobody types, but that follow from what is done. */
record Standing(
    QuoteState state,
    @Nullable String series,
    @Nullable Integer revision,
    @Nullable String number,
    @Nullable UUID revises,
    @Nullable Instant issuedAt,
    @Nullable LocalDate decidedOn,
    @Nullable String outcomeNote,
    boolean main) {

  /** Of a quote that nothing was done with yet. */
  static final Standing DRAFT =
      new Standing(QuoteState.draft, null, null, null, null, null, null, null, false);

  static Standing of(QuoteDetails quote) {
    return new Standing(
        quote.state() == null ? QuoteState.draft : quote.state(),
        quote.series(),
        quote.revision(),
        quote.number(),
        quote.revises(),
        quote.issuedAt(),
        quote.decidedOn(),
        quote.outcomeNote(),
        Boolean.TRUE.equals(quote.main()));
  }

  /** A draft of the next version. */
  static Standing revising(UUID id, Standing earlier) {
    int next = Objects.requireNonNull(earlier.revision()) + 1;
    return new Standing(
        QuoteState.draft, earlier.series(), next, null, id, null, null, null, false);
  }

  Standing issued(String newSeries, int newRevision, Instant at) {
    String newNumber = newRevision == 1 ? newSeries : newSeries + "-" + newRevision;
    return new Standing(
        QuoteState.issued, newSeries, newRevision, newNumber, revises, at, null, null, main);
  }

  Standing decided(QuoteState outcome, @Nullable LocalDate day, @Nullable String note) {
    return new Standing(outcome, series, revision, number, revises, issuedAt, day, note, main);
  }

  Standing asMain() {
    return new Standing(
        state, series, revision, number, revises, issuedAt, decidedOn, outcomeNote, true);
  }

  boolean isDraft() {
    return state == QuoteState.draft;
  }

  /** The attributes by their names, to say which of them somebody tried to write. */
  Map<String, @Nullable Object> named() {
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    named.put("state", state);
    named.put("series", series);
    named.put("revision", revision);
    named.put("number", number);
    named.put("revises", revises);
    named.put("issuedAt", issuedAt);
    named.put("decidedOn", decidedOn);
    named.put("outcomeNote", outcomeNote);
    named.put("main", main);
    return named;
  }
}
