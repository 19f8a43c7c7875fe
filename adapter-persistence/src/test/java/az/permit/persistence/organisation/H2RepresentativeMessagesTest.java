package az.permit.persistence.organisation;

import az.permit.core.port.OrganisationsUnderTest;
import az.permit.core.port.RepresentativeMessagesContract;
import az.permit.persistence.OpenDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2RepresentativeMessagesTest extends RepresentativeMessagesContract {
  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.h2();

  @Override
  protected OrganisationsUnderTest empty() {
    return DatabaseUnderTest.of(DATABASE.empty());
  }
}
