package jp.enishi.demo;

import java.time.LocalDate;
import java.util.List;
import jp.enishi.customers.company.CompanyDetails;
import jp.enishi.customers.person.PersonDetails;
import jp.enishi.customers.person.PersonDetails.Channel;
import jp.enishi.customers.person.PersonDetails.Sex;
import jp.enishi.demo.Places.Place;
import jp.enishi.demo.Words.GivenName;
import jp.enishi.demo.Words.Word;
import org.jspecify.annotations.Nullable;

/**
 * Made-up people: counterparts at companies, and private customers. The same seed and index always
 * give the same one.
 */
public final class DemoPeople {

  private static final List<String> INTERESTS =
      List.of("ゴルフ", "釣り", "登山", "茶道", "旅行", "ワイン", "野球観戦", "園芸", "読書", "写真", "マラソン", "将棋");

  private record Name(Word family, GivenName given) {}

  private final long seed;

  public DemoPeople(long seed) {
    this.seed = seed;
  }

  /** Somebody we deal with at a company; the card shows what a card shows. */
  public PersonDetails atCompany(long index, CompanyDetails company, LocalDate enteredOn) {
    Dice dice = Dice.of(seed, "counterpart", index);
    int born = enteredOn.getYear() - dice.between(23, 64);
    Name name = index == 8 ? hard() : name(dice, dice.chance(0.35) ? "female" : "male", born);
    String source = dice.oneOf("名刺", "名刺", "名刺", "展示会", "Excel移行");
    String mail = Romaji.of(name.given().kana()) + "." + Romaji.of(name.family().kana());
    return person(
        name,
        null,
        dice.chance(0.55) ? mobile(dice) : null,
        company.phone() == null || !dice.chance(0.7)
            ? null
            : company.phone() + (dice.chance(0.25) ? " 内線" + dice.between(100, 899) : ""),
        dice.chance(0.85)
            ? mail + "@" + DemoCompanies.host(company.nameKana() == null ? "" : company.nameKana())
            : null,
        null,
        null,
        null,
        dice.chance(0.15) ? List.of(dice.oneOf(INTERESTS)) : List.of(),
        dice.chance(0.3) ? dice.oneOf(Channel.mail, Channel.mail, Channel.phone) : null,
        null,
        dice.oneOf("紹介", "展示会", "Webサイト", "電話", "セミナー"),
        null,
        dice.chance(0.2) ? List.of(dice.oneOf("年賀状", "キーパーソン", "技術窓口", "決裁者")) : List.of(),
        dice.chance(0.12) ? dice.oneOf("電話は夕方がつながりやすい。", "メールの返信が早い。", "資料は紙で渡す。") : null,
        source,
        dice.chance(0.75) ? DemoCompanies.verifiedOn(dice, source, enteredOn) : null);
  }

  /** A member of the shop. */
  public PersonDetails privately(long index, LocalDate enteredOn) {
    Dice dice = Dice.of(seed, "member", index);
    boolean female = dice.chance(0.6);
    int born = enteredOn.getYear() - dice.between(20, 79);
    Name name = name(dice, female ? "female" : "male", born);
    String source = dice.oneOf("来店", "来店", "Webフォーム", "Excel移行");
    return person(
        name,
        LocalDate.of(born, dice.between(1, 12), dice.between(1, 28)),
        dice.chance(0.85) ? mobile(dice) : null,
        null,
        dice.chance(0.7)
            ? Romaji.of(name.family().kana()) + "." + dice.between(10, 999) + "@example.com"
            : null,
        Places.home(dice),
        dice.oneOf("会社員", "会社員", "自営業", "公務員", "主婦・主夫", "パート", "学生", "年金生活"),
        dice.between(1, 5),
        List.of(dice.oneOf(INTERESTS.subList(0, 6)), dice.oneOf(INTERESTS.subList(6, 12))),
        dice.oneOf(Channel.values()),
        "M%06d".formatted(100_000 + index * 7),
        dice.oneOf("来店", "チラシ", "紹介", "Webサイト", "Instagram"),
        dice.oneOf("A", "B", "C", "C"),
        dice.chance(0.4) ? List.of(dice.oneOf("誕生日DM", "ポイント会員", "セール案内")) : List.of(),
        dice.chance(0.15) ? dice.oneOf("お子さま連れで来店。", "ギフト包装をよく利用。", "店長と同郷。") : null,
        source,
        dice.chance(0.7) ? DemoCompanies.verifiedOn(dice, source, enteredOn) : null);
  }

  private static PersonDetails person(
      Name name,
      @Nullable LocalDate birthDate,
      @Nullable String mobile,
      @Nullable String phone,
      @Nullable String email,
      @Nullable Place home,
      @Nullable String occupation,
      @Nullable Integer householdSize,
      List<String> interests,
      @Nullable Channel channel,
      @Nullable String memberNumber,
      String leadSource,
      @Nullable String rank,
      List<String> tags,
      @Nullable String note,
      String source,
      @Nullable LocalDate verifiedOn) {
    return new PersonDetails(
        name.family().text(),
        name.given().text(),
        name.family().kana(),
        name.given().kana(),
        birthDate == null ? null : Sex.valueOf(name.given().sex()),
        birthDate,
        mobile,
        phone,
        email,
        home == null ? null : home.postalCode(),
        home == null ? null : home.prefecture(),
        home == null ? null : home.city(),
        home == null ? null : home.street(),
        home == null ? null : home.building(),
        occupation,
        List.of(),
        householdSize,
        interests,
        null,
        channel,
        memberNumber,
        leadSource,
        null,
        null,
        rank,
        tags,
        null,
        null,
        null,
        note,
        source,
        verifiedOn);
  }

  /** A given name of the person's own time. */
  private static Name name(Dice dice, String sex, int born) {
    List<GivenName> fitting =
        Words.GIVEN_NAMES.stream()
            .filter(g -> g.sex().equals(sex) && Math.abs(g.year() - born) <= 12)
            .toList();
    return new Name(dice.common(Words.SURNAMES), dice.oneOf(fitting));
  }

  private static Name hard() {
    return new Name(new Word("髙橋", "タカハシ"), new GivenName("female", "﨑子", "サキコ", 1970));
  }

  /** No mobile number begins with 0 after its prefix. */
  private static String mobile(Dice dice) {
    return dice.digits(dice.oneOf("090-0###-####", "070-0###-####"));
  }
}
