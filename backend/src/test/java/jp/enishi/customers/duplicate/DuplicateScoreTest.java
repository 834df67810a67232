package jp.enishi.customers.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.customers.CommonRules;
import jp.enishi.platform.text.JapaneseKey;
import jp.enishi.platform.text.LegalForm;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** How likely two records are one. */
class DuplicateScoreTest {

  private static final String NUMBER = "1180301018771";
  private static final String OTHER_NUMBER = "7000012050002";

  @Example
  void one_corporate_number_is_one_legal_entity_whatever_else_differs() {
    DuplicateScore score =
        DuplicateScore.of(
            company("山田商事", "corporate_number", NUMBER),
            company("別の名前", "invoice_number", "T" + NUMBER));
    assertThat(score.level()).isEqualTo(DuplicateLevel.certain);
    assertThat(score.reasons()).containsExactly(DuplicateReason.corporateNumber);
  }

  @Property
  void different_corporate_numbers_are_never_one_legal_entity(
      @ForAll("companies") Map<String, String> one,
      @ForAll("companies") Map<String, String> other) {
    one.put("corporate_number", NUMBER);
    other.put("corporate_number", OTHER_NUMBER);
    assertThat(DuplicateScore.of(company(one), company(other)).points()).isZero();
  }

  @Property
  void a_site_is_no_duplicate_of_its_head_office(@ForAll("companies") Map<String, String> details) {
    String head = UUID.randomUUID().toString();
    Map<String, String> site = new HashMap<>(details);
    details.put("id", head);
    site.put("head_office_id", head);
    assertThat(DuplicateScore.of(company(details), company(site)).points()).isZero();
    assertThat(DuplicateScore.of(company(site), company(details)).points()).isZero();
  }

  @Example
  void sites_of_one_company_that_share_its_phone_and_mail_are_several() {
    String head = UUID.randomUUID().toString();
    CompanyTraits osaka =
        company(
            "山田商事 大阪支店",
            "head_office_id",
            head,
            "phone_key",
            "+81312345678",
            "email_key",
            "a@b.jp");
    CompanyTraits kobe =
        company(
            "山田商事 神戸支店",
            "head_office_id",
            head,
            "phone_key",
            "+81312345678",
            "email_key",
            "a@b.jp");
    assertThat(DuplicateScore.of(osaka, kobe).isListed()).isFalse();
    CompanyTraits again = company("山田商事大阪支店", "head_office_id", head, "phone_key", "+81312345678");
    assertThat(DuplicateScore.of(osaka, again).level()).isEqualTo(DuplicateLevel.likely);
  }

  @Property
  void companies_compare_the_same_both_ways(
      @ForAll("companies") Map<String, String> one,
      @ForAll("companies") Map<String, String> other) {
    DuplicateScore score = DuplicateScore.of(company(one), company(other));
    assertThat(DuplicateScore.of(company(other), company(one))).isEqualTo(score);
    assertThat(score.points()).isBetween(0, 100);
  }

  @Property
  void people_compare_the_same_both_ways(
      @ForAll("people") Map<String, String> one, @ForAll("people") Map<String, String> other) {
    DuplicateScore score = DuplicateScore.of(person(one), person(other));
    assertThat(DuplicateScore.of(person(other), person(one))).isEqualTo(score);
    assertThat(score.points()).isBetween(0, 100);
  }

  @Property
  void a_copy_with_a_way_to_reach_them_is_likely_one(
      @ForAll("companies") Map<String, String> details) {
    details.put("phone_key", "+81312345678");
    assertThat(DuplicateScore.of(company(details), company(details)).points())
        .isGreaterThanOrEqualTo(DuplicateLevel.likely.from());
  }

  @Property
  void more_in_common_never_makes_it_less_likely(
      @ForAll("companies") Map<String, String> one,
      @ForAll("companies") Map<String, String> other) {
    int before = DuplicateScore.of(company(one), company(other)).points();
    one.put("email_key", "taro@example.co.jp");
    other.put("email_key", "taro@example.co.jp");
    assertThat(DuplicateScore.of(company(one), company(other)).points())
        .isGreaterThanOrEqualTo(before);
  }

