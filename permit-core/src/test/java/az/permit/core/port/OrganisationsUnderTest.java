package az.permit.core.port;

/** One implementation of the ports that are written together for organisations, empty at first. */
public interface OrganisationsUnderTest {
  /** What is to be tested. */
  OrganisationRecords records();

  /** The permits of the same records. */
  OrganisationPermits permits();

  /** The delegations of the same records. */
  Delegations delegations();

  /** The notices to representatives of the same records. */
  RepresentativeNotices representativeNotices();

  /** Where the representatives of the same records are reached. */
  RepresentativeContacts representativeContacts();

  /** What the representatives of the same records are to be told. */
  RepresentativeMessages representativeMessages();

  /** The cases of the same records. */
  OrganisationCases cases();

  /** The notices to employees of the same records. */
  EmployeeNotices employeeNotices();

  /** MIA's notices of the same records. */
  NoticeOutbox notices();
}
