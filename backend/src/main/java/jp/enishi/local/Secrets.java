package jp.enishi.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The passwords between the parts: made up once, kept in files only their owner can read. */
final class Secrets {

  private final Path folder;

  Secrets(Path folder) {
    this.folder = Folders.createPrivate(folder);
  }

  /** The secret of this name; the first call makes it up. */
  String get(String name) {
    Path file = file(name);
    try {
      if (!Files.exists(file)) {
        // A temporary file is its owner's alone from the start.
        Path aside = Files.createTempFile(folder, name, ".new");
        Files.writeString(aside, random());
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return Files.readString(file).strip();
    } catch (IOException failure) {
      throw new LaunchFailure(
          Wording.of(
              file + " を読めません。前回と同じユーザーで起動してください。",
              "Cannot read " + file + ": start as the same user as before."),
          failure);
    }
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  static String random() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
