package jp.enishi.deals.pipeline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.enishi.customers.CommonRules;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.problem.Checking;
import jp.enishi.platform.text.JapaneseKey;
import jp.enishi.register.Checked;
import org.jspecify.annotations.Nullable;

/** What makes a pipeline valid. */
final class PipelineRules {

  /** The attributes of a deal that a stage can ask for. */
  static final Set<String> REQUIRABLE =
      new TreeSet<>(
          Set.of(
              "code",
              "companyId",
              "personId",
              "amountYen",
              "costYen",
              "quantity",
              "lines",
              "expectedCloseOn",
              "nextAction",
              "nextActionOn",
              "nextActionBy",
              "competitors",
              "outcomeReason",
              "outcomeNote",
              "leadSource",
              "tags",
              "ownerId",
              "note"));

  private static final int MOST_STAGES = 30;
  private static final int MOST_DAYS = 3_650;
  private static final int USUAL_DAYS = 14;

  private final Checking checking = new Checking();
  private final CommonRules rules = new CommonRules(checking);

  /** Reads a typed pipeline; new stages get their ids. */
  static Checked<PipelineDetails> check(PipelineDetails typed, @Nullable PipelineDetails before) {
    return new PipelineRules().read(typed, before == null ? List.of() : before.stages());
  }

  private Checked<PipelineDetails> read(PipelineDetails typed, List<StageDetails> before) {
    Integer position = checking.within("/position", typed.position(), 0, 1_000);
    Integer days = checking.within("/staleAfterDays", typed.staleAfterDays(), 1, MOST_DAYS);
    PipelineDetails read =
        new PipelineDetails(
            rules.text("name", typed.name(), 60),
            position == null ? 0 : position,
            days == null ? USUAL_DAYS : days,
            Boolean.TRUE.equals(typed.closed()),
            stages(typed.stages(), before),
            rules.texts("winReasons", typed.winReasons(), 50, 50),
            rules.texts("lossReasons", typed.lossReasons(), 50, 50));
    rules.required("name", read.name());
    return new Checked<>(read, checking.errors(), checking.warnings());
  }

  private List<StageDetails> stages(List<StageDetails> typed, List<StageDetails> before) {
    if (typed.size() > MOST_STAGES) {
      checking.refuse("/stages", "problem.field.many", Integer.toString(MOST_STAGES));
      return List.of();
    }
    Set<@Nullable UUID> free =
        before.stream().map(StageDetails::id).collect(Collectors.toCollection(HashSet::new));
    Set<String> names = new HashSet<>();
    Set<StageKind> kinds = EnumSet.noneOf(StageKind.class);
    List<@Nullable StageDetails> given = new ArrayList<>(typed);
    List<StageDetails> stages = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      StageDetails stage = given.get(i);
      String field = "stages/" + i;
      if (stage == null) {
        checking.refuse("/" + field, "problem.field.required");
        continue;
      }
      if (stage.id() != null && !free.remove(stage.id())) {
        checking.refuse("/" + field + "/id", "deals.stage.unknown");
      }
      StageDetails read = stage(stage, field);
      if (read.name() != null && !names.add(JapaneseKey.keepingForm(read.name()))) {
        checking.refuse("/" + field + "/name", "deals.stage.twice");
      }
      if (read.kind() != null) {
        kinds.add(read.kind());
      }
      stages.add(read);
    }
    if (kinds.size() < StageKind.values().length && checking.errors().isEmpty()) {
      checking.refuse("/stages", "deals.stage.kinds");
    }
    return List.copyOf(stages);
  }

  private StageDetails stage(StageDetails typed, String field) {
    StageKind kind = typed.kind() == null ? StageKind.open : typed.kind();
    Integer typedChance =
        checking.within("/" + field + "/probability", typed.probability(), 0, 100);
    int chance =
        switch (kind) {
          case won -> 100;
          case lost -> 0;
          case open -> typedChance == null ? 0 : typedChance;
        };
    List<@Nullable String> asked = new ArrayList<>(typed.required());
    for (int i = 0; i < asked.size(); i++) {
      if (asked.get(i) == null || !REQUIRABLE.contains(asked.get(i))) {
        checking.refuse(
            "/" + field + "/required/" + i,
            "problem.fields.unknown",
            String.join(", ", REQUIRABLE));
      }
    }
    String name = rules.text(field + "/name", typed.name(), 60);
    rules.required(field + "/name", name);
    return new StageDetails(
        typed.id() == null ? Transactions.newId() : typed.id(),
        name,
        chance,
        kind,
        typed.required().stream().distinct().toList(),
        checking.within("/" + field + "/staleAfterDays", typed.staleAfterDays(), 1, MOST_DAYS));
  }
}
