package jp.enishi.quotes.issuer;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The stored pictures, each by its content; what was issued with one keeps it. */
@Singleton
class Images {

  private final Jdbi jdbi;

  Images(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void keep(Png image) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into quotes.image (hash, width, height, data) values (?, ?, ?, ?) on conflict do nothing",
                image.hash(),
                image.width(),
                image.height(),
                image.data()));
  }

  Optional<byte[]> of(String hash) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select data from quotes.image where hash = :hash")
                .bind("hash", hash)
                .mapTo(byte[].class)
                .findFirst());
  }
}
