package az.permit.sms.violator;

import az.permit.persistence.database.Database;

/** Breaks the rule that adapters do not see each other. */
final class KnowsTheDatabase {
  Database database(Database database) {
    return database;
  }
}
