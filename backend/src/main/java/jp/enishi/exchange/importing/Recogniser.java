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
import java.util.stream.Stream;
import jp.enishi.exchange.importing.RecordKind.Known;
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

  private final Map<String, List<Candidate<D>>> stored = new HashMap<>();
  private final Map<String, List<Candidate<D>>> inFile = new HashMap<>();
  private final Map<UUID, Candidate<D>> claimed = new HashMap<>();

  /** Takes the stored records for the next rows; those for the rows before are forgotten. */
  void learn(List<Known<D>> known) {
    stored.clear();
    for (Known<D> one : known) {
      index(stored, new Candidate<>(one.id(), one.marks(), one, null, Words.NONE));
    }
  }

  /** A row will be written that is about this record. */
  void claim(Candidate<D> candidate) {
    if (claimed.put(candidate.id(), candidate) == null) {
      index(inFile, candidate);
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
      List<Candidate<D>> found = distinct(candidates(key, id, marks, companions));
      List<Candidate<D>> alive = found.stream().filter(c -> !c.isTrashed()).toList();
      if (alive.size() > 1) {
        return new Several<>(alive.size());
      }
      if (alive.size() == 1) {
        Candidate<D> one = alive.getFirst();
        return key == MatchKey.name && contradicts(one.marks(), marks)
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
        .map(key -> distinct(candidates(key, id, marks, null)))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The stored record, or the one that a row above will write. */
  @Nullable Candidate<D> at(UUID id) {
    return by("i", id.toString()).findFirst().orElse(null);
  }

  private Stream<Candidate<D>> candidates(
      MatchKey key, @Nullable UUID id, Marks marks, @Nullable Set<UUID> companions) {
    return switch (key) {
      case id -> by("i", id == null ? null : id.toString());
      case corporateNumber, memberNumber -> by("n", marks.number());
      case email -> by("e", marks.email());
      case phone -> marks.phones().stream().flatMap(phone -> by("p", phone));
      case name -> named(marks);
      case nameAndPhone ->
          named(marks).filter(c -> c.marks().phones().stream().anyMatch(marks.phones()::contains));
      case nameAndPlace ->
          named(marks)
              .filter(c -> marks.place() != null && marks.place().equals(c.marks().place()));
      case nameAndCompany ->
          named(marks).filter(c -> companions != null && companions.contains(c.id()));
    };
  }

  /** 株式会社山田 and 有限会社山田 are two; 山田 may be either. */
  private Stream<Candidate<D>> named(Marks marks) {
    String form = marks.form();
    return by("k", marks.name())
        .filter(c -> form == null || c.marks().form() == null || form.equals(c.marks().form()));
  }

  private Stream<Candidate<D>> by(String sort, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      return Stream.empty();
    }
    return Stream.concat(
        inFile.getOrDefault(sort + value, List.of()).stream(),
        stored.getOrDefault(sort + value, List.of()).stream()
            .map(c -> Objects.requireNonNullElse(claimed.get(c.id()), c)));
  }

  private static boolean contradicts(Marks one, Marks other) {
    boolean otherPhones =
        !one.phones().isEmpty()
            && !other.phones().isEmpty()
            && one.phones().stream().noneMatch(other.phones()::contains);
    boolean otherPlace =
        one.place() != null && other.place() != null && !one.place().equals(other.place());
    return otherPhones && otherPlace;
  }

  private static <D> List<Candidate<D>> distinct(Stream<Candidate<D>> candidates) {
    Map<UUID, Candidate<D>> byId = new LinkedHashMap<>();
    candidates.forEach(c -> byId.putIfAbsent(c.id(), c));
    return new ArrayList<>(byId.values());
  }

  private static <D> void index(Map<String, List<Candidate<D>>> index, Candidate<D> candidate) {
    Marks marks = candidate.marks();
    put(index, "i", List.of(candidate.id().toString()), candidate);
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