  @Property
  void the_way_of_writing_makes_no_difference(
      @ForAll("spellings") List<String> spellings, @ForAll("companies") Map<String, String> other) {
    Map<String, String> one = new HashMap<>(Map.of("name", spellings.getFirst()));
    Map<String, String> again = new HashMap<>(Map.of("name", spellings.getLast()));
    CompanyTraits rest = company(other);
    assertThat(DuplicateScore.of(company(one), rest))
        .isEqualTo(DuplicateScore.of(company(again), rest));
    one.put("phone_key", "+81312345678");
    again.put("phone_key", "+81312345678");
    assertThat(DuplicateScore.of(company(one), company(again)).reasons())
        .contains(DuplicateReason.name);
  }

  @Example
  void a_name_and_a_prefecture_make_it_possible_but_not_a_name_elsewhere_or_another_company_form() {
    CompanyTraits tokyo = company("株式会社アシスト", "prefecture", "東京都");
    assertThat(DuplicateScore.of(tokyo, company("アシスト㈱", "prefecture", "東京都")).level())
        .isEqualTo(DuplicateLevel.possible);
    assertThat(DuplicateScore.of(tokyo, company("株式会社アシスト", "prefecture", "大阪府")).isListed())
        .isFalse();
    assertThat(DuplicateScore.of(tokyo, company("有限会社アシスト", "prefecture", "東京都")).isListed())
        .isFalse();
  }

  @Example
  void companies_of_one_building_with_one_phone_but_other_names_are_not_listed() {
    String[] place = {"prefecture", "東京都", "city", "千代田区", "street", "丸の内1-2-3"};
    CompanyTraits one = company("山田商事", with(place, "phone_key", "+81312345678"));
    CompanyTraits other = company("鈴木建設", with(place, "phone_key", "+81312345678"));
    assertThat(DuplicateScore.of(one, other).isListed()).isFalse();
  }

  @Example
  void an_address_is_the_same_however_its_numbers_are_written() {
    assertThat(AddressKey.of("東京都", "千代田区", "丸の内一丁目2番3号"))
        .isEqualTo(AddressKey.of("東京都", "千代田区", "丸ノ内１－２－３"))
        .isEqualTo(AddressKey.of("東京都", "千代田区", "丸の内1丁目2の3"))
        .isNotEqualTo(AddressKey.of("東京都", "千代田区", "丸の内1-23"))
        .isNotNull();
    assertThat(AddressKey.of("東京都", "千代田区", "丸の内")).isNull();
    assertThat(AddressKey.of("東京都", "千代田区", "三番町二十三番地"))
        .isEqualTo(AddressKey.of("東京都", "千代田区", "三番町23"));
  }

  @Example
  void family_that_shares_phone_and_address_is_not_one_person() {
    String[] home = {
      "phone_key", "+81312345678", "prefecture", "東京都", "city", "港区", "street", "芝1-1"
    };
    assertThat(
            DuplicateScore.of(
                    person("佐藤一郎", with(home, "birth_date", "1950-01-01")),
                    person("佐藤健太", with(home, "birth_date", "1980-05-05")))
                .isListed())
        .isFalse();
  }

  @Example
  void a_name_and_a_birth_date_or_a_mobile_make_one_person() {
    assertThat(
            DuplicateScore.of(
                    person(
                        "髙橋優子",
                        "birth_date",
                        "1980-05-05",
                        "family_kana",
                        "タカハシ",
                        "given_kana",
                        "ユウコ"),
                    person(
                        "高橋優子",
                        "birth_date",
                        "1980-05-05",
                        "family_kana",
                        "タカハシ",
                        "given_kana",
                        "ユウコ"))
                .level())
        .isEqualTo(DuplicateLevel.likely);
    assertThat(
            DuplicateScore.of(
                    person("高橋優子", "mobile_key", "+819012345678"),
                    person("髙橋優子", "phone_key", "+819012345678"))
                .reasons())
        .containsExactly(DuplicateReason.name, DuplicateReason.mobile);
    assertThat(DuplicateScore.of(person("佐藤健"), person("佐藤健")).isListed()).isFalse();
  }

