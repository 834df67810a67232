package jp.enishi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import jp.enishi.customers.company.CompanyDetails;
import jp.enishi.demo.DemoCompanies;
import org.postgresql.PGConnection;

/**
 * An import of companies through the API, and the same rows by bare COPY with the same triggers,
 * indexes and search documents.
 */
final class ImportRun {

  /** Seconds of each step. */
  record Result(int rows, double upload, double plan, double run, double copy) {}

  private final Machine machine;
  private final Api api;
  private final int rows;

  ImportRun(Machine machine, Api api, int rows) {
    this.machine = machine;
    this.api = api;
    this.rows = rows;
  }

  Result run() throws IOException, InterruptedException, SQLException {
    double start = seconds();
    String id = upload(file());
    String path = "/api/imports/" + id;
    matchByNumbers(path);
    double uploaded = seconds();
    api.post(path + "/plan", "");
    api.await(path, "planned");
    double planned = seconds();
    api.post(path + "/run", "");
    JsonNode done = api.await(path, "done");
    double ran = seconds();
    int written = done.path("counts").path("written").asInt();
    if (written < rows * 0.97) {
      throw new Refusal("import: " + done.path("counts"));
    }
    return new Result(written, uploaded - start, planned - uploaded, ran - planned, copy(id));
  }

  private String file() {
    DemoCompanies made = new DemoCompanies(99);
    StringBuilder text =
        new StringBuilder("\uFEFF会社名,フリガナ,法人番号,郵便番号,都道府県,市区町村,町名番地,電話番号,メールアドレス,代表者,業種,ランク\r\n");
    for (int i = 0; i < rows; i++) {
      CompanyDetails c = made.at(40_000_000L + i, LocalDate.of(2026, 4, 1));
      for (String value :
          new String[] {
            c.name(),
            c.nameKana(),
            c.corporateNumber(),
            c.postalCode(),
            c.prefecture(),
            c.city(),
            c.street(),
            c.phone(),
            c.email(),
            c.representative(),
            c.industry()
          }) {
        text.append('"').append(value == null ? "" : value).append("\",");
      }
      text.append(c.rank()).append("\r\n");
    }
    return text.toString();
  }

  private String upload(String csv) throws IOException, InterruptedException {
    String mark = "bench-file-border";
    String body =
        "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bench.csv\"\r\nContent-Type: text/csv\r\n\r\n%2$s\r\n--%1$s--\r\n"
            .formatted(mark, csv);
    return api.send(
            "POST",
            "/api/imports",
            "multipart/form-data; boundary=" + mark,
            HttpRequest.BodyPublishers.ofString(body))
        .path("id")
        .asText();
  }

  /** By name alone, made-up companies would match each other. */
  private void matchByNumbers(String path) throws IOException, InterruptedException {
    JsonNode mapping = api.get(path).path("mapping");
    ((ObjectNode) mapping.path("sheets").path(0))
        .putArray("companyKeys")
        .add("corporateNumber")
        .add("nameAndPhone");
    api.put(path + "/mapping", mapping.toString());
  }

  /** The rows the import wrote, once more under other ids and numbers, into the same tables. */
  private double copy(String id) throws SQLException, IOException {
    try (Connection connection = machine.administrator();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          """
          create temp table same as select gen_random_uuid() as new_id, c.* from customers.company c
          where id in (select record_id from journal.entry where cause_id = '%s' and operation = 'insert')
          """
              .formatted(id));
      statement.execute("update same set corporate_number = null, invoice_number = null");
      statement.execute(
          "create temp table same_doc as select d.*, s.new_id from search.search_doc d join same s"
              + " on s.id = d.record_id and d.kind = 'company'");
      statement.execute("update same_doc set record_id = new_id");
      statement.execute("alter table same_doc drop column new_id");
      statement.execute("update same set id = new_id");
      statement.execute("alter table same drop column new_id");
      connection.commit();
      var copy = connection.unwrap(PGConnection.class).getCopyAPI();
      var companies = new java.io.ByteArrayOutputStream();
      copy.copyOut("copy same to stdout", companies);
      var docs = new java.io.ByteArrayOutputStream();
      copy.copyOut("copy same_doc to stdout", docs);
      connection.commit();
      double start = seconds();
      copy.copyIn(
          "copy customers.company from stdin", new ByteArrayInputStream(companies.toByteArray()));
      copy.copyIn(
          "copy search.search_doc from stdin", new ByteArrayInputStream(docs.toByteArray()));
      connection.commit();
      return seconds() - start;
    }
  }

  static double seconds() {
    return System.nanoTime() / 1e9;
  }
}
