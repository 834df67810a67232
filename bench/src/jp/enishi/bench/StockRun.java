package jp.enishi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** Background work on the stock: the whole scan for duplicates, and the largest bulk edit. */
final class StockRun {

  /** Seconds of each step. */
  record Result(double scan, long pairs, int edited, double plan, double run, double undo) {}

  private static final int MOST = 10_000;

  private final Api api;

  StockRun(Api api) {
    this.api = api;
  }

  Result run() throws IOException, InterruptedException {
    double start = ImportRun.seconds();
    String scan =
        api.post("/api/duplicate-scans", "{\"kind\":\"company\",\"whole\":true}")
            .path("id")
            .asText();
    JsonNode scanned = api.await("/api/duplicate-scans/" + scan, "done");
    double found = ImportRun.seconds();
    String edit =
        "/api/bulk-edits/"
            + api.post(
                    "/api/bulk-edits",
                    "{\"kind\":\"company\",\"ids\":%s,\"change\":{\"set\":{\"note\":\"一括で変更\"}}}"
                        .formatted(newest()))
                .path("id")
                .asText();
    api.await(edit, "planned");
    double planned = ImportRun.seconds();
    api.post(edit + "/run", "{\"onRefusal\":\"skip\"}");
    int edited = api.await(edit, "done").path("counts").path("done").asInt();
    double done = ImportRun.seconds();
    api.post(edit + "/undo", "");
    api.await(edit, "undone");
    return new Result(
        found - start,
        scanned.path("found").asLong(),
        edited,
        planned - found,
        done - planned,
        ImportRun.seconds() - done);
  }

  private String newest() throws IOException, InterruptedException {
    StringBuilder ids = new StringBuilder("[");
    String cursor = "";
    for (int found = 0; found < MOST && cursor != null; ) {
      JsonNode page = api.get("/api/companies?limit=200&sort=-createdAt" + cursor);
      for (JsonNode company : page.path("items")) {
        ids.append(found++ == 0 ? "" : ",").append(company.path("id"));
      }
      cursor = page.hasNonNull("nextCursor") ? "&cursor=" + page.path("nextCursor").asText() : null;
    }
    return ids.append(']').toString();
  }
}
