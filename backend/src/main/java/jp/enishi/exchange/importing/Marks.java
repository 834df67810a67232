package jp.enishi.exchange.importing;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.enishi.platform.text.JapaneseKey;
import jp.enishi.platform.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * By what a record can be recognised, in the form in which it is compared.
 *
 * @param number 法人番号 of a legal entity, 会員番号 of a person, the code of anything else
 * @param name key of the name, of a company without its form; of what has no name, a fingerprint
 * @param form the company form in the name; of what has no name, what is equal to the letter
 * @param phones keys of phone and mobile
 * @param email key of the mail address
 * @param place prefecture and city of a customer; whose it is of anything else
 * @param site whether it belongs to a head office, whose number it shares
 */
record Marks(
    @Nullable String number,
    String name,
    @Nullable String form,
    Set<String> phones,
    @Nullable String email,
    @Nullable String place,
    boolean site) {

  /** Whose a record is: the company when there is one, for people are often added later. */
  static @Nullable String whose(@Nullable UUID company, @Nullable UUID person) {
    return company != null ? company.toString() : person != null ? person.toString() : null;
  }

  /** Of a record that is told by its code, or by what it is called and whose it is. */
  static Marks titled(@Nullable String code, @Nullable String title, @Nullable String whose) {
    return new Marks(
        code == null ? null : PlainText.trim(code),
        JapaneseKey.of(title == null ? "" : title),
        null,
        Set.of(),
        null,
        whose,
        false);
  }

  /**
   * Of a record that has neither a code nor a name of its own: another is the same when all of it
   * is said again.
   *
   * @param exact in what two must be equal to the letter
   */
  static Marks same(@Nullable String exact, String said, @Nullable String whose) {
    return new Marks(null, Fingerprint.of(said), exact, Set.of(), null, whose, false);
  }

  /** 株式会社山田 and 有限会社山田 are two; 山田 may be either. */
  boolean hasNameOf(Marks other) {
    return name.equals(other.name())
        && (form == null || other.form() == null || form.equals(other.form()));
  }

  boolean hasPhoneOf(Marks other) {
    return other.phones().stream().anyMatch(phones::contains);
  }

  /** Of two records that both have a number, and not the same. */
  boolean hasOtherNumberThan(Marks other) {
    return number != null && other.number() != null && !number.equals(other.number());
  }

  boolean hasPlaceOf(Marks other) {
    return place != null && place.equals(other.place());
  }

  /** The same, the place in these letters. */
  Marks withPlace(String samePlace) {
    return new Marks(number, name, form, phones, email, samePlace, site);
  }

  /** Of a record that belongs to a head office: the number is not its own. */
  Marks ofSite() {
    return new Marks(null, name, form, phones, email, place, true);
  }

  /** One kind of mark of many records, each once, as a query takes it. */
  static String[] values(Collection<Marks> marks, Function<Marks, Stream<String>> of) {
    return marks.stream().flatMap(of).filter(v -> !v.isEmpty()).distinct().toArray(String[]::new);
  }
}
