package az.permit.core.memory;

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
import java.time.InstantSource;

/** The records of organisations in memory. */
final class OrganisationsInMemory implements OrganisationsUnderTest {
  private final InMemoryRecords records = new InMemoryRecords(InstantSource.system());
  private final InMemoryOrganisations organisations = records.organisations();

  @Override
  public OrganisationRecords records() {
    return organisations;
  }

  @Override
  public OrganisationPermits permits() {
    return organisations.permits();
  }

  @Override
  public Delegations delegations() {
    return organisations.delegations();
  }

  @Override
  public RepresentativeNotices representativeNotices() {
    return organisations.representativeNotices();
  }

  @Override
  public RepresentativeContacts representativeContacts() {
    return organisations.representativeContacts();
  }

  @Override
  public RepresentativeMessages representativeMessages() {
    return organisations.representativeMessages();
  }

  @Override
  public OrganisationCases cases() {
    return organisations.cases();
  }

  @Override
  public EmployeeNotices employeeNotices() {
    return organisations.employeeNotices();
  }

  @Override
  public NoticeOutbox notices() {
    return records.notices();
  }
}
