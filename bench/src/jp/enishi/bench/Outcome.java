package jp.enishi.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything a run found out. */
record Outcome(
    Map<String, Duration> load,
    String databaseSize,
    Duration start,
    List<Measures.Line> lines,
    List<SearchTerms.Timed> terms,
    ImportRun.@Nullable Result imported,
    StockRun.@Nullable Result stock,
    long apiMegabytes,
    long apiMostMegabytes,
    long databaseMegabytes) {}
