package jp.enishi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalSettingsTest {

  private static final Path PROJECT = Path.of("/somewhere/enishi");

  @Test
  void without_settings_the_usual_ports_and_the_folder_data_are_used() {
    var settings = LocalSettings.from(Map.of(), PROJECT);

    assertThat(settings.ports())
        .extracting(LocalSettings.Port::number)
        .containsExactly(8080, 9000, 8180, 5433, 1025, 1026);
    assertThat(settings.data()).isEqualTo(PROJECT.resolve("data"));
    assertThat(settings.demoUsers()).isTrue();
    assertThat(settings.demoData()).isFalse();
  }

  @Test
  void free_ports_are_found_when_asked_for_and_a_named_port_stays() {
    var settings =
        LocalSettings.from(
            Map.of("ENISHI_PORTS", "free", "ENISHI_SMTP_PORT", "2525"), Path.of("/somewhere"));

    assertThat(settings.smtp().number()).isEqualTo(2525);
    assertThat(settings.http().number()).isNotIn(8080, 0);
    assertThat(settings.ports()).extracting(LocalSettings.Port::number).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "0", "65536", "-1", "123456789012"})
  void a_port_that_is_none_is_refused_by_the_name_of_its_setting(String typed) {
    assertThatThrownBy(() -> LocalSettings.from(Map.of("ENISHI_HTTP_PORT", typed), PROJECT))
        .isInstanceOf(LaunchFailure.class)
        .hasMessageContaining("ENISHI_HTTP_PORT");
  }

  @Test
  void a_busy_port_is_named_with_the_setting_that_moves_it() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String busy = Integer.toString(other.getLocalPort());
      var settings = LocalSettings.from(Map.of("ENISHI_KEYCLOAK_PORT", busy), PROJECT);

      assertThatThrownBy(() -> Ports.requireFree(settings.ports()))
          .isInstanceOf(LaunchFailure.class)
          .hasMessageContaining(busy)
          .hasMessageContaining("ENISHI_KEYCLOAK_PORT");
    }
  }

  @Test
  void two_parts_on_one_port_are_refused() {
    var settings = LocalSettings.from(Map.of("ENISHI_HTTP_PORT", "8180"), PROJECT);

    assertThatThrownBy(() -> Ports.requireFree(settings.ports()))
        .isInstanceOf(LaunchFailure.class)
        .hasMessageContaining("ENISHI_HTTP_PORT")
        .hasMessageContaining("ENISHI_KEYCLOAK_PORT");
  }
}
