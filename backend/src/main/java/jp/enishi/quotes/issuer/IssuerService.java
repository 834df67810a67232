package jp.enishi.quotes.issuer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import jp.enishi.access.Actor;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.json.MergePatch;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.register.Checked;
import jp.enishi.register.Written;
import org.jspecify.annotations.Nullable;

/** What can be done with the firm's own details. */
@Singleton
public class IssuerService {

  private final Issuers issuers;
  private final MergePatch merge;
  private final Transactions transactions;

  IssuerService(Issuers issuers, MergePatch merge, Transactions transactions) {
    this.issuers = issuers;
    this.merge = merge;
    this.transactions = transactions;
  }

  /** As it is now. */
  public Issuer get() {
    return issuers.get();
  }

  /**
   * Changes what the patch names.
   *
   * @throws ProblemException 412 when it is no longer at the version the change relies on
   */
  public Written<Issuer> change(Actor actor, int version, JsonNode patch)
      throws JsonProcessingException {
    Issuer before = current(version);
    IssuerDetails typed = merge.apply(before.attributes(), patch, IssuerDetails.class);
    Checked<IssuerDetails> checked = IssuerRules.check(typed);
    IssuerDetails accepted = checked.accepted();
    return new Written<>(
        written(actor, () -> issuers.replace(before.id(), version, accepted)), checked.warnings());
  }

  /**
   * Puts a picture on documents.
   *
   * @throws ProblemException 400 when it is no PNG, or too large a one
   */
  public Issuer put(Actor actor, int version, Picture picture, InputStream file) {
    Issuer before = current(version);
    Png image = Png.read(file);
    return written(
        actor,
        () -> {
          issuers.keep(image);
          return issuers.picture(before.id(), version, picture, image.hash());
        });
  }

  Issuer remove(Actor actor, int version, Picture picture) {
    Issuer before = current(version);
    return written(actor, () -> issuers.picture(before.id(), version, picture, null));
  }

  Optional<byte[]> picture(Picture picture) {
    Issuer issuer = get();
    return Optional.ofNullable(image(picture == Picture.logo ? issuer.logo() : issuer.seal()));
  }

  /** A picture by what stands for its content. */
  public byte @Nullable [] image(@Nullable String hash) {
    return hash == null ? null : issuers.image(hash).orElse(null);
  }

  private Issuer current(int version) {
    Issuer issuer = get();
    if (issuer.version() != version) {
      throw ProblemException.stale(issuer);
    }
    return issuer;
  }

  private Issuer written(Actor actor, BooleanSupplier work) {
    return transactions.write(
        actor.id(),
        Cause.API,
        () -> {
          if (!work.getAsBoolean()) {
            throw ProblemException.stale(get());
          }
          return get();
        });
  }
}
