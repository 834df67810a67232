package jp.enishi.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockTimeTest {

  @ParameterizedTest
  @CsvSource({
    "9:30,09:30",
    "09:05,09:05",
    "１４：００,14:00",
    "14時,14:00",
    "9時半,09:30",
    "9時5分,09:05",
    "午後3時,15:00",
    "午前0時30分,00:30",
    "午後12時,12:00",
    "00:00,00:00",
    "23:59,23:59"
  })
  void a_time_is_read_as_people_write_it(String typed, String read) {
    assertThat(ClockTime.read(typed).accepted()).contains(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"24:00", "9:60", "25時", "午後13時", "9", "930", "x", "9:3", "-1:00", "9:30:00", "時半"})
  void what_is_no_time_is_refused(String typed) {
    assertThat(ClockTime.read(typed).isRefused()).isTrue();
  }
}
