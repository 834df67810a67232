package jp.enishi.exchange.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.enishi.exchange.importing.ImportKind.Known;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a row is about a record that is stored, or about one that a row above brought.
 *
 * @param <D> the details of the kind of record
 */
final class Recogniser<D> {

  /**
   * A record that a row may be about.
   *
   * @param stored as it is stored; null for one that a row above will create
   * @param row the row above that is about it too; null when there is none
   * @param said what that row said
   */
  record Candidate<D>(
      UUID id, Marks marks, @Nullable Known<D> stored, @Nullable String row, Words said) {

    boolean isTrashed() {
      Known<D> known = stored;
      return known != null && known.trashed();
    }

    /** Whether its marks fit, or those of a record that was merged into it. */
    boolean any(Predicate<Marks> fits) {
      Known<D> known = stored;
      return fits.test(marks) || (known != null && known.former().values().stream().anyMatch(fits));
    }
  }

  /** What came of looking. */
  sealed interface Match<D> permits Nobody, Found, Several, InTrash, SameName {}

  /** No record is alike. */
  record Nobody<D>() implements Match<D> {}

  /** Exactly one record is meant. */
  record Found<D>(Candidate<D> candidate, MatchKey by) implements Match<D> {}

  /** More than one record could be meant. */
  record Several<D>(int count) implements Match<D> {}

  /** The record meant is in the trash. */
  record InTrash<D>() implements Match<D> {}

  /** The name is the same, but both phone and place tell otherwise. */
  record SameName<D>() implements Match<D> {}

  /** Finds candidates by one of their marks. */
  private interface Lookup<D> {
    Stream<Candidate<D>> by(String sort, @Nullable String value);
  }

  private final Map<String, List<Candidate<D>>> stored = new HashMap<>();
  private final Map<String, List<Candidate<D>>> former = new HashMap<>();
  private final Map<String, List<Candidate<D>>> inFile = new HashMap<>();
  private final Map<UUID, Candidate<D>> claimed = new HashMap<>();

  /** Takes the stored records for the next rows; those for the rows before are forgotten. */
  void learn(List<Known<D>> known) {
    stored.clear();
    former.clear();
    for (Known<D> one : known) {
      Candidate<D> candidate = new Candidate<>(one.id(), one.marks(), one, null, Words.NONE);
      index(stored, one.id(), one.marks(), candidate);
      one.former().forEach((id, marks) -> index(former, id, marks, candidate));
    }
  }

  /** A row will be written that is about this record. */
  void claim(Candidate<D> candidate) {
    if (claimed.put(candidate.id(), candidate) == null) {
      index(inFile, candidate.id(), candidate.marks(), candidate);
    }
  }

  boolean numberInFile(String number) {
    return inFile.containsKey("n" + number);
  }

  /**
   * Looks for the record.
   *
   * @param id as the file gives it
   * @param companions ids of those who are in the row's company; null when the row names none
   */
  Match<D> find(
      @Nullable UUID id, Marks marks, List<MatchKey> keys, @Nullable Set<UUID> companions) {
    for (MatchKey key : keys) {
      List<Candidate<D>> found = found(key, id, marks, companions);
      List<Candidate<D>> alive = found.stream().filter(c -> !c.isTrashed()).toList();
      if (alive.size() > 1) {
        return new Several<>(alive.size());
      }
      if (alive.size() == 1) {
        Candidate<D> one = alive.getFirst();
        return key == MatchKey.name && contradicts(one, marks)
            ? new SameName<>()
            : new Found<>(one, key);
      }
      if (!found.isEmpty()) {
        return new InTrash<>();
      }
    }
    return new Nobody<>();
  }

  /** All that could be meant by the first key that finds any, the trash included. */
  List<Candidate<D>> alike(@Nullable UUID id, Marks marks, List<MatchKey> keys) {
    return keys.stream()
        .map(key -> found(key, id, marks, null))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The stored record, or the one that a row above will write. */
  @Nullable Candidate<D> at(UUID id) {
    return Stream.concat(now("i", id.toString()), formerly("i", id.toString()))
        .findFirst()
        .orElse(null);
  }

  /** What a record is now counts before what one that was merged into it was. */
  private List<Candidate<D>> found(
      MatchKey key, @Nullable UUID id, Marks marks, @Nullable Set<UUID> companions) {
    List<Candidate<D>> now = distinct(candidates(this::now, key, id, marks, companions));
    return now.isEmpty() ? distinct(candidates(this::formerly, key, id, marks, companions)) : now;
  }

  private static <D> Stream<Candidate<D>> candidates(
      Lookup<D> all, MatchKey key, @Nullable UUID id, Marks marks, @Nullable Set<UUID> companions) {
    Stream<Candidate<D>> named = all.by("k", marks.name()).filter(c -> c.any(marks::hasNameOf));
    return switch (key) {
      case id -> all.by("i", id == null ? null : id.toString());
      case corporateNumber, memberNumber, code -> all.by("n", marks.number());
      case email -> all.by("e", marks.email());
      case phone -> marks.phones().stream().flatMap(phone -> all.by("p", phone));
      case name -> named;
      case nameAndPhone -> named.filter(c -> c.any(marks::hasPhoneOf));
      case nameAndPlace -> named.filter(c -> c.any(marks::hasPlaceOf));
      case titleAndCustomer, same ->
          named.filter(c -> c.any(m -> marks.hasPlaceOf(m) && !marks.hasOtherNumberThan(m)));
      case nameAndCompany -> named.filter(c -> companions != null && companions.contains(c.id()));
    };
  }

  private Stream<Candidate<D>> now(String sort, @Nullable String value) {
    return Stream.concat(by(inFile, sort, value), by(stored, sort, value));
  }

  private Stream<Candidate<D>> formerly(String sort, @Nullable String value) {
    return by(former, sort, value);
  }

  private Stream<Candidate<D>> by(
      Map<String, List<Candidate<D>>> index, String sort, @Nullable String value) {
    return value == null || value.isEmpty()
        ? Stream.empty()
        : index.getOrDefault(sort + value, List.of()).stream()
            .map(c -> Objects.requireNonNullElse(claimed.get(c.id()), c));
  }

  private static boolean contradicts(Candidate<?> one, Marks other) {
    boolean otherPhones =
        !other.phones().isEmpty()
            && one.any(m -> !m.phones().isEmpty())
            && !one.any(other::hasPhoneOf);
    boolean otherPlace =
        other.place() != null && one.any(m -> m.place() != null) && !one.any(other::hasPlaceOf);
    return otherPhones && otherPlace;
  }

  private static <D> List<Candidate<D>> distinct(Stream<Candidate<D>> candidates) {
    Map<UUID, Candidate<D>> byId = new LinkedHashMap<>();
    candidates.forEach(c -> byId.putIfAbsent(c.id(), c));
    return new ArrayList<>(byId.values());
  }

  private static <D> void index(
      Map<String, List<Candidate<D>>> index, UUID id, Marks marks, Candidate<D> candidate) {
    put(index, "i", List.of(id.toString()), candidate);
    put(index, "n", Stream.ofNullable(marks.number()).toList(), candidate);
    put(index, "k", List.of(marks.name()), candidate);
    put(index, "p", marks.phones(), candidate);
    put(index, "e", Stream.ofNullable(marks.email()).toList(), candidate);
  }

  private static <D> void put(
      Map<String, List<Candidate<D>>> index,
      String sort,
      Collection<String> values,
      Candidate<D> candidate) {
    values.forEach(
        value -> index.computeIfAbsent(sort + value, _ -> new ArrayList<>(1)).add(candidate));
  }
}
