package jp.enishi.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.enishi.customers.company.CompanyDetails;
import jp.enishi.customers.company.CompanyDetails.Listing;
import jp.enishi.demo.Places.Place;
import jp.enishi.demo.Words.Institution;
import jp.enishi.demo.Words.Shop;
import jp.enishi.demo.Words.Trade;
import jp.enishi.demo.Words.Word;
import jp.enishi.platform.text.LegalForm;
import org.jspecify.annotations.Nullable;

/**
 * Made-up companies: the same seed and index always give the same one, so that a million can be
 * streamed, or made in parallel, without keeping any. Places are real; names, people and numbers
 * are not: no telephone number can be given out, no corporate number belongs to a registry office,
 * mail goes to example.co.jp.
 */
public final class DemoCompanies {

  /** What a name says: the reading has no legal form. */
  private record Business(String name, String kana, String industry, String business) {}

  private static final List<Business> HARD =
      Words.rows("hard-companies.tsv").map(c -> new Business(c[0], c[1], c[2], c[3])).toList();
  private static final int EVERY_HARD = 17;
  private static final long NUMBERS = 10_000_000_000L;
  private static final long STRIDE = 7_777_777_777L; // shares no factor with NUMBERS

  private final long seed;

  public DemoCompanies(long seed) {
    this.seed = seed;
  }

  /** Companies 0 to count − 1, in order. */
  public Stream<CompanyDetails> stream(long count, LocalDate enteredOn) {
    return LongStream.range(0, count).mapToObj(index -> at(index, enteredOn));
  }

  /**
   * One company.
   *
   * @param enteredOn the day it came into the register: nothing was verified after it
   */
  public CompanyDetails at(long index, LocalDate enteredOn) {
    Dice dice = Dice.of(seed, "company", index);
    return details(index, dice, business(index, dice), Places.office(dice), null, null, enteredOn);
  }

  /**
   * A branch or factory of a legal entity, in the city of its name, with the number of the whole.
   */
  CompanyDetails site(long index, CompanyDetails head, UUID headId, LocalDate enteredOn) {
    Dice dice = Dice.of(seed, "site", index);
    Word kind =
        dice.oneOf(new Word("支店", "シテン"), new Word("営業所", "エイギョウショ"), new Word("工場", "コウジョウ"));
    Word where =
        dice.oneOf(
            new Word("大阪", "オオサカ"),
            new Word("名古屋", "ナゴヤ"),
            new Word("福岡", "フクオカ"),
            new Word("仙台", "センダイ"),
            new Word("横浜", "ヨコハマ"));
    Business site =
        new Business(
            head.name() + " " + where.text() + kind.text(),
            head.nameKana() + " " + where.kana() + kind.kana(),
            head.industry() == null ? "55" : head.industry(),
            head.business() == null ? "" : head.business());
    return details(
        index,
        dice,
        site,
        Places.officeIn(dice, where.text() + "市"),
        head.corporateNumber(),
        headId,
        enteredOn);
  }

  private Business business(long index, Dice dice) {
    if (index % EVERY_HARD == EVERY_HARD - 1 && index / EVERY_HARD < HARD.size()) {
      return HARD.get((int) (index / EVERY_HARD));
    }
    int kind = dice.between(1, 100);
    if (kind <= 8) {
      return shop(dice);
    }
    return kind <= 17 ? institution(dice) : company(dice);
  }

  private static Business company(Dice dice) {
    Trade trade = dice.oneOf(Words.TRADES);
    Word first = dice.chance(0.5) ? dice.common(Words.SURNAMES) : dice.oneOf(Words.STEMS);
    String bare = first.text() + trade.suffix();
    int form = dice.between(1, 100);
    String name;
    if (form <= 50) {
      name = "株式会社" + bare;
    } else if (form <= 74) {
      name = bare + "株式会社";
    } else if (form <= 90) {
      name = form <= 86 ? "有限会社" + bare : bare + "有限会社";
    } else {
      name = form <= 97 ? "合同会社" + bare : dice.oneOf("合資会社", "合名会社") + bare;
    }
    return new Business(name, first.kana() + trade.kana(), trade.industry(), trade.business());
  }

  private static Business institution(Dice dice) {
    Institution institution = dice.oneOf(Words.INSTITUTIONS);
    Word first = dice.chance(0.4) ? dice.common(Words.SURNAMES) : dice.oneOf(Words.STEMS);
    Trade trade = institution.trade();
    return new Business(
        institution.form() + first.text() + trade.suffix(),
        first.kana() + trade.kana(),
        trade.industry(),
        trade.business());
  }

  private static Business shop(Dice dice) {
    Shop shop = dice.oneOf(Words.SHOPS);
    Word owner = dice.common(Words.SURNAMES);
    return new Business(
        shop.before().text() + owner.text() + shop.after().text(),
        shop.before().kana() + owner.kana() + shop.after().kana(),
        shop.industry(),
        shop.business());
  }

