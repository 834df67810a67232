package jp.enishi.platform.text;

import java.util.List;
import java.util.Optional;

/**
 * The legal form of an organisation (法人格) as written in its name: spelled out (株式会社), in brackets
 * ((株), ㈱, カ)) or in English (Co., Ltd.).
 */
public enum LegalForm {
  STOCK_COMPANY("株式会社", "カブシキガイシャ カブシキカイシャ", "株 カ"),
  LIMITED_COMPANY("有限会社", "特例有限会社 ユウゲンガイシャ ユウゲンカイシャ", "有 ユ"),
  LIMITED_LIABILITY_COMPANY("合同会社", "ゴウドウガイシャ", "同 合 ド"),
  LIMITED_PARTNERSHIP_COMPANY("合資会社", "ゴウシガイシャ", "資 シ"),
  GENERAL_PARTNERSHIP_COMPANY("合名会社", "ゴウメイガイシャ", "名 メ"),
  MUTUAL_COMPANY("相互会社", "", "相 ソ"),
  LIMITED_LIABILITY_PARTNERSHIP("有限責任事業組合", "", ""),
  INVESTMENT_PARTNERSHIP("投資事業有限責任組合", "", ""),
  GENERAL_ASSOCIATION("一般社団法人", "", "一社"),
  PUBLIC_INTEREST_ASSOCIATION("公益社団法人", "", "公社"),
  ASSOCIATION("社団法人", "", "社 シヤ"),
  GENERAL_FOUNDATION("一般財団法人", "", "一財"),
  PUBLIC_INTEREST_FOUNDATION("公益財団法人", "", "公財"),
  FOUNDATION("財団法人", "", "財 ザイ"),
  NONPROFIT_CORPORATION("特定非営利活動法人", "認定特定非営利活動法人 認定NPO法人 NPO法人", "特非 認特非 NPO トクヒ"),
  MEDICAL_CORPORATION_ASSOCIATION("医療法人社団", "", "医社"),
  MEDICAL_CORPORATION_FOUNDATION("医療法人財団", "", "医財"),
  SOCIAL_MEDICAL_CORPORATION("社会医療法人", "", "社医"),
  MEDICAL_CORPORATION("医療法人", "特定医療法人", "医 イ"),
  SOCIAL_WELFARE_CORPORATION("社会福祉法人", "", "福 社福 フク"),
  SCHOOL_CORPORATION("学校法人", "準学校法人", "学 ガク"),
  RELIGIOUS_CORPORATION("宗教法人", "", "宗 シユウ"),
  INCORPORATED_ADMINISTRATIVE_AGENCY("独立行政法人", "", "独 ドク"),
  LOCAL_INCORPORATED_ADMINISTRATIVE_AGENCY("地方独立行政法人", "", "地独 チドク"),
  NATIONAL_RESEARCH_AGENCY("国立研究開発法人", "", "研"),
  NATIONAL_UNIVERSITY("国立大学法人", "", "ダイ"),
  PUBLIC_UNIVERSITY("公立大学法人", "", ""),
  LEGAL_PROFESSION_CORPORATION("弁護士法人", "", "弁 ベン"),
  TAX_ACCOUNTANT_CORPORATION("税理士法人", "", "税 ゼイ"),
  AUDIT_CORPORATION("監査法人", "", "監"),
  JUDICIAL_SCRIVENER_CORPORATION("司法書士法人", "", "司 シホウ"),
  ADMINISTRATIVE_SCRIVENER_CORPORATION("行政書士法人", "", "行 ギヨ"),
  LABOUR_CONSULTANT_CORPORATION("社会保険労務士法人", "社労士法人", "労 ロウム"),
  PATENT_ATTORNEY_CORPORATION("特許業務法人", "弁理士法人", ""),
  LAND_SURVEYOR_CORPORATION("土地家屋調査士法人", "", ""),
  FARMING_COOPERATIVE_CORPORATION("農事組合法人", "", "農 ノウ"),
  REHABILITATION_CORPORATION("更生保護法人", "", "ホゴ"),
  WORKERS_COOPERATIVE("労働者協同組合", "", ""),
  JOINT_ENTERPRISE_COOPERATIVE("企業組合", "", "企");

  private final String label;
  private final String otherWords;
  private final String marks;

  LegalForm(String label, String otherWords, String marks) {
    this.label = label;
    this.otherWords = otherWords;
    this.marks = marks;
  }

  /** The form as it is written out in Japanese, e.g. 株式会社. */
  public String label() {
    return label;
  }

  List<String> otherWords() {
    return words(otherWords);
  }

  /** What stands in brackets for this form, e.g. 株 of (株) and カ of カ). */
  List<String> marks() {
    return words(marks);
  }

  private static List<String> words(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
  }

  /** Where the form stands in the name: 前株, 後株, or before the name of a branch (山田商事株式会社東京支店). */
  public enum Position {
    BEFORE,
    AFTER,
    WITHIN
  }

  /**
   * A form found in a name.
   *
   * @param bareName the name as typed, without the form and the spaces around it
   */
  public record Found(LegalForm form, Position position, String bareName) {}

  /** The legal form in a company's name; empty when there is none, or nothing beside it. */
  public static Optional<Found> in(String name) {
    return CompanyForms.find(name);
  }
}
