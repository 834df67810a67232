package jp.enishi.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What people look for: pieces of what is there, common and rare, and what is not there. */
final class SearchTerms {

  /** A term and how long the answer took, in milliseconds: the median of three. */
  record Timed(String term, double milliseconds) {}

  private static final List<String> COMMON =
      List.of(
          "株式", "会社", "有限", "佐藤", "鈴木", "田中", "高橋", "山田", "山", "田", "商事", "工業", "製作", "03", "090",
          "example", "co.jp", "info", "株式会社", "タカ", "さと", "ﾔﾏ");

  private final Machine machine;
  private final Random random = new Random(7);

  SearchTerms(Machine machine) {
    this.machine = machine;
  }

  /** Different terms of so many characters. */
  List<String> ofLength(int length, int most) throws SQLException {
    Set<String> terms = new LinkedHashSet<>();
    for (String key : keys(most * 4)) {
      int[] points = key.codePoints().toArray();
      if (points.length >= length && terms.size() < most) {
        int from = random.nextInt(3) > 0 ? 0 : random.nextInt(points.length - length + 1);
        terms.add(new String(points, from, length));
      }
    }
    return List.copyOf(terms);
  }

  List<String> missing(int most) {
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      terms.add("鑞" + (char) ('ァ' + i % 80) + "龠");
    }
    return terms;
  }

  /** Two hundred terms of 1 to 4 characters and of two words, the commonest among them. */
  List<String> mixed() throws SQLException {
    Set<String> terms = new LinkedHashSet<>(COMMON);
    terms.addAll(ofLength(1, 30));
    terms.addAll(ofLength(2, 70));
    terms.addAll(ofLength(3, 30));
    terms.addAll(ofLength(4, 30));
    terms.addAll(List.of("株式会社 山田", "佐藤 商事", "鈴木 03", "田中 太郎", "山 川", "株式 会社", "0900", "2345"));
    for (String term : missing(200)) {
      if (terms.size() < 200) {
        terms.add(term);
      }
    }
    return List.copyOf(terms);
  }

  List<Timed> time(String token, List<String> terms) throws IOException, InterruptedException {
    List<Timed> timed = new ArrayList<>();
    for (String term : terms) {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create(machine.address() + "/api/search?q=" + Requests.encoded(term)))
              .header("Authorization", "Bearer " + token)
              .build();
      double[] takes = new double[3];
      for (int i = 0; i < takes.length; i++) {
        long start = System.nanoTime();
        int status =
            machine.client().send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
        takes[i] = (System.nanoTime() - start) / 1e6;
        if (status != 200) {
          throw new Refusal("search " + term + ": " + status);
        }
      }
      java.util.Arrays.sort(takes);
      timed.add(new Timed(term, takes[1]));
    }
    timed.sort(Comparator.comparingDouble(Timed::milliseconds).reversed());
    return timed;
  }

  private List<String> keys(int most) throws SQLException {
    return machine.column(
        """
        select replace(replace(split_part(key, E'\\n', 1), ' ', ''), E'\\t', '') from search.search_doc
        tablesample bernoulli ((select least(100, 300.0 * %1$d / greatest(1, sum(reltuples))) from pg_class where relname like 'search_doc%%' and relkind = 'r'))
        order by random() limit %1$d
        """
            .formatted(most));
  }
}
