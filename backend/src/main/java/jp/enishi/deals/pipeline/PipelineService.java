package jp.enishi.deals.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.enishi.access.Actor;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.json.MergePatch;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import jp.enishi.platform.text.Remark;
import org.jspecify.annotations.Nullable;

/** What can be done with pipelines. */
@Singleton
public class PipelineService {

  private final Pipelines pipelines;
  private final MergePatch merge;
  private final Transactions transactions;

  PipelineService(Pipelines pipelines, MergePatch merge, Transactions transactions) {
    this.pipelines = pipelines;
    this.merge = merge;
    this.transactions = transactions;
  }

  public List<Pipeline> all() {
    return pipelines.all();
  }

  public Pipeline get(UUID id) {
    return pipelines.find(id).orElseThrow(ProblemException::notFound);
  }

  public Pipeline create(Actor actor, PipelineDetails typed) {
    return write(
        actor,
        () -> {
          UUID id = Transactions.newId();
          pipelines.add(id, PipelineRules.check(typed, null).accepted());
          return get(id);
        });
  }

  Pipeline change(Actor actor, UUID id, int version, JsonNode patch)
      throws JsonProcessingException {
    Pipeline before = current(id, version);
    PipelineDetails typed = merge.apply(before.attributes(), patch, PipelineDetails.class);
    return write(
        actor,
        () -> {
          PipelineDetails accepted = PipelineRules.check(typed, before.attributes()).accepted();
          requireUnused(before.attributes().stages(), accepted.stages());
          if (isOpen(before) && Boolean.TRUE.equals(accepted.closed())) {
            requireAnother(before);
          }
          if (!pipelines.replace(before, accepted)) {
            throw ProblemException.stale(get(id));
          }
          return get(id);
        });
  }

  void remove(Actor actor, UUID id, int version) {
    write(
        actor,
        () -> {
          Pipeline before = current(id, version);
          if (isInUse(before.attributes().stages())) {
            throw refused("deals.pipeline.in-use");
          }
          if (isOpen(before)) {
            requireAnother(before);
          }
          if (!pipelines.remove(id, version)) {
            throw ProblemException.stale(get(id));
          }
          return null;
        });
  }

  /** Deals are not lost with their stage, and are not won or lost by a setting. */
  private void requireUnused(List<StageDetails> before, List<StageDetails> now) {
    Map<UUID, StageDetails> left =
        now.stream()
            .collect(Collectors.toMap(s -> Objects.requireNonNull(s.id()), Function.identity()));
    List<StageDetails> touched =
        before.stream()
            .filter(
                s -> {
                  StageDetails kept = left.get(s.id());
                  return kept == null || kept.kind() != s.kind();
                })
            .toList();
    if (isInUse(touched)) {
      throw ProblemException.conflict("/stages", Remark.of("deals.stage.in-use"));
    }
  }

  private boolean isInUse(List<StageDetails> stages) {
    return !stages.isEmpty()
        && !pipelines
            .inUse(
                stages.stream()
                    .map(s -> Objects.requireNonNull(s.id()))
                    .collect(Collectors.toSet()))
            .isEmpty();
  }

  private static boolean isOpen(Pipeline pipeline) {
    return !Boolean.TRUE.equals(pipeline.attributes().closed());
  }

  /** There is always a pipeline in which deals begin. */
  private void requireAnother(Pipeline pipeline) {
    if (!pipelines.lockedAndAnotherIsOpen(pipeline.id())) {
      throw refused("deals.pipeline.last");
    }
  }

  private static ProblemException refused(String code) {
    return ProblemException.of(ProblemType.CONFLICT, Remark.of(code));
  }

  private Pipeline current(UUID id, int version) {
    Pipeline pipeline = get(id);
    if (pipeline.version() != version) {
      throw ProblemException.stale(pipeline);
    }
    return pipeline;
  }

  private <T extends @Nullable Object> T write(Actor actor, Supplier<T> work) {
    return transactions.write(actor.id(), Cause.API, work);
  }
}
