package jp.enishi.customers;

import java.util.List;
import java.util.stream.Stream;
import jp.enishi.platform.query.SortKey;

/** What a list of customers can be sorted by, as far as companies and people are alike. */
public final class CustomerSorts {

  private CustomerSorts() {}

  /**
   * The shared sort keys and the kind's own.
   *
   * @param kana the name of the sort by フリガナ
   */
  public static List<SortKey> of(String kana, SortKey... own) {
    return Stream.concat(
            Stream.of(
                new SortKey(kana, "c.sort_kana collate \"ja-x-icu\"", "text"),
                new SortKey("rank", "coalesce(c.rank, '')", "text"),
                new SortKey("prefecture", "coalesce(c.prefecture, '')", "text"),
                new SortKey("verifiedOn", "coalesce(c.verified_on, '-infinity')", "date")),
            Stream.of(own))
        .toList();
  }
}
