package jp.enishi.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.enishi.customers.company.CompanyDetails;
import jp.enishi.customers.company.CompanyService;
import jp.enishi.demo.DemoCompanies;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Transactions;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Common terms are looked for in another way than rare ones; the answer must not show which. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class CommonTermsTest {

  private static final int BATCHES = 30;
  private static final int BATCH = 100;
  private static boolean filled;

  @Inject Jdbi jdbi;
  @Inject CompanyService companies;
  @Inject Transactions transactions;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url = "";

  @ConfigProperty(name = "quarkus.flyway.username")
  String owner = "";

  @ConfigProperty(name = "quarkus.flyway.password")
  String password = "";

  @BeforeEach
  void aFewThousandCompanies() throws SQLException {
    if (filled) {
      return;
    }
    DemoCompanies made = new DemoCompanies(3);
    for (int batch = 0; batch < BATCHES; batch++) {
      int from = 600_000_000 + batch * BATCH;
      List<CompanyDetails> details =
          IntStream.range(from, from + BATCH)
              .mapToObj(i -> made.at(i, LocalDate.of(2026, 4, 1)))
              .toList();
      transactions.write(null, Cause.API, () -> companies.addAll(details));
    }
    try (Connection connection = DriverManager.getConnection(url, owner, password);
        Statement statement = connection.createStatement()) {
      statement.execute("analyze search.search_doc");
    }
    filled = true;
  }

  @Test
  void the_first_hits_are_those_that_begin_with_the_term_then_the_newest_however_common_it_is() {
    Somebody reader = Somebody.with("admin");
    for (String term :
        List.of("株式", "会社", "山", "田", "佐藤", "工業", "製作所", "株式会社 商事", "株式会社", "無いもの", "2345")) {
      assertThat(found(reader, term)).as(term).isEqualTo(expected(term));
    }
  }

  @Test
  void somebody_who_sees_none_of_the_common_ones_finds_none() {
    for (String term : List.of("株式", "会社", "山", "佐藤")) {
      assertThat(found(Somebody.with("sales", "/部署/新設/空の課"), term)).isEmpty();
    }
  }

  @Test
  void the_application_may_read_how_common_grams_are() {
    String share =
        "select g.share from pg_stats s, unnest(cast(cast(s.most_common_elems as text) as text[]), s.most_common_elem_freqs) as g (gram, share) where s.tablename = 'search_doc_company' and s.attname = 'grams' and g.gram = '株式'";
    double known = jdbi.withHandle(h -> h.select(share).mapTo(Double.class).one());
    assertThat(known).isBetween(0.2, 1.0);
  }

  private static List<String> found(Somebody reader, String term) {
    List<String> ids =
        reader
            .request()
            .queryParam("q", term)
            .get("/api/search")
            .then()
            .statusCode(200)
            .extract()
            .path("groups.find { it.kind == 'company' }.items.id");
    return ids == null ? List.of() : ids;
  }

  /** The plain way: every hit fetched and sorted. */
  private List<String> expected(String term) {
    SearchQuery query = SearchQuery.of("q", term);
    List<UUID> ids =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select d.record_id from search.search_doc d where d.kind = 'company' and not d.trashed and %s order by d.key like :prefix desc, d.updated_at desc, d.record_id limit 6"
                            .formatted(query.condition()))
                    .bindMap(query.parameters())
                    .bind("prefix", query.prefix())
                    .mapTo(UUID.class)
                    .list());
    return new ArrayList<>(ids.stream().map(UUID::toString).toList());
  }
}
