package jp.enishi.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.enishi.access.Actor;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import jp.enishi.platform.text.Remark;
import jp.enishi.register.RegisterService;
import org.jspecify.annotations.Nullable;

/** Refuses a change that could be right for no record, before any record is looked at. */
@Singleton
class ChangeRules {

  private static final int MOST_TEXTS = 30;

  private final ObjectMapper json;

  ChangeRules(ObjectMapper json) {
    this.json = json;
  }

  <D extends Record> BulkChange check(
      Actor actor, RegisterService<D, ?> service, @Nullable BulkChange change) {
    if (change == null) {
      throw refused("/change", "problem.field.required");
    }
    Class<D> type = service.register().detailsType();
    lists("add", change.additions(), type);
    lists("remove", change.removals(), type);
    if (change.toTrash() == !change.saysNothing()) {
      throw refused("/change", change.toTrash() ? "bulk.change.trash_alone" : "bulk.change.empty");
    }
    if (change.toTrash()) {
      if (!actor.may(service.register().rights().trash())) {
        throw ProblemException.of(ProblemType.FORBIDDEN);
      }
      return change;
    }
    ObjectNode typed = change.appliedTo(json.createObjectNode());
    List<ProblemException.Field> errors =
        service.check(actor, details(typed, type), null).errors().stream()
            .filter(e -> change.names().contains(e.pointer().split("/")[1]))
            .map(e -> new ProblemException.Field(member(change, e.pointer()), e.remark()))
            .toList();
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return change;
  }

  private static String member(BulkChange change, String pointer) {
    return (change.lists().contains(pointer.split("/")[1]) ? "/change/add" : "/change/set")
        + pointer;
  }

  private static void lists(
      String member, Map<String, List<String>> texts, Class<? extends Record> type) {
    Set<String> known =
        Stream.of(type.getRecordComponents())
            .filter(c -> c.getType() == List.class)
            .map(RecordComponent::getName)
            .collect(Collectors.toSet());
    texts.forEach(
        (name, values) -> {
          String pointer = "/change/" + member + "/" + name;
          if (!known.contains(name)) {
            throw refused(pointer, "problem.field.unknown");
          }
          if (values == null || values.stream().anyMatch(Objects::isNull)) {
            throw refused(pointer, "problem.field.type");
          }
          if (values.size() > MOST_TEXTS) {
            throw refused(pointer, "problem.field.many", MOST_TEXTS);
          }
        });
  }

  private <D extends Record> D details(ObjectNode typed, Class<D> type) {
    try {
      return json.treeToValue(typed, type);
    } catch (JsonMappingException e) {
      e.prependPath(BulkChange.class, "set");
      e.prependPath(NewBulkEdit.class, "change");
      throw new UnfitMember(e);
    } catch (JsonProcessingException e) {
      throw new UnfitMember(e);
    }
  }

  /** Carries what the JSON reader says to the border, which makes a problem of it. */
  private static final class UnfitMember extends jakarta.ws.rs.WebApplicationException {
    UnfitMember(JsonProcessingException e) {
      super(e, 400);
    }
  }

  private static ProblemException refused(String pointer, String code, Object... args) {
    return ProblemException.invalid(pointer, Remark.of(code, args));
  }
}
