package jp.enishi.local;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalMailTest {

  @TempDir private Path project;

  @Test
  void every_mail_becomes_one_file_whoever_it_is_for() throws Exception {
    String port = Integer.toString(Ports.free());
    var settings = LocalSettings.from(Map.of("ENISHI_SMTP_PORT", port), project);
    var mail = new LocalMail(settings);
    mail.start();
    try {
      send(port, "sato@example.co.jp", "お見積りの件");
      send(port, "suzuki@example.co.jp", "ご挨拶");
    } finally {
      mail.stop();
    }

    assertThat(subjects(settings.mail())).containsExactly("お見積りの件", "ご挨拶");
  }

  private static void send(String port, String to, String subject) throws Exception {
    var properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", port);
    var message = new MimeMessage(Session.getInstance(properties));
    message.setFrom(new InternetAddress("enishi@localhost"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    message.setSubject(subject, "UTF-8");
    message.setText("本文", "UTF-8");
    Transport.send(message);
  }

  private static List<String> subjects(Path folder) throws Exception {
    var subjects = new ArrayList<String>();
    try (var files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        try (var content = Files.newInputStream(file)) {
          subjects.add(
              new MimeMessage(Session.getInstance(new Properties()), content).getSubject());
        }
      }
    }
    return subjects;
  }
}
