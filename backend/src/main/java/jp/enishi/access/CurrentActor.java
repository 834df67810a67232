package jp.enishi.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.time.Instant;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The actor of the request at hand. */
@Singleton
public class CurrentActor {

  static final String ATTRIBUTE = "enishi.actor";

  private final SecurityIdentity identity;

  CurrentActor(SecurityIdentity identity) {
    this.identity = identity;
  }

  public Actor get() {
    Actor actor = identity.getAttribute(ATTRIBUTE);
    if (actor == null) {
      throw ProblemException.of(ProblemType.UNAUTHENTICATED);
    }
    return actor;
  }

  /** When the sign-in that the request came with ends. */
  public Instant until() {
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      return Instant.ofEpochSecond(token.getExpirationTime());
    }
    throw ProblemException.of(ProblemType.UNAUTHENTICATED);
  }
}
