package jp.enishi.exchange.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.enishi.exchange.file.Cell;
import jp.enishi.exchange.file.Row;
import jp.enishi.exchange.mapping.ColumnProposal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingProposalTest {

  private static List<ColumnProposal> propose(String... lines) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      rows.add(new Row(i + 1, Stream.of(lines[i].split(",", -1)).map(Cell::text).toList()));
    }
    Header header = HeaderFinder.find(rows, List.of());
    return MappingProposal.of(
        MappingProposal.subject(header),
        header,
        rows.stream().filter(row -> row.number() > header.lastRow()).toList());
  }

  private static List<String> targets(String... lines) {
    return propose(lines).stream().map(p -> Objects.toString(p.target(), "-")).toList();
  }

  @Test
  void a_company_list_is_mapped_by_its_words() {
    assertThat(
            targets(
                "得意先コード,得意先名,ﾌﾘｶﾞﾅ,〒,住所１,住所２,ＴＥＬ,ＦＡＸ,代表者,法人番号,締日,資本金,備考",
                "1,山田商事,ﾔﾏﾀﾞ,100-0005,東京都千代田区,丸の内ビル,03-1234-5678,03-1234-5679,山田太郎,1180301018771,末,1000万円,"))
        .containsExactly(
            "-",
            "company.name",
            "company.nameKana",
            "company.postalCode",
            "company.address",
            "company.address",
            "company.phone",
            "company.fax",
            "company.representative",
            "company.corporateNumber",
            "company.closingDay",
            "company.capitalYen",
            "company.note");
  }

  @Test
  void a_list_of_contacts_holds_companies_people_and_affiliations() {
    assertThat(
            targets(
                "会社名,部署,役職,氏名,フリガナ,電話番号,携帯電話,メールアドレス,住所,名刺交換日",
                "山田商事,営業部,部長,佐藤 健太,サトウ"
                    + " ケンタ,03-1234-5678,090-1234-5678,sato@example.co.jp,東京都港区1,2024/4/1"))
        .containsExactly(
            "company.name",
            "affiliation.department",
            "affiliation.title",
            "person.name",
            "person.nameKana",
            "person.phone",
            "person.mobile",
            "person.email",
            "person.address",
            "affiliation.cardExchangedOn");
  }

  @Test
  void columns_before_the_contact_belong_to_the_company() {
    assertThat(
            targets(
                "会社名,フリガナ,電話番号,住所,担当者名,フリガナ,電話番号,メール",
                "山田商事,ヤマダショウジ,03-1234-5678,東京都港区1,佐藤,サトウ,090-1234-5678,sato@example.jp"))
        .containsExactly(
            "company.name",
            "company.nameKana",
            "company.phone",
            "company.address",
            "person.name",
            "person.nameKana",
            "person.phone",
            "person.email");
  }

  @Test
  void a_member_list_holds_people_only() {
    assertThat(
            targets(
                "会員番号,氏名,フリガナ,性別,生年月日,電話番号,郵便番号,住所,メール",
                "0001,佐藤花子,サトウハナコ,女,S60.1.2,090-1234-5678,1000005,東京都港区1,a@example.jp"))
        .containsExactly(
            "person.memberNumber",
            "person.name",
            "person.nameKana",
            "person.sex",
            "person.birthDate",
            "person.phone",
            "person.postalCode",
            "person.address",
            "person.email");
  }

  @Test
  void values_tell_what_a_table_without_header_holds() {
    assertThat(
            targets(
                "株式会社山田商事,03-1234-5678,info@example.co.jp,1180301018771,東京都港区芝1",
                "有限会社佐藤,06-1234-5678,sato@example.jp,7000012050002,大阪府大阪市北区1"))
        .containsExactly(
            "company.name",
            "company.phone",
            "company.email",
            "company.corporateNumber",
            "company.address");
  }

  @Test
  void a_header_that_its_values_contradict_is_less_sure() {
    ColumnProposal phone = propose("会社名,電話番号", "山田商事,a@example.jp", "佐藤,b@example.jp").get(1);
    assertThat(phone.target()).isEqualTo(new Target(Target.Kind.company, "phone"));
    assertThat(phone.confidence()).isLessThan(0.6);
  }

  @Test
  void a_field_is_proposed_once_and_the_reason_is_told() {
    List<ColumnProposal> proposals = propose("会社名,企業名,謎", "山田商事,山田商事,謎");
    assertThat(proposals)
        .extracting(ColumnProposal::reason)
        .containsExactly(Reason.header, Reason.none, Reason.none);
    assertThat(proposals.get(1).target()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "会社名（必須）, company.name",
    "※会社名, company.name",
    "会社名(カナ), company.nameKana",
    "ホームページ, company.website",
    "ﾎｰﾑﾍﾟｰｼﾞ, company.website",
    "E-mail, company.email",
    "ﾒｰﾙｱﾄﾞﾚｽ, company.email",
    "TEL／FAX, company.phoneAndFax",
    "お取引先様郵便番号, company.postalCode",
    "インボイス登録番号, company.invoiceNumber",
    "決 算 月, company.fiscalMonth"
  })
  void width_marks_and_spelling_of_a_header_do_not_matter(String word, String target) {
    assertThat(targets("商号," + word, "山田商事,x"))
        .contains(target.equals("company.name") ? "company.name" : target);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "customer | 会社名,部署,役職,氏名,電話番号,携帯電話,メールアドレス,住所,備考",
        "customer | 得意先コード,得意先名,担当者,電話番号,住所,備考",
        "customer | 会員番号,氏名,フリガナ,性別,生年月日,備考",
        "customer | 顧客名,営業担当,種別,区分,電話番号,備考",
        "customer | 会社名,契約日,担当者名,電話番号,メール",
        "activity | 日付,訪問先,面談者,訪問目的,内容,次回アクション,次回予定日,担当者",
        "activity | 対応日時,対応者,顧客名,対応方法,対応内容,結果",
        "activity | 活動日,活動種別,取引先名,件名,活動内容,営業担当",
        "activity | 取引先名,担当者名,日付,電話,内容",
        "activity | 年月日,会社名,先方担当者,商談内容,温度感,備考",
        "deal | 商談名,得意先名,フェーズ,確度,受注予定日,見込金額,営業担当",
        "deal | 案件番号,案件名,顧客名,金額,受注予定日",
        "contract | 契約番号,契約名,契約先,契約金額,契約開始日,契約終了日,自動更新",
        "contract | 契約名称,取引先名,月額,開始日,満了日,解約予告期間,担当者",
        "product | 商品コード,商品名,カテゴリ,単位,単価,仕入原価,税区分",
        "product | 品番,品名,定価,原価,備考",
        "task | タスク名,担当者,期限,優先度,ステータス,備考",
        "task | 件名,期日,状態,会社名,担当"
      })
  void what_a_sheet_is_about_is_told_by_its_headers(Subject subject, String header) {
    List<Row> rows = List.of(new Row(1, Stream.of(header.split(",")).map(Cell::text).toList()));
    assertThat(MappingProposal.subject(HeaderFinder.find(rows, List.of()))).isEqualTo(subject);
  }

  @Test
  void the_columns_of_a_daily_report_are_known() {
    assertThat(
            targets(
                "対応日,開始時刻,対応者,お客様名,面談者,対応方法,対応内容,感触,次回アクション,次回予定日",
                "2026/4/1,14:30,佐藤,山田商事,鈴木,訪問,納期の相談,良い,見積,2026/4/8"))
        .containsExactly(
            "activity.occurredAt",
            "activity.occurredAt",
            "activity.owner",
            "activity.company",
            "activity.people",
            "activity.kind",
            "activity.content",
            "activity.reaction",
            "activity.nextAction",
            "activity.nextActionOn");
  }

  @Test
  void the_columns_of_a_price_list_are_known_and_a_price_with_tax_is_no_price() {
    assertThat(targets("商品コード,商品名,商品分類,単位,販売単価（円）,税込単価,仕入単価,消費税区分", "A1,保守,役務,月,1000,1100,400,課税"))
        .containsExactly(
            "product.code",
            "product.name",
            "product.category",
            "product.unit",
            "product.priceYen",
            "-",
            "product.costYen",
            "product.taxClass");
  }

  @Test
  void the_columns_of_a_contract_ledger_are_known() {
    assertThat(
            targets(
                "契約No,契約件名,契約先名,契約金額（千円）,支払方法,契約期間,契約締結日,契約開始日,契約満了日,自動更新の有無,解約予告,営業担当",
                "K1,保守,山田商事,120,年払い,1年,2026/3/20,2026/4/1,2027/3/31,有,3か月前,佐藤"))
        .containsExactly(
            "contract.code",
            "contract.title",
            "contract.company",
            "contract.amountYen",
            "contract.billing",
            "contract.termMonths",
            "contract.signedOn",
            "contract.startsOn",
            "contract.endsOn",
            "contract.autoRenewal",
            "contract.noticePeriod",
            "contract.owner");
  }

  @Test
  void the_columns_of_a_list_of_things_to_do_are_known() {
    assertThat(
            targets(
                "やること,種別,締切,時刻,担当,取引先名,案件名,優先順位,進捗状況,メモ",
                "見積を送る,メール,2026/4/8,13:30,佐藤,山田商事,更新,高,未着手,急ぎ"))
        .containsExactly(
            "task.title",
            "task.kind",
            "task.dueOn",
            "task.dueTime",
            "task.owner",
            "task.company",
            "task.deal",
            "task.priority",
            "task.state",
            "task.note");
  }
}
