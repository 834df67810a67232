package jp.enishi.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.platform.problem.Messages;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A view as the API answers it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    description = "A saved view of a list.",
    requiredProperties = {
      "id",
      "version",
      "attributes",
      "mayChange",
      "mayManage",
      "createdAt",
      "updatedAt"
    })
record ListView(
    UUID id,
    @Schema(description = "Counts changes; also the ETag.") int version,
    ViewDetails attributes,
    @Schema(description = "Absent for one that came with Enishi.") @Nullable UUID ownerId,
    @Nullable String ownerName,
    @Schema(description = "Whether the caller may change its filters, sort and columns.")
        boolean mayChange,
    @Schema(description = "Whether the caller may rename, share, lock and remove it.")
        boolean mayManage,
    Instant createdAt,
    Instant updatedAt,
    @Schema(description = "When it was removed; it can be restored.") @Nullable Instant deletedAt) {

  static ListView of(StoredView view, Actor actor, Locale language) {
    return new ListView(
        view.id(),
        view.version(),
        view.details().name() == null
            ? view.details()
                .named(Messages.of("views.built-in." + view.builtIn(), List.of(), language))
            : view.details(),
        view.ownerId(),
        view.ownerName(),
        view.mayBeChangedBy(actor),
        view.mayBeManagedBy(actor),
        view.createdAt(),
        view.updatedAt(),
        view.deletedAt());
  }
}
