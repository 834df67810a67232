package jp.enishi.platform.db;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The change that a request has written into the journal: the way to take it back. */
@RequestScoped
public class CurrentChange {

  private volatile @Nullable UUID id;

  /** The first one of the request counts: what is written inside another change belongs to it. */
  void note(UUID change) {
    if (id == null) {
      id = change;
    }
  }

  /** Empty while nobody's change was written. */
  public Optional<UUID> id() {
    return Optional.ofNullable(id);
  }
}
