package jp.enishi.local;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * {@code make verify-journal}: checks the seals of the running installation's journal. Exit code 1
 * when one no longer fits.
 */
final class VerifyJournal {

  private VerifyJournal() {}

  public static void main(String[] arguments) {
    var console = new Console(System.out);
    try {
      var settings = LocalSettings.from(System.getenv(), Path.of("").toAbsolutePath());
      DatabaseLogin app = DatabaseLogins.of(new Secrets(settings.data().resolve("secrets"))).app();
      String url = "jdbc:postgresql://127.0.0.1:%d/enishi".formatted(settings.database().number());
      try (Connection connection = DriverManager.getConnection(url, app.user(), app.password())) {
        verify(connection, console);
      }
    } catch (SQLException failure) {
      console.problem(
          new LaunchFailure(
              Wording.of("確かめられません。make run で起動してください: ", "Cannot verify; start it with make run: ")
                  + failure.getMessage()));
      System.exit(1);
    } catch (LaunchFailure failure) {
      console.problem(failure);
      System.exit(1);
    }
  }

  private static void verify(Connection connection, Console console) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet broken =
          statement.executeQuery("select seal_id, sealed_at from journal.first_broken_seal()")) {
        if (broken.next()) {
          throw new LaunchFailure(
              Wording.of(
                      "変更履歴が書き換えられています。最初に合わない封印: ",
                      "The journal was tampered with. First broken seal: ")
                  + broken.getLong(1)
                  + " ("
                  + broken.getString(2)
                  + ")");
        }
      }
      try (ResultSet all =
          statement.executeQuery("select count(*), coalesce(sum(entries), 0) from journal.seal")) {
        all.next();
        console.line(
            "変更履歴は封印のとおりです（封印 %d、記録 %d）。".formatted(all.getLong(1), all.getLong(2)),
            "The journal is as it was sealed (%d seals, %d entries)."
                .formatted(all.getLong(1), all.getLong(2)));
      }
    }
  }
}
