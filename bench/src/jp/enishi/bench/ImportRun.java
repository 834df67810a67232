package jp.enishi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Set;
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

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Machine machine;
  private final String token;
  private final int rows;

  ImportRun(Machine machine, String token, int rows) {
    this.machine = machine;
    this.token = token;
    this.rows = rows;
  }

  Result run() throws IOException, InterruptedException, SQLException {
    double start = seconds();
    String id = upload(file());
    matchByNumbers(id);
    double uploaded = seconds();
    send("POST", "/api/imports/" + id + "/plan");
    await(id, Set.of("planned"));
    double planned = seconds();
    send("POST", "/api/imports/" + id + "/run");
    JsonNode done = await(id, Set.of("done"));
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
    HttpRequest request =
        request("/api/imports")
            .header("Content-Type", "multipart/form-data; boundary=" + mark)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return answer(request).path("id").asText();
  }

  /** By name alone, made-up companies would match each other. */
  private void matchByNumbers(String id) throws IOException, InterruptedException {
    JsonNode mapping = answer(request("/api/imports/" + id).build()).path("mapping");
    ((ObjectNode) mapping.path("sheets").path(0))
        .putArray("companyKeys")
        .add("corporateNumber")
        .add("nameAndPhone");
    answer(
        request("/api/imports/" + id + "/mapping")
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(mapping.toString()))
            .build());
  }

  private JsonNode await(String id, Set<String> states) throws IOException, InterruptedException {
    while (true) {
      JsonNode it = answer(request("/api/imports/" + id).build());
      if (states.contains(it.path("state").asText())) {
        return it;
      }
      if (it.path("state").asText().equals("failed")) {
        throw new Refusal("import: " + it.path("problem"));
      }
      Thread.sleep(100);
    }
  }

  private void send(String method, String path) throws IOException, InterruptedException {
    answer(request(path).method(method, HttpRequest.BodyPublishers.noBody()).build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(machine.address() + path))
        .header("Authorization", "Bearer " + token);
  }

  private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        machine.client().send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() >= 300) {
      throw new Refusal(
          "%s: %d %s"
              .formatted(
                  request.uri(),
                  response.statusCode(),
                  new String(response.body(), StandardCharsets.UTF_8)));
    }
    return JSON.readTree(response.body());
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

  private static double seconds() {
    return System.nanoTime() / 1e9;
  }
}
