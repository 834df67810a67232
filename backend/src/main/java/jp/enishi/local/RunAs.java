package jp.enishi.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The user PostgreSQL runs as. It refuses to run as root, so a start by root hands it to another
 * user; any other start keeps the user it has.
 *
 * @param prefix the words put before every command
 * @param uid the owner that PostgreSQL's folders must have
 */
record RunAs(List<String> prefix, int uid, int gid) {

  private static final int NOBODY = 65534;

  /**
   * Finds a user who may use the folder.
   *
   * @param folder what PostgreSQL writes; given to the chosen user
   * @throws LaunchFailure when root cannot be left on this machine
   */
  static RunAs forFolder(Path folder, PostgresBinaries binaries) {
    var process = new com.sun.security.auth.module.UnixSystem();
    if (process.getUid() != 0) {
      return new RunAs(List.of(), (int) process.getUid(), (int) process.getGid());
    }
    for (RunAs candidate : candidates(folder)) {
      Folders.giveTo(folder, candidate.uid, candidate.gid);
      if (candidate.canUse(folder, binaries)) {
        return candidate;
      }
    }
    throw new LaunchFailure(
        Wording.of(
            "root のままでは PostgreSQL を動かせません。一般ユーザーで実行するか、ENISHI_DATA に誰でも通れる場所（例: /var/lib/enishi）を指定してください。",
            "PostgreSQL cannot run as root. Start as an ordinary user, or set ENISHI_DATA to a place"
                + " other users can reach, such as /var/lib/enishi."));
  }

  List<String> command(List<String> words) {
    var all = new ArrayList<>(prefix);
    all.addAll(words);
    return List.copyOf(all);
  }

  private static List<RunAs> candidates(Path folder) {
    int owner = Folders.uid(folder);
    int uid = owner == 0 ? NOBODY : owner;
    int gid = owner == 0 ? NOBODY : Folders.gid(folder);
    String name = Command.run(List.of("id", "-un", Integer.toString(uid))).output().strip();
    return List.of(
        new RunAs(
            List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"), uid, gid),
        new RunAs(List.of("runuser", "-u", name, "--"), uid, gid),
        // A user namespace without a mapping: still root's files, but no longer root's powers.
        // It serves checkouts below /root, which no other user can enter.
        new RunAs(List.of("unshare", "--user"), 0, 0));
  }

  /** Tries it: the user has a name (initdb asks for one), reaches the folder and the programs. */
  private boolean canUse(Path folder, PostgresBinaries binaries) {
    return Command.run(
            command(
                List.of(
                    "sh",
                    "-c",
                    "id -un && cd \"$1\" && test -w . && exec \"$2\" --version",
                    "sh",
                    folder.toString(),
                    binaries.program("postgres"))))
        .succeeded();
  }
}
