package jp.enishi.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The loopback ports of this machine. */
final class Ports {

  private Ports() {}

  /** A port nobody listens on at this moment. */
  static int free() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Checks all ports before anything is started.
   *
   * @throws LaunchFailure names every busy port, who wanted it, and the variable that moves it
   */
  static void requireFree(List<LocalSettings.Port> ports) {
    requireDistinct(ports);
    String busy =
        ports.stream()
            .filter(port -> isBusy(port.number()))
            .map(
                port ->
                    Wording.of(
                            "ポート %d（%s）は他のプログラムが使っています。例: %s=%d make run",
                            "Port %d (%s) is used by another program. Try: %s=%d make run")
                        .formatted(
                            port.number(), port.usedBy(), port.variable(), port.number() + 10))
            .collect(Collectors.joining(System.lineSeparator()));
    if (!busy.isEmpty()) {
      throw new LaunchFailure(busy);
    }
  }

  private static void requireDistinct(List<LocalSettings.Port> ports) {
    Map<Integer, String> taken = new HashMap<>();
    for (LocalSettings.Port port : ports) {
      String other = taken.put(port.number(), port.variable());
      if (other != null) {
        throw new LaunchFailure(
            Wording.of("%s と %s が同じポート %d です。", "%s and %s are the same port, %d.")
                .formatted(other, port.variable(), port.number()));
      }
    }
  }

  private static boolean isBusy(int port) {
    try (var socket = new ServerSocket()) {
      // A connection of the last start may still linger; that does not make the port busy.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return false;
    } catch (IOException busy) {
      return true;
    }
  }
}
