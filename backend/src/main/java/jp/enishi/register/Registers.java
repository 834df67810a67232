package jp.enishi.register;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** All registers there are, by what one of their records is called. */
@Singleton
public class Registers {

  private final List<RegisterService<?, ?>> services;

  Registers(@All List<RegisterService<?, ?>> services) {
    this.services = services;
  }

  public Optional<RegisterService<?, ?>> of(String kind) {
    for (RegisterService<?, ?> service : services) {
      if (service.register().kind().equals(kind)) {
        return Optional.of(service);
      }
    }
    return Optional.empty();
  }
}
