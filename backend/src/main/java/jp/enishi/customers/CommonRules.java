package jp.enishi.customers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.enishi.platform.address.Prefectures;
import jp.enishi.platform.problem.Checking;
import jp.enishi.platform.text.EmailAddress;
import jp.enishi.platform.text.Kana;
import jp.enishi.platform.text.PhoneNumber;
import jp.enishi.platform.text.PlainText;
import jp.enishi.platform.text.PostalCode;
import org.jspecify.annotations.Nullable;

/** How values that companies and people share are read. */
public final class CommonRules {

  private static final Clock TOKYO = Clock.system(ZoneId.of("Asia/Tokyo"));

  private static final int MOST_CO_OWNERS = 20;

  private final Checking checking;

  public CommonRules(Checking checking) {
    this.checking = checking;
  }

  /** Today as a Japanese office's calendar has it. */
  public static LocalDate today() {
    return LocalDate.now(TOKYO);
  }

  public @Nullable String text(String field, @Nullable String typed, int max) {
    return checking.read("/" + field, typed, t -> PlainText.clean(t, max));
  }

  public @Nullable String lines(String field, @Nullable String typed, int max) {
    return checking.read("/" + field, typed, t -> PlainText.cleanLines(t, max));
  }

  public @Nullable String kana(String field, @Nullable String typed, int max) {
    return checking.read("/" + field, typed, t -> Kana.read(t, max));
  }

  /** A phone number as people write it; its matching form is derived when the record is stored. */
  public @Nullable String phone(String field, @Nullable String typed) {
    PhoneNumber number = checking.read("/" + field, typed, PhoneNumber::read);
    return number == null ? null : number.formatted();
  }

  public @Nullable String postalCode(@Nullable String typed) {
    PostalCode code = checking.read("/postalCode", typed, PostalCode::read);
    return code == null ? null : code.digits();
  }

  public @Nullable String email(@Nullable String typed) {
    EmailAddress email = checking.read("/email", typed, EmailAddress::read);
    return email == null ? null : email.value();
  }

  public @Nullable String prefecture(@Nullable String typed) {
    return checking.read("/prefecture", typed, t -> Prefectures.read(t, 10));
  }

  /** Refuses a record without the value, unless it was refused for what it was. */
  public void required(String field, @Nullable Object read) {
    if (read == null
        && checking.errors().stream().noneMatch(e -> e.pointer().equals("/" + field))) {
      checking.refuse("/" + field, "problem.field.required");
    }
  }

  /** Short texts such as tags: blanks and repetitions dropped. */
  public List<String> texts(String field, List<String> typed, int most, int max) {
    if (typed.size() > most) {
      checking.refuse("/" + field, "problem.field.many", Integer.toString(most));
      return List.of();
    }
    Set<String> texts = new LinkedHashSet<>();
    List<@Nullable String> given = new ArrayList<>(typed);
    for (int i = 0; i < given.size(); i++) {
      String text =
          checking.read("/" + field + "/" + i, given.get(i), t -> PlainText.clean(t, max));
      if (text != null) {
        texts.add(text);
      }
    }
    return List.copyOf(texts);
  }

  /** Who shares the work on a record with its owner, each once. */
  public List<UUID> coOwners(List<UUID> typed, @Nullable UUID owner) {
    return coOwners(typed, owner, List.of());
  }

  /**
   * The same of a record that takes people in by itself: beyond the limit nobody is added, but
   * those who share it may go on to.
   */
  public List<UUID> coOwners(List<UUID> typed, @Nullable UUID owner, List<UUID> before) {
    boolean added = !new HashSet<>(before).containsAll(typed);
    int most = added ? MOST_CO_OWNERS : Math.max(typed.size(), MOST_CO_OWNERS);
    return ids("coOwnerIds", typed, most, owner);
  }

  /** Each of several records once. */
  public List<UUID> ids(String field, List<UUID> typed, int most) {
    return ids(field, typed, most, null);
  }

  private List<UUID> ids(String field, List<UUID> typed, int most, @Nullable UUID except) {
    if (typed.size() > most) {
      checking.refuse("/" + field, "problem.field.many", Integer.toString(most));
      return List.of();
    }
    List<@Nullable UUID> given = new ArrayList<>(typed);
    Set<UUID> ids = new LinkedHashSet<>();
    for (int i = 0; i < given.size(); i++) {
      UUID id = given.get(i);
      if (id == null) {
        checking.refuse("/" + field + "/" + i, "problem.field.required");
      } else if (!id.equals(except)) {
        ids.add(id);
      }
    }
    return List.copyOf(ids);
  }

  /** A day that cannot lie ahead. */
  public @Nullable LocalDate past(String field, @Nullable LocalDate day) {
    LocalDate within = day(field, day);
    if (within != null && within.isAfter(today())) {
      checking.refuse("/" + field, "customers.date.future");
      return null;
    }
    return within;
  }

  /** A day within the calendar that offices use. */
  public @Nullable LocalDate day(String field, @Nullable LocalDate day) {
    if (day != null && (day.getYear() < 1868 || day.getYear() > 2200)) {
      checking.refuse("/" + field, "customers.date.range");
      return null;
    }
    return day;
  }

  /** The number by which a phone is matched, whatever way it was written. */
  public static @Nullable String phoneKey(@Nullable String phone) {
    return phone == null
        ? null
        : PhoneNumber.read(phone)
            .accepted()
            .map(n -> n.e164() == null ? n.digits() : n.e164())
            .filter(k -> !k.isEmpty())
            .orElse(null);
  }

  /** The form by which a mail address is matched. */
  public static @Nullable String emailKey(@Nullable String email) {
    return email == null
        ? null
        : EmailAddress.read(email).accepted().map(EmailAddress::key).orElse(null);
  }
}
