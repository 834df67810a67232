package jp.enishi.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A team (部署) or a site (拠点) of our own company. */
@Schema(requiredProperties = {"id", "kind", "name"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Unit(UUID id, Kind kind, String name, @Nullable UUID parentId) {

  public enum Kind {
    team,
    site
  }
}
