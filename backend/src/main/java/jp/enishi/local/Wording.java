package jp.enishi.local;

import java.util.Locale;

/** Chooses the language of the terminal: Japanese, or English when {@code LANG} says so. */
final class Wording {

  private static final boolean ENGLISH =
      System.getenv().getOrDefault("LANG", "").toLowerCase(Locale.ROOT).startsWith("en");

  private Wording() {}

  static String of(String japanese, String english) {
    return ENGLISH ? english : japanese;
  }
}
