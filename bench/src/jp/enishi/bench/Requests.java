package jp.enishi.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import jp.enishi.customers.company.CompanyDetails;
import jp.enishi.demo.DemoCompanies;

/** The requests of each measure, drawn from the register as it is. */
final class Requests {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int RECORDS = 2_000;
  private static final int CHANGED = 2_000;

  /** One HTTP request: the line of a request file. */
  record Call(String method, String path, String version, String body) {

    static Call get(String path) {
      return new Call("GET", path, "", "");
    }

    @Override
    public String toString() {
      return String.join("\t", method, path, version, body);
    }
  }

  private final Machine machine;
  private final DemoCompanies made = new DemoCompanies(77);
  private long created = 20_000_000;

  Requests(Machine machine) {
    this.machine = machine;
  }

  List<String> get() throws SQLException {
    return lines(
        some("c.id", "true").stream().map(id -> Call.get("/api/companies/" + id)).toList());
  }

  List<String> list(String path) {
    return List.of(Call.get(path).toString());
  }

  /** Filters and sorts as people combine them. */
  List<String> filteredLists() {
    List<String> filters =
        List.of(
            "prefecture=" + encoded("東京都"),
            "prefecture=" + encoded("大阪府") + "&rank=A",
            "rank=B&leadSource=" + encoded("紹介"),
            "tag=" + encoded("重点"),
            "kanaRow=" + encoded("た"),
            "industry=26",
            "fiscalMonth=3",
            "verifiedBefore=2025-01-01",
            "updatedSince=2026-06-01&prefecture=" + encoded("愛知県"));
    List<String> sorts = List.of("-updatedAt", "nameKana", "-createdAt");
    return lines(
        filters.stream()
            .flatMap(
                f ->
                    sorts.stream()
                        .map(s -> Call.get("/api/companies?limit=50&" + f + "&sort=" + s)))
            .toList());
  }

  /** Every sort the list offers, alone. */
  List<String> sortedLists() {
    return lines(
        List.of(
                "nameKana",
                "-createdAt",
                "rank",
                "prefecture",
                "-employees",
                "-capitalYen",
                "verifiedOn")
            .stream()
            .map(s -> Call.get("/api/companies?limit=50&sort=" + s))
            .toList());
  }

  /** Pages in the middle of the list, by cursors as the API gives them out. */
  List<String> deepPages() throws SQLException {
    return lines(
        some("c.updated_at::text || ' ' || c.id", "true").stream()
            .map(
                place -> {
                  int cut = place.lastIndexOf(' ');
                  ObjectNode cursor = JSON.createObjectNode();
                  cursor.put("sort", "-updatedAt");
                  cursor.putArray("values").add(place.substring(0, cut));
                  cursor.put("id", place.substring(cut + 1));
                  String text =
                      Base64.getUrlEncoder()
                          .withoutPadding()
                          .encodeToString(cursor.toString().getBytes(StandardCharsets.UTF_8));
                  return Call.get("/api/companies?limit=50&sort=-updatedAt&cursor=" + text);
                })
            .toList());
  }

  List<String> search(List<String> terms) {
    return lines(terms.stream().map(t -> Call.get("/api/search?q=" + encoded(t))).toList());
  }

  /** What a customer's page asks for when it is opened. */
  List<String> page() throws SQLException {
    return lines(
        some("c.id", "true").stream()
            .flatMap(
                id ->
                    Stream.of(
                        "/api/companies/" + id,
                        "/api/affiliations?company=" + id,
                        "/api/companies/" + id + "/history",
                        "/api/companies?headOffice=" + id,
                        "/api/companies?referredByCompany=" + id,
                        "/api/people?referredByCompany=" + id,
                        "/api/timeline?limit=30&company=" + id,
                        "/api/deals?limit=20&company=" + id,
                        "/api/tasks?limit=20&company=" + id,
                        "/api/contracts?limit=20&company=" + id,
                        "/api/records/company/%s/files".formatted(id)))
            .map(Call::get)
            .toList());
  }

  /** The newest of what happened with each of many companies, or in each team. */
  List<String> timelines(String subject) throws SQLException {
    List<String> ids =
        subject.equals("unit")
            ? machine.column("select id from access.unit where kind = 'team'")
            : some("c.id", "true");
    return lines(
        ids.stream().map(id -> Call.get("/api/timeline?limit=30&" + subject + "=" + id)).toList());
  }

  List<String> activities() {
    return lines(
        Stream.of("kind=visit", "reaction=negative", "kind=call,mail", "result=" + encoded("アポ獲得"))
            .map(filter -> Call.get("/api/activities?limit=50&" + filter))
            .toList());
  }

  List<String> deals() {
    return lines(
        Stream.of("-updatedAt", "expectedCloseOn", "-amountYen", "nextActionOn")
            .map(sort -> Call.get("/api/deals?limit=50&status=open&sort=" + sort))
            .toList());
  }

  List<String> board() throws SQLException {
    return list(
        "/api/pipelines/%s/board".formatted(machine.value("select id from deals.pipeline limit 1")));
  }

  /** Companies that are there already, as somebody begins to type them in once more. */
  List<String> typed() throws SQLException {
    return lines(
        some(
                "json_build_object('name', c.name, 'phone', c.phone, 'prefecture', c.prefecture)::text",
                "c.phone is not null")
            .stream()
            .map(body -> new Call("POST", "/api/companies/duplicate-candidates", "", body))
            .toList());
  }

  /** Always of the same ones, like the bare SQL beside it: else the disk would be measured. */
  List<String> update() throws SQLException {
    return lines(
        machine
            .column(
                "select c.id || ' ' || c.version from customers.company c where c.deleted_at is null order by c.id limit "
                    + CHANGED)
            .stream()
            .map(
                place -> {
                  String[] parts = place.split(" ");
                  return new Call(
                      "PATCH",
                      "/api/companies/" + parts[0],
                      parts[1],
                      "{\"note\":\"訪問 @count@ 回目\"}");
                })
            .toList());
  }

  List<String> create(int most) throws IOException {
    List<String> lines = new ArrayList<>();
    for (long i = created; i < created + most; i++) {
      CompanyDetails details = made.at(i, LocalDate.of(2026, 4, 1));
      ObjectNode body = JSON.createObjectNode();
      body.put("name", details.name())
          .put("nameKana", details.nameKana())
          .put("postalCode", details.postalCode());
      body.put("prefecture", details.prefecture())
          .put("city", details.city())
          .put("street", details.street());
      body.put("phone", details.phone()).put("email", details.email()).put("rank", details.rank());
      body.put("representative", details.representative())
          .put("industry", details.industry())
          .put("source", "名刺");
      body.properties().removeIf(field -> field.getValue().isNull());
      lines.add(new Call("POST", "/api/companies", "", body.toString()).toString());
    }
    created += most;
    return lines;
  }

  /** Random visible companies, in random order. */
  List<String> some(String expression, String condition) throws SQLException {
    int records = RECORDS;
    String share =
        machine.value(
            "select least(100, 300.0 * %d / greatest(1, reltuples)) from pg_class where oid = 'customers.company'::regclass"
                .formatted(records));
    return machine.column(
        "select %s from customers.company c tablesample bernoulli (%s) where c.deleted_at is null and %s order by random() limit %d"
            .formatted(expression, share, condition, records));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static List<String> lines(List<Call> calls) {
    return calls.stream().map(Call::toString).toList();
  }
}
