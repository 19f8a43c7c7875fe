package az.permit.persistence.organisation;

import az.permit.core.port.OrganisationsUnderTest;
import az.permit.core.port.RepresentativeMessagesContract;
import az.permit.persistence.OpenDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresRepresentativeMessagesTest extends RepresentativeMessagesContract {
  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.postgres();

  @Override
  protected OrganisationsUnderTest empty() {
    return DatabaseUnderTest.of(DATABASE.empty());
  }
}
