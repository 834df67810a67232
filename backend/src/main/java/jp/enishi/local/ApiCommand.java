package jp.enishi.local;

import java.nio.file.Path;
import java.util.List;

/** How the API is started on one machine. */
public final class ApiCommand {

  private ApiCommand() {}

  public static List<String> of(Path program) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        // Small heap, few cores: less memory and less work than the usual collector, and what was
        // needed once is given back.
        "-XX:+UseSerialGC",
        "-Xmn64m",
        "-XX:MinHeapFreeRatio=15",
        "-XX:MaxHeapFreeRatio=30",
        "-XX:+ExitOnOutOfMemoryError",
        // Libraries below the API use what newer Java versions warn of, at every start.
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-Dfile.encoding=UTF-8",
        "-Duser.timezone=Asia/Tokyo",
        "-jar",
        program.toString());
  }
}
