package jp.enishi.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** What the launcher does to whole folders. Links are never followed. */
final class Folders {

  private Folders() {}

  static Path create(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException failure) {
      throw new LaunchFailure(
          Wording.of("フォルダーを作れません: " + folder, "Cannot create the folder " + folder), failure);
    }
  }

  /** A folder only its owner may enter: it holds passwords, mails or logs. */
  static Path createPrivate(Path folder) {
    try {
      Files.setPosixFilePermissions(create(folder), PosixFilePermissions.fromString("rwx------"));
      return folder;
    } catch (IOException failure) {
      throw new LaunchFailure(
          Wording.of(
              folder + " は別のユーザーのものです。前回と同じユーザーで起動してください。",
              folder + " belongs to another user: start as the same user as before."),
          failure);
    }
  }

  /** Deletes a file or a folder with all it holds; what is already gone is no error. */
  static void delete(Path root) {
    try (var paths = Files.walk(root)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (NoSuchFileException gone) {
      return;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static void copy(Path source, Path target) throws IOException {
    try (var paths = Files.walk(source)) {
      for (Path path : paths.toList()) {
        Files.copy(path, target.resolve(source.relativize(path)));
      }
    }
  }

  /** The numeric owner of a folder. */
  static int uid(Path path) {
    return number(path, "unix:uid");
  }

  static int gid(Path path) {
    return number(path, "unix:gid");
  }

  /** Gives a folder and all it holds to a user. Only root may; others need not. */
  static void giveTo(Path root, int uid, int gid) {
    try (var paths = Files.walk(root)) {
      for (Path path : paths.toList()) {
        if (uid(path) != uid) {
          Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
          Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static int number(Path path, String attribute) {
    try {
      return (Integer) Files.getAttribute(path, attribute, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
