package jp.enishi.mailbox.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A connection to the listener, as a mail server has it. */
final class Line implements AutoCloseable {

  private static final int PATIENCE_MS = 20_000;

  private final Socket socket;
  private final BufferedReader in;
  private final OutputStream out;
  private String said = "";

  /** One that has just been opened: the listener speaks first. */
  Line(Socket socket) throws IOException {
    this(socket, true);
  }

  private Line(Socket socket, boolean greeted) throws IOException {
    this.socket = socket;
    socket.setSoTimeout(PATIENCE_MS);
    in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    out = socket.getOutputStream();
    if (greeted) {
      answer();
    }
  }

  /** The same conversation, encrypted. */
  Line on(Socket secured) throws IOException {
    return new Line(secured, false);
  }

  Socket socket() {
    return socket;
  }

  /** All lines of the last answer. */
  String said() {
    return said;
  }

  private String answer() throws IOException {
    StringBuilder all = new StringBuilder();
    String line = in.readLine();
    while (line != null && line.length() > 3 && line.charAt(3) == '-') {
      all.append(line).append('\n');
      line = in.readLine();
    }
    said = all.append(line).toString();
    return String.valueOf(line);
  }

  String say(String command) throws IOException {
    out.write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return answer();
  }

  /** Hands a message over; dots at the beginning of lines are doubled. */
  String data(byte[] message) throws IOException {
    assertThat(say("DATA")).startsWith("354");
    String text = new String(message, StandardCharsets.ISO_8859_1).replace("\r\n.", "\r\n..");
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    return say((text.endsWith("\r\n") ? "" : "\r\n") + ".");
  }

  List<String> deliver(byte[] message, String... recipients) throws IOException {
    List<String> answers = new ArrayList<>();
    say("EHLO mx.test");
    say("MAIL FROM:<somebody@example.jp>");
    for (String recipient : recipients) {
      answers.add(say("RCPT TO:<" + recipient + ">"));
    }
    if (answers.stream().anyMatch(a -> a.startsWith("250"))) {
      answers.add(data(message));
    }
    return answers;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
