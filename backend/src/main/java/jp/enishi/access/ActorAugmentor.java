package jp.enishi.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Gives every authenticated identity its actor and the actor's permissions. */
@ApplicationScoped
class ActorAugmentor implements SecurityIdentityAugmentor {

  private final Actors actors;

  ActorAugmentor(Actors actors) {
    this.actors = actors;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
      return Uni.createFrom().item(identity);
    }
    return context.runBlocking(() -> withActor(identity, token));
  }

  private SecurityIdentity withActor(SecurityIdentity identity, JsonWebToken token) {
    Actor actor =
        actors.of(token).orElseThrow(() -> new AuthenticationFailedException("account disabled"));
    return QuarkusSecurityIdentity.builder(identity)
        .addAttribute(CurrentActor.ATTRIBUTE, actor)
        .addPermissionChecker(
            permission -> {
              String actions = permission.getActions();
              return Uni.createFrom()
                  .item(actor.may(permission.getName() + (actions.isEmpty() ? "" : ":" + actions)));
            })
        .build();
  }
}