  private CompanyDetails details(
      long index,
      Dice dice,
      Business business,
      Place place,
      @Nullable String number,
      @Nullable UUID headOffice,
      LocalDate enteredOn) {
    boolean incorporated = LegalForm.in(business.name()).isPresent();
    boolean isCompany = business.name().matches(".*(?:会社|㈱).*");
    String corporateNumber =
        number != null || !incorporated || dice.chance(0.08) ? number : corporateNumber(index);
    String host = host(business.kana());
    int employees =
        incorporated
            ? dice.oneOf(
                dice.between(2, 20),
                dice.between(8, 60),
                dice.between(30, 300),
                dice.between(5, 1500))
            : dice.between(1, 6);
    boolean big = isCompany && employees > 900;
    String source = dice.oneOf("名刺", "名刺", "展示会", "Webフォーム", "電話", "Excel移行", "Excel移行");
    boolean verified = dice.chance(0.72);
    return new CompanyDetails(
        business.name(),
        business.kana(),
        corporateNumber,
        invoiceNumber(dice, incorporated, corporateNumber),
        place.postalCode(),
        place.prefecture(),
        place.city(),
        place.street(),
        place.building(),
        place.phone(),
        dice.chance(0.7) ? dice.digits(place.phonePattern()) : null,
        dice.chance(0.8)
            ? dice.oneOf("info", "info", "contact", "soumu", "eigyo") + "@" + host
            : null,
        dice.chance(0.65) ? "https://www." + host + "/" : null,
        dice.chance(0.08) ? List.of("https://www.instagram.com/example_" + index) : List.of(),
        representative(dice),
        isCompany ? capital(dice, employees) : null,
        dice.chance(0.85) ? employees : null,
        isCompany && headOffice == null ? listing(dice, big) : null,
        incorporated ? dice.oneOf(3, 3, 3, 3, 9, 9, 12, 12, 6, dice.between(1, 12)) : 12,
        dice.oneOf(31, 31, 31, 20, 20, 15, 25),
        dice.oneOf(1, 1, 1, 2),
        dice.oneOf(31, 31, 31, 10, 20),
        business.industry(),
        business.business(),
        dice.oneOf("紹介", "展示会", "Webサイト", "電話", "飛び込み", "セミナー", "既存取引先"),
        null,
        null,
        dice.oneOf("A", "B", "B", "C", "C", "C", "D"),
        tags(dice),
        null,
        null,
        null,
        headOffice,
        note(dice),
        source,
        verified ? verifiedOn(dice, source, enteredOn) : null);
  }

  /** What was carried over from an old list was last looked at some time before that. */
  static LocalDate verifiedOn(Dice dice, String source, LocalDate enteredOn) {
    return source.equals("Excel移行") ? enteredOn.minusDays(dice.between(20, 1200)) : enteredOn;
  }

  static String host(String kana) {
    String latin = Romaji.of(kana);
    return (latin.isEmpty() ? "demo" : latin.substring(0, Math.min(24, latin.length())))
        + ".example.co.jp";
  }

  /** Begins with 99, which no registry office has; each index has its own. */
  private static String corporateNumber(long index) {
    return checked("99%010d".formatted(Math.floorMod(index * STRIDE + 1234567, NUMBERS)));
  }

  private static String checked(String digits) {
    int sum = 0;
    for (int n = 1; n <= 12; n++) {
      sum += (digits.charAt(12 - n) - '0') * (n % 2 == 1 ? 1 : 2);
    }
    return 9 - sum % 9 + digits;
  }

  private static @Nullable String invoiceNumber(
      Dice dice, boolean incorporated, @Nullable String corporateNumber) {
    if (!dice.chance(0.85)) {
      return null;
    }
    if (incorporated) {
      return corporateNumber == null ? null : "T" + corporateNumber;
    }
    String right = checked(dice.digits("99##########"));
    // a sole proprietor's number is never one that fits as a corporate number
    return "T" + (right.charAt(0) == '9' ? '1' : (char) (right.charAt(0) + 1)) + right.substring(1);
  }

  private static String representative(Dice dice) {
    Words.GivenName given = dice.oneOf(Words.GIVEN_NAMES);
    return dice.common(Words.SURNAMES).text() + " " + given.text();
  }

  private static long capital(Dice dice, int employees) {
    long tenThousand =
        employees > 300
            ? dice.oneOf(5_000L, 9_000L, 10_000L, 30_000L, 100_000L)
            : dice.oneOf(100L, 300L, 300L, 500L, 1_000L, 1_000L, 2_000L, 3_000L, 5_000L);
    return tenThousand * 10_000;
  }

  private static Listing listing(Dice dice, boolean big) {
    return big
        ? dice.oneOf(Listing.prime, Listing.standard, Listing.unlisted)
        : dice.chance(0.01) ? Listing.growth : Listing.unlisted;
  }

  private static List<String> tags(Dice dice) {
    return dice.chance(0.5)
        ? List.of()
        : dice.chance(0.7)
            ? List.of(dice.oneOf("重点", "年賀状", "お中元", "見込み", "DM可", "代理店", "地元"))
            : List.of(dice.oneOf("重点", "見込み"), dice.oneOf("年賀状", "DM可", "展示会2026"));
  }

  private static @Nullable String note(Dice dice) {
    return dice.chance(0.7)
        ? null
        : dice.oneOf(
            "駐車場は建物の裏手。受付は2階。",
            "訪問は午前中を希望。事前に電話を入れること。",
            "請求書は郵送を希望。宛先は経理部。",
            "先代の社長からの長いお付き合い。",
            "水曜定休。連絡はメールが確実。",
            "見積りは相見積りになることが多い。\n決裁は月末の役員会。");
  }
}
