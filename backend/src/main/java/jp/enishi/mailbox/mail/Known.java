package jp.enishi.mailbox.mail;

import java.util.List;
import java.util.UUID;

/** Whom somebody knows of those a mail names. */
record Known(List<UUID> companies, List<UUID> people) {

  static final Known NOBODY = new Known(List.of(), List.of());
}