  @Example
  void different_member_numbers_are_two_members() {
    assertThat(
            DuplicateScore.of(
                    person("高橋優子", "member_number", "A1", "mobile_key", "+819012345678"),
                    person("高橋優子", "member_number", "A2", "mobile_key", "+819012345678"))
                .points())
        .isZero();
  }

  static String[] with(String[] some, String... more) {
    String[] all = java.util.Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  private static CompanyTraits company(String name, String... more) {
    Map<String, String> details = pairs(more);
    details.put("name", name);
    return company(details);
  }

  /** As the register stores it: keys follow from the details. */
  private static CompanyTraits company(Map<String, String> details) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    details.forEach(row::put);
    String name = details.getOrDefault("name", "");
    row.put("name_key", JapaneseKey.of(name));
    row.put("legal_form", LegalForm.in(name).map(found -> found.form().label()).orElse(null));
    if (details.containsKey("phone")) {
      row.put("phone_key", CommonRules.phoneKey(details.get("phone")));
    }
    return CompanyTraits.of(row);
  }

  private static PersonTraits person(String name, String... more) {
    Map<String, String> details = pairs(more);
    details.put("name", name);
    return person(details);
  }

  private static PersonTraits person(Map<String, String> details) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    details.forEach(row::put);
    row.put("name_key", JapaneseKey.keepingForm(details.getOrDefault("name", "")));
    return PersonTraits.of(row);
  }

  private static Map<String, String> pairs(String... values) {
    Map<String, String> pairs = new HashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      pairs.put(values[i], values[i + 1]);
    }
    return pairs;
  }

  @Provide
  Arbitrary<Map<String, String>> companies() {
    return some(
        Map.of(
            "name", List.of("株式会社山田商事", "㈱山田商事", "山田商会", "有限会社髙橋製作所", "フューチャーサーバ", "アシスト"),
            "name_kana", List.of("ヤマダショウジ", "タカハシセイサクショ"),
            "phone", List.of("03-1234-5678", "０３（１２３４）５６７８", "06-1111-2222"),
            "email_key", List.of("info@example.co.jp", "a@example.jp"),
            "prefecture", List.of("東京都", "大阪府"),
            "city", List.of("千代田区", "港区"),
            "street", List.of("丸の内1-2-3", "芝1")));
  }

  @Provide
  Arbitrary<Map<String, String>> people() {
    return some(
        Map.of(
            "name", List.of("髙橋優子", "高橋優子", "佐藤健", "佐藤健太"),
            "family_kana", List.of("タカハシ", "サトウ"),
            "given_kana", List.of("ユウコ", "ケン"),
            "birth_date", List.of("1980-05-05", "1950-01-01"),
            "sex", List.of("female", "male"),
            "mobile_key", List.of("+819012345678", "+818011112222"),
            "phone_key", List.of("+819012345678", "+81312345678"),
            "email_key", List.of("a@example.jp", "b@example.jp"),
            "prefecture", List.of("東京都", "大阪府")));
  }

  /** A name written in two ways. */
  @Provide
  Arbitrary<List<String>> spellings() {
    return Arbitraries.of(
        List.of("㈱髙橋製作所", "株式会社高橋製作所"),
        List.of("高橋製作所（株）", "高橋製作所 株式会社"),
        List.of("ﾌｭｰﾁｬｰ・ｻｰﾊﾞｰ㈲", "有限会社フューチャーサーバ"),
        List.of("ＡＢＣ－Ｄ商会", "ABC−D商会"),
        List.of("キヤノン", "キャノン"),
        List.of("渡邉建設", "渡辺建設"));
  }

  private static Arbitrary<Map<String, String>> some(Map<String, List<String>> values) {
    List<Arbitrary<Map.Entry<String, String>>> members =
        values.entrySet().stream()
            .map(
                member ->
                    Arbitraries.of(member.getValue())
                        .injectNull(member.getKey().equals("name") ? 0 : 0.4)
                        .map(value -> Map.entry(member.getKey(), value == null ? "" : value)))
            .toList();
    return Combinators.combine(members)
        .as(
            entries -> {
              Map<String, String> details = new HashMap<>();
              entries.stream()
                  .filter(entry -> !entry.getValue().isEmpty())
                  .forEach(entry -> details.put(entry.getKey(), entry.getValue()));
              return details;
            });
  }
}
