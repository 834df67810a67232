package jp.enishi.customers.duplicate;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.text.JapaneseKey;
import org.jspecify.annotations.Nullable;

/**
 * What a person is compared by.
 *
 * @param mobiles numbers that one carries, wherever they were entered
 * @param phones all numbers
 * @param address down to the house number
 */
record PersonTraits(
    @Nullable UUID id,
    @Nullable String memberNumber,
    String name,
    @Nullable String kana,
    @Nullable String sex,
    @Nullable LocalDate birthDate,
    Set<String> mobiles,
    Set<String> phones,
    @Nullable String email,
    @Nullable String prefecture,
    @Nullable String address)
    implements Traits {

  static final List<String> COLUMNS = Rows.columns(Row.class);

  /** The stored columns it follows from. */
  private record Row(
      @Nullable UUID id,
      @Nullable String memberNumber,
      String nameKey,
      @Nullable String familyKana,
      @Nullable String givenKana,
      @Nullable String sex,
      @Nullable LocalDate birthDate,
      @Nullable String mobileKey,
      @Nullable String phoneKey,
      @Nullable String emailKey,
      @Nullable String prefecture,
      @Nullable String city,
      @Nullable String street) {}

  static PersonTraits of(JsonNode row) {
    Row r = Rows.read(row, Row.class);
    Set<String> phones =
        Stream.of(r.mobileKey(), r.phoneKey())
            .flatMap(Stream::ofNullable)
            .collect(Collectors.toUnmodifiableSet());
    return new PersonTraits(
        r.id(),
        r.memberNumber(),
        r.nameKey(),
        kana(r.familyKana(), r.givenKana()),
        r.sex(),
        r.birthDate(),
        phones.stream().filter(PersonTraits::isMobile).collect(Collectors.toUnmodifiableSet()),
        phones,
        r.emailKey(),
        Traits.known(r.prefecture()),
        AddressKey.of(r.prefecture(), r.city(), r.street()));
  }

  private static boolean isMobile(String number) {
    return number.matches("\\+81[6-9]0\\d{8}");
  }

  /** A reading of the family name alone says nothing about the person. */
  private static @Nullable String kana(@Nullable String family, @Nullable String given) {
    return family == null || given == null
        ? null
        : Traits.known(JapaneseKey.keepingForm(family + given));
  }
}
