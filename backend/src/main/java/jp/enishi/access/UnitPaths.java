package jp.enishi.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/**
 * Which groups of the identity provider are teams and which are sites: by the group they stand
 * under.
 */
@ConfigMapping(prefix = "enishi.groups")
public interface UnitPaths {

  @WithDefault("/部署")
  String teams();

  @WithDefault("/拠点")
  String sites();

  default Optional<Unit.Kind> kind(String path) {
    if (path.startsWith(teams() + "/")) {
      return Optional.of(Unit.Kind.team);
    }
    return path.startsWith(sites() + "/") ? Optional.of(Unit.Kind.site) : Optional.empty();
  }

  default boolean isRoot(String path) {
    return path.equals(teams()) || path.equals(sites());
  }
}
