package az.permit.persistence.organisation;

import az.permit.core.port.Delegations;
import az.permit.core.port.EmployeeNotices;
import az.permit.core.port.NoticeOutbox;
import az.permit.core.port.OrganisationCases;
import az.permit.core.port.OrganisationPermits;
import az.permit.core.port.OrganisationRecords;
import az.permit.core.port.OrganisationsUnderTest;
import az.permit.core.port.RepresentativeContacts;
import az.permit.core.port.RepresentativeMessages;
import az.permit.core.port.RepresentativeNotices;
import az.permit.persistence.database.Database;
import az.permit.persistence.mia.JdbiNoticeOutbox;

/** The ports of organisations on one database. */
record DatabaseUnderTest(
    OrganisationRecords records,
    OrganisationPermits permits,
    Delegations delegations,
    RepresentativeNotices representativeNotices,
    RepresentativeContacts representativeContacts,
    RepresentativeMessages representativeMessages,
    OrganisationCases cases,
    EmployeeNotices employeeNotices,
    NoticeOutbox notices)
    implements OrganisationsUnderTest {
  static DatabaseUnderTest of(Database database) {
    return new DatabaseUnderTest(
        new JdbiOrganisationRecords(database),
        new JdbiOrganisationPermits(database),
        new JdbiDelegations(database),
        new JdbiRepresentativeNotices(database),
        new JdbiRepresentativeContacts(database),
        new JdbiRepresentativeMessages(database),
        new JdbiOrganisationCases(database),
        new JdbiEmployeeNotices(database),
        new JdbiNoticeOutbox(database));
  }
}
