package jp.enishi.customers.person;

import jp.enishi.platform.query.SortKey;

/** What the list of people can be sorted by. */
enum PersonSort implements SortKey {
  UPDATED("updatedAt", "c.updated_at", "timestamptz"),
  CREATED("createdAt", "c.created_at", "timestamptz"),
  KANA("familyKana", "c.sort_kana collate \"ja-x-icu\"", "text"),
  RANK("rank", "coalesce(c.rank, '')", "text"),
  PREFECTURE("prefecture", "coalesce(c.prefecture, '')", "text"),
  BIRTH("birthDate", "coalesce(c.birth_date, '-infinity')", "date"),
  VERIFIED("verifiedOn", "coalesce(c.verified_on, '-infinity')", "date"),
  DELETED("deletedAt", "coalesce(c.deleted_at, '-infinity')", "timestamptz");

  private final String param;
  private final String expression;
  private final String type;

  PersonSort(String param, String expression, String type) {
    this.param = param;
    this.expression = expression;
    this.type = type;
  }

  @Override
  public String param() {
    return param;
  }

  @Override
  public String expression() {
    return expression;
  }

  @Override
  public String type() {
    return type;
  }
}
