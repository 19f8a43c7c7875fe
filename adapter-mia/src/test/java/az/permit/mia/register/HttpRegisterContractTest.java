package az.permit.mia.register;

import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.Person;
import az.permit.core.identity.SmsAddress;
import az.permit.core.port.PopulationRegister;
import az.permit.core.port.PopulationRegisterContract;
import az.permit.mia.WebhookSecret;
import az.permit.mia.WebhookSignature;
import az.permit.mia.standin.RegisterStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

class HttpRegisterContractTest extends PopulationRegisterContract {
  private final WebhookSignature signature =
      new WebhookSignature(List.of(WebhookSecret.generate(new SecureRandom())));
  private @Nullable RegisterStandIn standIn;

  @Override
  protected PopulationRegister of(
      Map<IdentityDocument, Person> persons, Map<IdentityDocument, SmsAddress> phones) {
    try {
      RegisterStandIn started = RegisterStandIn.start(0, signature, InstantSource.system());
      standIn = started;
      persons.forEach(started::know);
      phones.forEach(started::know);
      return new HttpRegister(
          new RegisterSettings(started.url(), Duration.ofSeconds(20), Duration.ofMinutes(1), 100),
          signature,
          InstantSource.system());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterEach
  void stop() {
    if (standIn != null) {
      standIn.close();
    }
  }
}
