package jp.enishi.quotes.issuer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Optional;
import jp.enishi.access.Actor;
import jp.enishi.access.Permission;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.json.MergePatch;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.time.FiscalYearStart;
import jp.enishi.register.Checked;
import jp.enishi.register.FirmSetting;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What can be done with the firm's own details. */
@Singleton
public class IssuerService extends FirmSetting<IssuerDetails, Issuer> implements FiscalYearStart {

  private final Images images;

  IssuerService(Jdbi jdbi, Rows rows, MergePatch merge, Transactions transactions, Images images) {
    super(jdbi, rows, merge, transactions, "quotes.issuer", IssuerDetails.class, Issuer.class);
    this.images = images;
  }

  @Override
  public String permission() {
    return Permission.DEALS_READ;
  }

  @Override
  public int month() {
    return get().fiscalYearStart();
  }

  @Override
  protected Checked<IssuerDetails> check(IssuerDetails typed) {
    return IssuerRules.check(typed);
  }

  /**
   * Puts a picture on documents.
   *
   * @throws ProblemException 400 when it is no PNG, or too large a one
   */
  public Issuer put(Actor actor, int version, Picture picture, InputStream file) {
    Issuer before = current(version);
    Png image = Png.read(file);
    return write(
        actor,
        before,
        () -> {
          images.keep(image);
          return row(picture, image.hash());
        });
  }

  Issuer remove(Actor actor, int version, Picture picture) {
    return write(actor, current(version), () -> row(picture, null));
  }

  Optional<byte[]> picture(Picture picture) {
    Issuer issuer = get();
    return Optional.ofNullable(image(picture == Picture.logo ? issuer.logo() : issuer.seal()));
  }

  /** A picture by what stands for its content. */
  public byte @Nullable [] image(@Nullable String hash) {
    return hash == null ? null : images.of(hash).orElse(null);
  }

  private static ObjectNode row(Picture picture, @Nullable String hash) {
    return Rows.row().put(picture.name(), hash);
  }
}
