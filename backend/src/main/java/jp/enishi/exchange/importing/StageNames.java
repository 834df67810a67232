package jp.enishi.exchange.importing;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.enishi.deals.deal.DealDetails;
import jp.enishi.deals.pipeline.Pipeline;
import jp.enishi.deals.pipeline.StageDetails;
import jp.enishi.deals.pipeline.StageKind;
import jp.enishi.exchange.importing.ImportRowView.Level;
import jp.enishi.exchange.importing.RowReader.Said;
import jp.enishi.exchange.mapping.Target.Kind;
import jp.enishi.platform.text.JapaneseKey;
import org.jspecify.annotations.Nullable;

/** Reads the stage of a deal, which a file gives by its name alone or with its pipeline. */
final class StageNames implements Completion<DealDetails> {
  private static final Set<String> WON = keys("受注", "成約", "獲得", "won", "closedWon");
  private static final Set<String> LOST = keys("失注", "敗注", "没", "lost", "closedLost");

  private final List<Pipeline> pipelines;

  StageNames(List<Pipeline> pipelines) {
    this.pipelines = pipelines;
  }

  @Override
  public void complete(Said said, @Nullable DealDetails before) {
    String stage = said.texts().get("deal/stage");
    String name = said.texts().get("deal/pipeline");
    UUID now = before == null ? null : before.stageId();
    List<Pipeline> named =
        name == null ? usual(now) : pipelines.stream().filter(p -> isCalled(p, name)).toList();
    if (named.isEmpty()) {
      said.remarkOn(
          Kind.deal, Level.error, "pipelineId", "exchange.row.pipeline", names(pipelines));
    } else if (stage != null) {
      stage(said, named, stage);
    } else if (name != null && named.stream().noneMatch(p -> has(p, now))) {
      put(said, first(named.getFirst()));
    }
  }

  /**
   * Without a pipeline in the file the deal's own counts first, then those that take new deals, in
   * their order.
   */
  private List<Pipeline> usual(@Nullable UUID stage) {
    return Stream.concat(
            pipelines.stream().filter(p -> has(p, stage)),
            pipelines.stream().filter(p -> !has(p, stage) && !isClosed(p)))
        .toList();
  }

  private static void stage(Said said, List<Pipeline> named, String text) {
    named.stream()
        .flatMap(pipeline -> stages(pipeline).filter(s -> key(s.name()).equals(key(text))))
        .findFirst()
        .or(
            () ->
                named.stream()
                    .flatMap(pipeline -> stages(pipeline).filter(s -> isMeant(s.kind(), text)))
                    .findFirst())
        .ifPresentOrElse(
            stage -> put(said, stage),
            () ->
                said.remarkOn(
                    Kind.deal,
                    Level.error,
                    "stageId",
                    "exchange.row.stage",
                    stages(named.getFirst())
                        .map(StageDetails::name)
                        .collect(Collectors.joining("、"))));
  }

  private static void put(Said said, StageDetails stage) {
    said.patch(Kind.deal).put("stageId", String.valueOf(stage.id()));
  }

  private static StageDetails first(Pipeline pipeline) {
    return stages(pipeline).filter(s -> s.kind() == StageKind.open).findFirst().orElseThrow();
  }

  private static boolean isMeant(@Nullable StageKind kind, String text) {
    return (kind == StageKind.won && WON.contains(key(text)))
        || (kind == StageKind.lost && LOST.contains(key(text)));
  }

  private static boolean has(Pipeline pipeline, @Nullable UUID stage) {
    return stage != null && stages(pipeline).anyMatch(s -> stage.equals(s.id()));
  }

  private static boolean isClosed(Pipeline pipeline) {
    return Boolean.TRUE.equals(pipeline.attributes().closed());
  }

  private static boolean isCalled(Pipeline pipeline, String name) {
    return key(pipeline.attributes().name()).equals(key(name));
  }

  private static Stream<StageDetails> stages(Pipeline pipeline) {
    return pipeline.attributes().stages().stream();
  }

  @Override
  public @Nullable String name(String field, UUID id) {
    return field.equals("stageId")
        ? pipelines.stream()
            .flatMap(StageNames::stages)
            .filter(s -> id.equals(s.id()))
            .map(StageDetails::name)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null)
        : null;
  }

  private static String names(List<Pipeline> pipelines) {
    return pipelines.stream().map(p -> p.attributes().name()).collect(Collectors.joining("、"));
  }

  private static String key(@Nullable String text) {
    return JapaneseKey.keepingForm(Objects.requireNonNullElse(text, ""));
  }

  private static Set<String> keys(String... words) {
    return Stream.of(words).map(StageNames::key).collect(Collectors.toUnmodifiableSet());
  }
}
