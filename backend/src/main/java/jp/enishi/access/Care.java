package jp.enishi.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * In whose care a record is: who of ours answers for it, and for which team and site. All that
 * visibility looks at.
 */
public record Care(@Nullable UUID ownerId, @Nullable UUID teamId, @Nullable UUID siteId) {

  public static final Care NOBODY = new Care(null, null, null);
}
