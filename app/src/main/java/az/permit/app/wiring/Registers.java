package az.permit.app.wiring;

import az.permit.app.config.Configuration.Register;
import az.permit.app.config.Configuration.RemoteRegister;
import az.permit.app.register.CsvRegister;
import az.permit.core.port.PopulationRegister;
import az.permit.mia.register.HttpRegister;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/** The population register by what the configuration says. */
final class Registers {
  private Registers() {}

  /**
   * A file, or one that is asked over HTTP, or none.
   *
   * @throws IOException if the file cannot be read
   */
  static PopulationRegister of(Optional<Register> configured, InstantSource clock)
      throws IOException {
    if (configured.isEmpty()) {
      return PopulationRegister.none();
    }
    Register register = configured.get();
    if (register.remote().isPresent()) {
      RemoteRegister remote = register.remote().get();
      return new HttpRegister(
          remote.settings(), Signatures.of(remote.secret(), remote.nextSecret()), clock);
    }
    return register.file().isPresent()
        ? CsvRegister.read(register.file().get())
        : PopulationRegister.none();
  }
}
