package jp.enishi.register;

import java.util.Set;
import jp.enishi.access.Actor;
import jp.enishi.platform.query.ListQuery;

/** What a list understands, for those who keep a list's query: views, exports. */
public interface ListGrammar {

  /** What one record of the list is called, such as {@code company}. */
  String kind();

  /** What it takes to read the list. */
  String permission();

  /** Refuses what the list would refuse of its reader: a filter, value or sort it does not know. */
  void check(ListQuery query, Actor reader);

  /** What can stand as a column: the attributes, and what is made of them. */
  Set<String> columns();
}
